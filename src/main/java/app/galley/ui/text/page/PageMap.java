package app.galley.ui.text.page;

import app.galley.transcript.Position;
import app.galley.transcript.Word;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.Hit;
import app.galley.ui.text.turn.TurnCell;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;

/// What is where on the page: from points to places in the text and back, in the coordinates of the column. Asking brings the
/// layout up to date first. Used by the FX thread.
public final class PageMap {
    private final TurnColumn column;

    /// The map of a column.
    public PageMap(TurnColumn column) {
        this.column = column;
    }

    /// What lies under a point; the nearest text when the point is beside it.
    public Hit hit(double x, double y) {
        column.layout();
        TurnCell nearest = column.any(column.topTurn());
        for (int turn = column.topTurn(); turn < column.behindLastTurn(); turn++) {
            TurnCell cell = column.any(turn);
            if (cell.getLayoutY() <= y) {
                nearest = cell;
            }
        }
        return nearest.hit(x, y - nearest.getLayoutY());
    }

    /// Where the caret is drawn; empty when its turn is out of sight.
    public Optional<Rectangle2D> caret(Selection selection) {
        column.layout();
        TurnCell cell = column.seen(selection.caret().turn());
        return cell == null ? Optional.empty()
                : Optional.of(down(cell.caretBounds(selection.caret().offset(), selection.upstream()), cell));
    }

    /// Where a word stands, line by line; empty when its turn is out of sight or has no such word.
    public List<Rectangle2D> word(int turn, int word) {
        column.layout();
        TurnCell cell = column.seen(turn);
        if (cell == null || word < 0 || word >= column.document().turns().get(turn).words().size()) {
            return List.of();
        }
        Word place = column.document().turns().get(turn).words().get(word);
        return range(turn, place.start(), place.end());
    }

    /// Where a range of a turn's text stands, line by line; empty when the turn is out of sight.
    public List<Rectangle2D> range(int turn, int from, int to) {
        column.layout();
        TurnCell cell = column.seen(turn);
        return cell == null ? List.of() : cell.rangeBounds(from, to).stream().map(r -> down(r, cell)).toList();
    }

    /// Whether a point lies on selected text.
    public boolean isSelected(Selection selection, double x, double y) {
        if (selection.isEmpty()) {
            return false;
        }
        int turn = hit(x, y).position().turn();
        if (!selection.touches(turn)) {
            return false;
        }
        int from = turn == selection.from().turn() ? selection.from().offset() : 0;
        int to = turn == selection.to().turn() ? selection.to().offset() : column.document().turns().get(turn).text().length();
        return range(turn, from, to).stream().anyMatch(r -> r.contains(x, y));
    }

    /// Where the name of a turn's speaker stands; empty when the turn is out of sight.
    public Optional<Bounds> name(int turn) {
        column.layout();
        TurnCell cell = column.seen(turn);
        if (cell == null) {
            return Optional.empty();
        }
        Bounds name = cell.nameBounds();
        return Optional.of(new BoundingBox(name.getMinX(), name.getMinY() + cell.getLayoutY(), name.getWidth(), name.getHeight()));
    }

    /// Where the caret stands sideways, to keep to while it moves up and down.
    public double column(Selection selection) {
        Position caret = selection.caret();
        return cell(caret.turn()).caretBounds(caret.offset(), selection.upstream()).getMinX();
    }

    /// The place one line further down or up, nearest to `x`; empty at the first and the last line of the document.
    public Optional<Hit> nextLine(Selection selection, boolean down, double x) {
        Position caret = selection.caret();
        TurnCell cell = cell(caret.turn());
        int line = cell.lineOf(caret.offset(), selection.upstream()) + (down ? 1 : -1);
        if (line >= 0 && line < cell.lineCount()) {
            return Optional.of(cell.hit(x, cell.middleOfLine(line)));
        }
        int turn = caret.turn() + (down ? 1 : -1);
        if (turn < 0 || turn >= column.document().turns().size()) {
            return Optional.empty();
        }
        TurnCell neighbour = cell(turn);
        return Optional.of(neighbour.hit(x, neighbour.middleOfLine(down ? 0 : neighbour.lineCount() - 1)));
    }

    /// The first or last place on the line where the caret stands.
    public Hit lineEdge(Selection selection, boolean end) {
        Position caret = selection.caret();
        return cell(caret.turn()).lineEdge(caret.offset(), selection.upstream(), end);
    }

    /// The first offset of each line of a turn, and the length of its text: at least two numbers.
    public List<Integer> lineStarts(int turn) {
        return cell(turn).lineStarts();
    }

    /// The line of a turn on which an offset stands.
    public int lineOf(int turn, int offset) {
        return cell(turn).lineOf(offset, false);
    }

    private TurnCell cell(int turn) {
        column.layout();
        return column.any(turn);
    }

    private static Rectangle2D down(Rectangle2D r, TurnCell cell) {
        return new Rectangle2D(r.getMinX(), r.getMinY() + cell.getLayoutY(), r.getWidth(), r.getHeight());
    }
}
