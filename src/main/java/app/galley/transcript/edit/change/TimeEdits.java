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
import java.util.function.UnaryOperator;

/// The changes of times by hand. The words that are named change, no others, also where times then overlap: what is heard
/// when is the person's word. A time that was set has [Timing#SET]. The caret stays where it is. Stateless; any thread.
public final class TimeEdits {
    private TimeEdits() {
    }

    /// Sets when a word is heard.
    public static Edit word(Transcript transcript, int turn, int word, TimeSpan time, Position caret) {
        Turn before = Places.turn(transcript, turn);
        List<Word> words = new ArrayList<>(before.words());
        words.set(word, Places.word(before, word).at(time, Timing.SET));
        return retimed(transcript, turn, before.saying(before.text(), words), caret);
    }

    /// Moves a word by some milliseconds, earlier when they are negative, but not before the start of the recording; its
    /// length stays.
    public static Edit nudgeWord(Transcript transcript, int turn, int word, long milliseconds, Position caret) {
        TimeSpan time = Places.word(Places.turn(transcript, turn), word).time();
        return word(transcript, turn, word, moved(time, bounded(milliseconds, time)), caret);
    }

    /// Moves all words of a turn by the same time, earlier when it is negative, but none before the start of the recording.
    /// A turn without words moves the time that is kept for it.
    public static Edit nudgeTurn(Transcript transcript, int turn, long milliseconds, Position caret) {
        Turn before = Places.turn(transcript, turn);
        long by = bounded(milliseconds, before.time());
        return by == 0 ? retimed(transcript, turn, before, caret)
                : retimed(transcript, turn, each(before, time -> moved(time, by)), caret);
    }

    /// Sets when a turn is heard: its words are moved and stretched so that they fill the time. A turn without words keeps
    /// the time for those that will be typed.
    public static Edit turn(Transcript transcript, int turn, TimeSpan time, Position caret) {
        Turn before = Places.turn(transcript, turn);
        TimeSpan now = before.time();
        return retimed(transcript, turn, each(before, part -> new TimeSpan(stretched(part.start(), now, time),
                stretched(part.end(), now, time))).keeping(time), caret);
    }

    private static long stretched(long millisecond, TimeSpan from, TimeSpan to) {
        long length = from.end() - from.start();
        return length == 0 ? to.start()
                : to.start() + Math.round((double) (millisecond - from.start()) * (to.end() - to.start()) / length);
    }

    private static Turn each(Turn turn, UnaryOperator<TimeSpan> change) {
        List<Word> words = turn.words().stream().map(w -> w.at(change.apply(w.time()), Timing.SET)).toList();
        Turn now = turn.saying(turn.text(), words);
        return words.isEmpty() ? now.keeping(change.apply(turn.slot())) : now;
    }

    private static long bounded(long milliseconds, TimeSpan time) {
        return Math.clamp(milliseconds, -time.start(), Long.MAX_VALUE - time.end());
    }

    private static TimeSpan moved(TimeSpan time, long by) {
        return new TimeSpan(time.start() + by, time.end() + by);
    }

    private static Edit retimed(Transcript transcript, int turn, Turn after, Position caret) {
        return Edit.of(Edit.Kind.RETIME, transcript, turn, 1, List.of(after), caret, caret);
    }
}
