package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Places;
import java.util.ArrayList;
import java.util.List;

/// Where a word begins or ends in time, to be moved by hand. It moves between the words beside it in its turn: a word keeps at least
/// [#SHORTEST], and no word comes to lie over its neighbour. Where one word ends as the next begins, both edges are one and move
/// together. Immutable; any thread.
///
/// @param turn index of the turn
/// @param word index of the word in the turn
/// @param begins whether it is where the word begins rather than where it ends
public record WordEdge(int turn, int word, boolean begins) {
    /// What a word keeps at least, in milliseconds: shorter ones could not be taken hold of again.
    public static final long SHORTEST = 20;

    /// Whether a transcript has it.
    public boolean isIn(Transcript transcript) {
        return turn < transcript.turns().size() && word < transcript.turns().get(turn).words().size();
    }

    /// When it is, in milliseconds.
    public long at(Transcript transcript) {
        TimeSpan time = word(transcript).time();
        return begins ? time.start() : time.end();
    }

    /// Between which moments it can be moved; [Long#MAX_VALUE] where nothing but the end of the recording bounds it.
    public TimeSpan room(Transcript transcript) {
        Turn in = Places.turn(transcript, turn);
        TimeSpan own = word(transcript).time();
        long at = at(transcript);
        int beside = beside();
        TimeSpan other = beside >= 0 && beside < in.words().size() ? in.words().get(beside).time() : null;
        long low = begins ? other == null ? 0 : isShared(transcript) ? other.start() + SHORTEST : other.end() : own.start() + SHORTEST;
        long high = begins ? own.end() - SHORTEST
                : other == null ? Long.MAX_VALUE : isShared(transcript) ? other.end() - SHORTEST : other.start();
        return new TimeSpan(Math.min(low, at), Math.max(high, at));
    }

    /// Whether the word beside it ends or begins at the same moment.
    public boolean isShared(Transcript transcript) {
        List<Word> words = Places.turn(transcript, turn).words();
        int beside = beside();
        if (beside < 0 || beside >= words.size()) {
            return false;
        }
        TimeSpan other = words.get(beside).time();
        return (begins ? other.end() : other.start()) == at(transcript);
    }

    /// Moves it, as far as there is room. The caret stays where it is.
    public Edit moved(Transcript transcript, long millisecond, Position caret) {
        Turn before = Places.turn(transcript, turn);
        TimeSpan room = room(transcript);
        long to = Math.clamp(millisecond, room.start(), room.end());
        List<Word> words = new ArrayList<>(before.words());
        if (to != at(transcript)) {
            words.set(word, moved(words.get(word), begins, to));
            if (isShared(transcript)) {
                words.set(beside(), moved(words.get(beside()), !begins, to));
            }
        }
        return Edit.of(Edit.Kind.RETIME, transcript, turn, 1, List.of(before.saying(before.text(), words)), caret, caret);
    }

    private int beside() {
        return begins ? word - 1 : word + 1;
    }

    private Word word(Transcript transcript) {
        return Places.word(Places.turn(transcript, turn), word);
    }

    private static Word moved(Word word, boolean begins, long to) {
        TimeSpan time = word.time();
        return word.at(begins ? new TimeSpan(to, Math.max(to, time.end())) : new TimeSpan(Math.min(time.start(), to), to), Timing.SET);
    }
}
