package app.galley.ui.text.turn;

import app.galley.transcript.Position;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.caret.Selection;
import org.jspecify.annotations.Nullable;

/// What the page draws over its text: selection, caret, the word being heard, what was
/// heard, hits, doubts, misspellings, a composition. The cells read it when
/// they paint. Used by the FX thread.
public final class Marks {
    /// No word is being heard.
    public static final int NOWHERE = -1;
    private Selection selection = Selection.at(Position.START);
    private boolean caretShown;
    private int currentTurn = NOWHERE;
    private int currentWord = NOWHERE;
    private double doubtBelow;
    private @Nullable Composition composition;
    private HitMarks hits = HitMarks.NONE;
    private Misspellings misspellings = Misspellings.NONE;
    private boolean shading;
    private Position played = Position.START;

    /// What is selected.
    public Selection selection() {
        return selection;
    }

    /// Whether the caret is drawn at this moment of its blinking.
    public boolean caretShown() {
        return caretShown;
    }

    /// The turn of the word being heard, [#NOWHERE] when there is none.
    public int currentTurn() {
        return currentTurn;
    }

    /// Its index in the turn.
    public int currentWord() {
        return currentWord;
    }

    /// Words less sure than this are marked; 0 marks none.
    public double doubtBelow() {
        return doubtBelow;
    }

    /// What is being composed, if anything.
    public @Nullable Composition composition() {
        return composition;
    }

    /// Sets what is selected.
    public void select(Selection chosen) {
        selection = chosen;
    }

    /// Sets whether the caret is drawn.
    public void showCaret(boolean shown) {
        caretShown = shown;
    }

    /// The search hits.
    public HitMarks hits() {
        return hits;
    }

    /// Who knows what is misspelled.
    public Misspellings misspellings() {
        return misspellings;
    }

    /// Whether what has been heard is shaded.
    public boolean shading() {
        return shading;
    }

    /// The word that is or was last heard, by turn and index in it: what lies before has been heard.
    public Position played() {
        return played;
    }

    /// Sets the search hits.
    public void hits(HitMarks found) {
        hits = found;
    }

    /// Sets who knows what is misspelled.
    public void misspellings(Misspellings source) {
        misspellings = source;
    }

    /// Sets whether what has been heard is shaded.
    public void shading(boolean shown) {
        shading = shown;
    }

    /// Nothing has been heard: another document.
    public void unplayed() {
        played = Position.START;
    }

    /// Sets the word being heard.
    public void current(int turn, int word) {
        currentTurn = turn;
        currentWord = word;
        if (turn >= 0 && word >= 0) {
            played = new Position(turn, word);
        }
    }

    /// Sets below which confidence words are marked.
    public void doubtBelow(double confidence) {
        doubtBelow = confidence;
    }

    /// Sets what is being composed, null for nothing.
    public void compose(@Nullable Composition text) {
        composition = text;
    }

    /// The word being heard stays with its turn; in a changed turn it is looked up anew by whoever knows the time.
    public void mapThrough(Edit edit) {
        int end = edit.index() + edit.before().size();
        if (played.turn() >= end) {
            played = new Position(played.turn() + edit.after().size() - edit.before().size(), played.offset());
        }
        if (currentTurn >= end) {
            currentTurn += edit.after().size() - edit.before().size();
        } else if (currentTurn >= edit.index()) {
            current(NOWHERE, NOWHERE);
        }
    }
}
