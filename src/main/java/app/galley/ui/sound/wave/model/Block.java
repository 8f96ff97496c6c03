package app.galley.ui.sound.wave.model;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Doubts;

/// A turn along the time: when it is heard, and what is marked in it. Immutable; arrays are not changed by those who get them.
///
/// @param turn the turn
/// @param time when it is heard
/// @param doubts when its doubtful words begin, in milliseconds
/// @param markers when its markers (`[laughter]`, `♪`) begin, in milliseconds
public record Block(Turn turn, TimeSpan time, long[] doubts, long[] markers) {
    /// The block of a turn.
    ///
    /// @param doubtBelow words less sure than this are doubtful
    static Block of(Turn turn, double doubtBelow) {
        return new Block(turn, turn.time(),
                turn.words().stream().filter(w -> Doubts.isDoubtful(turn, w, doubtBelow)).mapToLong(w -> w.time().start()).toArray(),
                turn.words().stream().filter(w -> isMarker(turn, w)).mapToLong(w -> w.time().start()).toArray());
    }

    private static boolean isMarker(Turn turn, Word word) {
        char first = turn.text().charAt(word.start());
        return first == '[' || first == '♪';
    }
}
