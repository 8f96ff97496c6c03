package app.galley.ui.sound;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timeline;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// Plays by turns: one turn, one turn again and again, the next, the one before. Turns are counted from 0. Used by the FX thread;
/// needs no toolkit.
public final class TurnPlayback {
    /// Later than this in a turn, the step back leads to its beginning.
    private static final Duration BARELY_BEGUN = Duration.ofMillis(1500);
    /// So much later in a word, in milliseconds, the step back leads to the word before while it plays.
    private static final long JUST_BEGUN = 400;
    private final TransportViewModel transport;
    private final Desk desk;

    /// Over the transport and the document on the desk.
    public TurnPlayback(TransportViewModel transport, Desk desk) {
        this.transport = transport;
        this.desk = desk;
    }

    private List<Turn> turns() {
        EditSession open = desk.sessionProperty().get();
        return open == null ? List.of() : open.transcript().turns();
    }

    /// Plays a turn and stands at its end.
    public void play(int turn) {
        if (turn < turns().size()) {
            TimeSpan span = turns().get(turn).time();
            transport.playSpan(span.start(), span.end());
        }
    }

    /// Plays a turn again and again; while anything is looped, ends that instead.
    public void loop(int turn) {
        if (transport.loopProperty().get() != null) {
            transport.endLoop();
        } else if (turn < turns().size()) {
            TimeSpan span = turns().get(turn).time();
            transport.loop(span.start(), span.end());
        }
    }

    /// Goes to the turn behind the one that is being heard, or, while it stands, behind the caret's.
    ///
    /// @param caret the caret's turn
    /// @return the turn it has gone to
    public int next(int caret) {
        return go(Math.min(present(caret) + 1, turns().size() - 1), caret);
    }

    /// Goes to the beginning of the turn that is being heard, or, while it stands, of the caret's; from the beginning on to the one
    /// before.
    ///
    /// @param caret the caret's turn
    /// @return the turn it has gone to
    public int previous(int caret) {
        int turn = present(caret);
        if (turn < 0 || turn >= turns().size()) {
            return caret;
        }
        Duration start = Duration.ofMillis(turns().get(turn).time().start());
        boolean begun = desk.playheadProperty().get().minus(start).compareTo(BARELY_BEGUN) > 0;
        return go(begun && transport.playingProperty().get() ? turn : Math.max(0, turn - 1), caret);
    }

    /// Goes to the beginning of the word behind the one that is being heard.
    public void nextWord() {
        long here = desk.playheadProperty().get().toMillis();
        starts().filter(start -> start > here).min().ifPresent(start -> transport.seek(Duration.ofMillis(start)));
    }

    /// Goes to the beginning of the word that is being heard; from there on, or shortly behind it, to the one before.
    public void previousWord() {
        long here = desk.playheadProperty().get().toMillis() - (transport.playingProperty().get() ? JUST_BEGUN : 0);
        transport.seek(Duration.ofMillis(starts().filter(start -> start < here).max().orElse(0)));
    }

    private LongStream starts() {
        return turns().stream().flatMapToLong(turn -> turn.words().stream().mapToLong(word -> word.time().start()));
    }

    private int present(int caret) {
        Timeline.WordPlace heard = desk.currentWordProperty().get();
        if (!transport.playingProperty().get()) {
            return caret;
        }
        return heard != null ? heard.turn() : before(desk.playheadProperty().get().toMillis());
    }

    /// The last turn that has begun by a moment.
    private int before(long millisecond) {
        List<Turn> all = turns();
        int found = 0;
        for (int i = 0; i < all.size() && all.get(i).time().start() <= millisecond; i++) {
            found = i;
        }
        return found;
    }

    private int go(int turn, int caret) {
        if (turn < 0 || turn >= turns().size()) {
            return caret;
        }
        transport.seek(Duration.ofMillis(turns().get(turn).time().start()));
        return turn;
    }
}
