package app.galley.service.filter;

import java.time.Instant;

/// A vocabulary filter at the service; it can be used as soon as it is there.
///
/// @param name its name, which is also its address
/// @param language the language it is for (`en-GB`)
/// @param modified when it was changed last
public record FilterInfo(String name, String language, Instant modified) { }
