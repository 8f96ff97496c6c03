package app.galley.service.category;

import java.time.Instant;

/// A category at the service.
///
/// @param category what it is
/// @param modified when it was changed last
/// @param hasUnknownRule whether it has a rule of a kind that Galley does not know, which stands not among those of `category`: written back it
///     would be lost
public record CategoryInfo(CallCategory category, Instant modified, boolean hasUnknownRule) { }
