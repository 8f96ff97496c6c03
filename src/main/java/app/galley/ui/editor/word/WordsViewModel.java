package app.galley.ui.editor.word;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.TimeEdits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.ui.desk.Desk;
import java.util.Optional;
import java.util.function.Function;

/// Strikes words of the open transcript and sets their times. What is chosen are the selected words, or the word at the caret
/// when nothing is selected. Used by the FX thread; needs no toolkit.
public final class WordsViewModel {
    /// How far one step moves a time, in milliseconds: a syllable is some three of them.
    public static final long STEP = 50;
    private final Desk desk;

    /// Over the desk.
    public WordsViewModel(Desk desk) {
        this.desk = desk;
    }

    /// Strikes out the chosen words; takes them back in when all of them are struck.
    public void strikeOrRestore(Position from, Position to, Position caret) {
        apply(document -> isStruck(from, to) ? WordEdits.restore(document, from, to, caret)
                : WordEdits.strike(document, from, to, caret));
    }

    /// Whether all the chosen words are struck; false where there are none.
    public boolean isStruck(Position from, Position to) {
        EditSession open = desk.sessionProperty().get();
        return open != null && WordEdits.strike(open.transcript(), from, to, from).isIdle()
                && !WordEdits.restore(open.transcript(), from, to, from).isIdle();
    }

    /// Moves the chosen words by some milliseconds, earlier when they are negative.
    public void nudge(Position from, Position to, long milliseconds, Position caret) {
        apply(document -> TimeEdits.nudge(document, from, to, milliseconds, caret));
    }

    /// Moves the turn of the caret by some milliseconds, earlier when they are negative.
    public void nudgeTurn(long milliseconds, Position caret) {
        apply(document -> TimeEdits.nudgeTurn(document, caret.turn(), milliseconds, caret));
    }

    /// Lets the word at the caret begin at what is being heard. It ends where it did; a word that had ended before moves as a
    /// whole.
    public void beginHere(Position caret) {
        EditSession open = desk.sessionProperty().get();
        if (open == null) {
            return;
        }
        Turn turn = open.transcript().turns().get(caret.turn());
        int word = turn.wordAt(caret.offset());
        long now = desk.playheadProperty().get().toMillis();
        at(turn, word).ifPresent(time -> apply(document -> TimeEdits.word(document, caret.turn(), word, now < time.end()
                ? new TimeSpan(now, time.end()) : new TimeSpan(now, now + time.end() - time.start()), caret)));
    }

    private static Optional<TimeSpan> at(Turn turn, int word) {
        return word < 0 ? Optional.empty() : Optional.of(turn.words().get(word).time());
    }

    private void apply(Function<Transcript, Edit> change) {
        EditSession open = desk.sessionProperty().get();
        if (open != null) {
            open.apply(change.apply(open.transcript()));
        }
    }
}
