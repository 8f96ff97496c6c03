package app.galley.ui.text.page;

import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.Composition;
import app.galley.ui.text.turn.HitMarks;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.Misspellings;
import app.galley.ui.text.turn.TurnCell;
import app.galley.ui.text.turn.TurnMarks;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Changes what is drawn over the text and repaints the cells it touches: no layout, no styling, no change of the document.
/// Cells that wait for a layout are left to it. Used by the FX thread.
public final class Marker {
    private final Marks marks;
    private final TurnColumn column;

    /// Marks a column that shows `marks`.
    public Marker(Marks marks, TurnColumn column) {
        this.marks = marks;
        this.column = column;
    }

    /// Draws another selection.
    public void select(Selection selection) {
        Selection old = marks.selection();
        marks.select(selection);
        int first = Math.min(old.from().turn(), selection.from().turn());
        int last = Math.max(old.to().turn(), selection.to().turn());
        seen(first, last, TurnMarks::selection);
    }

    /// Draws the selection anew in all cells: turns have moved.
    public void turnsMoved() {
        each(TurnMarks::selection);
    }

    /// Shows or hides the caret.
    public void showCaret(boolean shown) {
        if (marks.caretShown() != shown) {
            marks.showCaret(shown);
            int turn = marks.selection().caret().turn();
            seen(turn, turn, TurnMarks::caret);
        }
    }

    /// Draws other search hits.
    public void hits(HitMarks found) {
        marks.hits(found);
        each(TurnMarks::hits);
    }

    /// Asks somebody else what is misspelled.
    public void misspellings(Misspellings source) {
        marks.misspellings(source);
        repaint();
    }

    /// Draws all marks anew.
    public void repaint() {
        each(TurnMarks::stale);
        column.requestLayout();
    }

    /// Shades what has been heard, or does not.
    public void shading(boolean shown) {
        marks.shading(shown);
        each(TurnMarks::current);
    }

    /// Highlights a word; [Marks#NOWHERE] for none. At most two cells are touched, unless what was heard is shaded.
    public void current(int turn, int word) {
        int old = marks.currentTurn();
        if (old == turn && marks.currentWord() == word) {
            return;
        }
        marks.current(turn, word);
        if (marks.shading() && turn != old) {
            each(TurnMarks::current);
            return;
        }
        seen(old, old, TurnMarks::current);
        if (turn != old) {
            seen(turn, turn, TurnMarks::current);
        }
    }

    /// Draws something anew in the cells of some turns that are in sight and up to date.
    private void seen(int first, int last, Consumer<TurnMarks> act) {
        for (Row row : column.seen()) {
            TurnCell cell = row.turn() >= first && row.turn() <= last ? column.seen(row) : null;
            if (cell != null) {
                act.accept(cell.ink());
            }
        }
    }

    private void each(Consumer<TurnMarks> act) {
        column.cells().forEach(cell -> act.accept(cell.ink()));
    }

    /// Marks the words that are less sure than this; 0 marks none.
    public void doubtBelow(double confidence) {
        marks.doubtBelow(confidence);
        repaint();
    }

    /// Shows what an input method is composing, or nothing.
    public void compose(@Nullable Composition text) {
        marks.compose(text);
        column.requestLayout();
    }

    /// What is drawn.
    public Marks marks() {
        return marks;
    }
}
