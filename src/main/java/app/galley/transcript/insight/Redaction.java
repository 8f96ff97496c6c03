package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// Personal data that was taken out of a text.
///
/// @param time when it is said; null where the file tells none
/// @param type what it was, in the service's words, such as `NAME`; empty where the file tells none
/// @param confidence how sure the service was, 0 to 1
public record Redaction(@Nullable TimeSpan time, String type, float confidence) {
}
