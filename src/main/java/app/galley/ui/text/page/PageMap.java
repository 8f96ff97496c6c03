package app.galley.ui.text.page;

import app.galley.transcript.Position;
import app.galley.transcript.Word;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.Hit;
import app.galley.ui.text.turn.TurnCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        TurnCell nearest = column.any(column.rows().near(new Row(column.topTurn(), 0)));
        for (Row row : List.copyOf(column.seen())) {
            TurnCell cell = column.any(row);
            if (cell.getLayoutY() <= y || row.equals(column.seen().getFirst())) {
                nearest = cell;
            }
        }
        return nearest.hit(x, y - nearest.getLayoutY());
    }

    /// Where the caret is drawn; empty when it is out of sight.
    public Optional<Rectangle2D> caret(Selection selection) {
        column.layout();
        Position caret = selection.caret();
        TurnCell cell = column.seen(column.rows().of(caret.turn(), caret.offset(), selection.upstream()));
        return cell == null ? Optional.empty() : Optional.of(down(cell.caretBounds(caret.offset(), selection.upstream()), cell));
    }

    /// Where a place of what an input method composes at the caret stands; empty when it is out of sight.
    public Optional<Rectangle2D> composed(Selection selection, int place) {
        column.layout();
        Position caret = selection.caret();
        TurnCell cell = column.seen(column.rows().of(caret.turn(), caret.offset(), selection.upstream()));
        return cell == null ? Optional.empty() : Optional.of(down(cell.composedBounds(place), cell));
    }

    /// Where a word stands, line by line; empty when it is out of sight or there is no such word.
    public List<Rectangle2D> word(int turn, int word) {
        if (turn < 0 || turn >= column.document().turns().size()
                || word < 0 || word >= column.document().turns().get(turn).words().size()) {
            return List.of();
        }
        Word place = column.document().turns().get(turn).words().get(word);
        return range(turn, place.start(), place.end());
    }

    /// Where a range of a turn's text stands, line by line; what of it is out of sight is left out.
    public List<Rectangle2D> range(int turn, int from, int to) {
        column.layout();
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Row row : column.seen()) {
            TurnCell cell = row.turn() == turn ? column.seen(row) : null;
            if (cell != null) {
                cell.rangeBounds(from, to).forEach(r -> boxes.add(down(r, cell)));
            }
        }
        return boxes;
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

    /// Where the name of a turn's speaker stands; empty when it is out of sight.
    public Optional<Bounds> name(int turn) {
        column.layout();
        Optional<Bounds> atTop = column.stickyName(turn);
        TurnCell cell = column.seen(new Row(turn, 0));
        return atTop.isPresent() || cell == null ? atTop : Optional.of(cell.localToParent(cell.nameBounds()));
    }

    /// Where the caret stands sideways, to keep to while it moves up and down.
    public double column(Selection selection) {
        return cell(row(selection)).caretBounds(selection.caret().offset(), selection.upstream()).getMinX();
    }

    /// The place one line further down or up, nearest to `x`; empty at the first and the last line of the document.
    public Optional<Hit> nextLine(Selection selection, boolean down, double x) {
        Row row = row(selection);
        TurnCell cell = cell(row);
        int line = cell.lines().of(selection.caret().offset(), selection.upstream()) + (down ? 1 : -1);
        if (line >= 0 && line < cell.lines().count()) {
            return Optional.of(cell.hit(x, cell.middleOfLine(line)));
        }
        Row next = down ? column.rows().next(row) : column.rows().before(row);
        if (next == null) {
            return Optional.empty();
        }
        TurnCell neighbour = cell(next);
        return Optional.of(neighbour.hit(x, neighbour.middleOfLine(down ? 0 : neighbour.lines().count() - 1)));
    }

    /// The first or last place on the line where the caret stands.
    public Hit lineEdge(Selection selection, boolean end) {
        return cell(row(selection)).lineEdge(selection.caret().offset(), selection.upstream(), end);
    }

    /// The first offset of each line of a turn, and the length of its text: at least two numbers.
    public List<Integer> lineStarts(int turn) {
        List<Integer> starts = new ArrayList<>();
        for (Row row = new Row(turn, 0); row != null && row.turn() == turn; row = column.rows().next(row)) {
            cell(row).lines().starts().forEach(starts::add);
        }
        starts.add(column.document().turns().get(turn).text().length());
        return starts;
    }

    /// The line of a turn on which an offset stands.
    public int lineOf(int turn, int offset) {
        Row wanted = column.rows().of(turn, offset, false);
        int before = 0;
        for (int part = 0; part < wanted.part(); part++) {
            before += cell(new Row(turn, part)).lines().count();
        }
        return before + cell(wanted).lines().of(offset, false);
    }

    private Row row(Selection selection) {
        return column.rows().of(selection.caret().turn(), selection.caret().offset(), selection.upstream());
    }

    private TurnCell cell(Row row) {
        column.layout();
        return column.any(row);
    }

    private static Rectangle2D down(Rectangle2D r, TurnCell cell) {
        return new Rectangle2D(r.getMinX(), r.getMinY() + cell.getLayoutY(), r.getWidth(), r.getHeight());
    }
}
