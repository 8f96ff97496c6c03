package app.galley.format.recogniser;

import app.galley.transcript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// A word as a recogniser tells it, with the punctuation at it.
///
/// @param text without blanks around; not empty
/// @param time when it is heard; null when the recogniser could not tell
/// @param confidence 0 to 1; 1 where the file tells none
/// @param voice what the file calls who says it; empty where it does not tell, or tells it of a whole segment
public record HeardWord(String text, @Nullable TimeSpan time, float confidence, String voice) { }
