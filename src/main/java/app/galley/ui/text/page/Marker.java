package app.galley.ui.text.page;

import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.Composition;
import app.galley.ui.text.turn.HitMarks;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.Misspellings;
import app.galley.ui.text.turn.TurnCell;
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
        for (int turn = Math.max(first, column.topTurn()); turn <= last && turn < column.behindLastTurn(); turn++) {
            TurnCell cell = column.seen(turn);
            if (cell != null) {
                cell.paintSelection();
            }
        }
    }

    /// Draws the selection anew in all cells: turns have moved.
    public void turnsMoved() {
        column.cells().forEach(TurnCell::paintSelection);
    }

    /// Shows or hides the caret.
    public void showCaret(boolean shown) {
        if (marks.caretShown() != shown) {
            marks.showCaret(shown);
            TurnCell cell = column.seen(marks.selection().caret().turn());
            if (cell != null) {
                cell.paintCaret();
            }
        }
    }

    /// Draws other search hits.
    public void hits(HitMarks found) {
        marks.hits(found);
        column.cells().forEach(TurnCell::paintHits);
    }

    /// Asks somebody else what is misspelled.
    public void misspellings(Misspellings source) {
        marks.misspellings(source);
        repaint();
    }

    /// Draws all marks anew.
    public void repaint() {
        column.cells().forEach(TurnCell::repaint);
        column.requestLayout();
    }

    /// Shades what has been heard, or does not.
    public void shading(boolean shown) {
        marks.shading(shown);
        column.cells().forEach(TurnCell::paintCurrent);
    }

    /// Highlights a word; [Marks#NOWHERE] for none. At most two cells are touched, unless what was heard is shaded.
    public void current(int turn, int word) {
        int old = marks.currentTurn();
        if (old == turn && marks.currentWord() == word) {
            return;
        }
        marks.current(turn, word);
        if (marks.shading() && turn != old) {
            column.cells().forEach(TurnCell::paintCurrent);
            return;
        }
        repaintCurrent(old);
        if (turn != old) {
            repaintCurrent(turn);
        }
    }

    private void repaintCurrent(int turn) {
        TurnCell cell = column.seen(turn);
        if (cell != null) {
            cell.paintCurrent();
        }
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
