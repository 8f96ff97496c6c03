package app.galley.caption.hearing;

import app.galley.transcript.TimeSpan;
import org.jspecify.annotations.Nullable;

/// The words of a transcript that a cue stands for.
///
/// @param from the first of them among all words
/// @param to behind the last
/// @param turn the id of their turn, -1 when they are of several
/// @param speaker the id of who speaks
/// @param time when they are heard
/// @param begin when the first word of the cue is heard; null when that is another than in the transcript
/// @param end when the last word of the cue has been heard; null likewise
public record Heard(int from, int to, long turn, int speaker, TimeSpan time, @Nullable Long begin, @Nullable Long end) {
    /// Whether they are of one turn.
    public boolean isOfOneTurn() {
        return turn >= 0;
    }
}
