package app.galley.service.category;

import java.time.Instant;

/// A category at the service.
///
/// @param category what it is
/// @param modified when it was changed last
public record CategoryInfo(CallCategory category, Instant modified) { }
