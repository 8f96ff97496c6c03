package app.galley.format.research;

import app.galley.transcript.TimeSpan;
import java.util.List;

/// What one speaker says without being relieved, as annotations have it.
///
/// @param time when it is heard
/// @param speaker the name of who speaks, empty when nobody is named
/// @param text in one line; may be empty
/// @param words words of it with their times, in order; empty when the file has none
public record Utterance(TimeSpan time, String speaker, String text, List<Label> words) {
    public Utterance {
        words = List.copyOf(words);
    }
}
