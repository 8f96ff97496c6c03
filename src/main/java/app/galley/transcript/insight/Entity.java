package app.galley.transcript.insight;

import app.galley.transcript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// A thing of interest in what is said: in medical results, health information that belongs to a person.
///
/// @param text the words
/// @param category what it is, in the service's words, such as `PHI`
/// @param time when it is said; null where the file tells none
/// @param confidence 0 to 1
public record Entity(String text, String category, @Nullable TimeSpan time, float confidence) {
}
