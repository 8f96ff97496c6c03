package app.galley.transcript.insight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A language that was identified in the sound.
///
/// @param code such as `en-GB`
/// @param score how likely it is the language of the recording, 0 to 1; null where the file tells none, as it is when several
///        languages are spoken
/// @param spoken for how long it is spoken; null where the file tells none
public record HeardLanguage(String code, @Nullable Double score, @Nullable Duration spoken) {
}
