package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.HeaderListener;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.PageMetrics;
import app.galley.ui.text.turn.TurnCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The column of turns, of which only what is in sight exists as nodes. Coordinates are its own; geometry is that of the last
/// layout, which [#layout()] brings up to date. Used by the FX thread.
public final class TurnColumn extends Region {
    private final Marks marks;
    private final Rectangle clip = new Rectangle();
    private final Rows rows = new Rows();
    private final LiveCells cells;
    private final Origin origin;
    private final StickyHeader sticky;
    private final List<Row> seen = new ArrayList<>();
    private PageMetrics.@Nullable Face face;
    private PageMetrics.Style style = PageMetrics.Style.DESIGN;
    private @Nullable PageMetrics page;
    private @Nullable Selection toReveal;
    private Runnable laidOut = () -> { };

    /// A column that shows `marks`.
    ///
    /// @param words what stands on the page besides the transcript
    public TurnColumn(Marks marks, PageWords words, HeaderListener listener) {
        this.marks = marks;
        this.cells = new LiveCells(rows, () -> {
            TurnCell cell = new TurnCell(marks, listener);
            getChildren().add(cell);
            cell.applyCss();
            return cell;
        }, cell -> getChildren().remove(cell), words);
        this.origin = new Origin(rows, cells);
        this.sticky = new StickyHeader(listener);
        setManaged(false);
        getStyleClass().setAll("turn-column");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setClip(clip);
        getChildren().add(sticky);
    }

    /// Shows a document from its beginning.
    public void show(Transcript shown) {
        rows.show(shown);
        cells.show(shown);
        origin.start();
        seen.clear();
        requestLayout();
    }

    /// Shows a change.
    public void changed(Edit edit, Transcript now) {
        rows.changed(now);
        cells.changed(edit, now);
        origin.changed(edit, now);
        marks.mapThrough(edit);
        requestLayout();
    }

    /// Sets what the font measures.
    public void face(PageMetrics.Face measured) {
        face = measured;
        page = null;
        requestLayout();
    }

    /// Sets what a person chose.
    public void style(PageMetrics.Style chosen) {
        style = chosen;
        page = null;
        requestLayout();
    }

    /// Sets who hears that a layout is done.
    public void whenLaidOut(Runnable listener) {
        laidOut = listener;
    }

    /// The measures of the last layout.
    public PageMetrics page() {
        PageMetrics known = page;
        return known == null ? metrics() : known;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0 || face == null) {
            return;
        }
        clip.setWidth(width);
        clip.setHeight(height);
        PageMetrics metrics = measure(width);
        origin.settle(height, metrics);
        Selection wanted = toReveal;
        toReveal = null;
        if (wanted != null) {
            Row row = rows.near(new Row(wanted.caret().turn(), 0));
            origin.reveal(wanted, height, metrics, sticky.cover(rows.block(row).turn(), metrics, height));
        }
        place(height);
        stick(metrics, height);
        laidOut.run();
    }

    private PageMetrics measure(double width) {
        PageMetrics known = page;
        if (known == null || known.paneWidth() != width) {
            known = metrics();
            page = known;
            origin.measure(known);
        }
        return known;
    }

    private PageMetrics metrics() {
        PageMetrics.Face measured = face;
        return PageMetrics.of(measured == null ? PageMetrics.Face.of(Font.getDefault()) : measured, style, getWidth());
    }

    private void place(double height) {
        seen.clear();
        double y = -origin.above();
        for (Row row = origin.top(); row != null && y < height; row = rows.next(row)) {
            TurnCell cell = cells.at(row);
            cell.resizeRelocate(0, Math.rint(y), getWidth(), cell.height());
            cell.paint();
            y += cell.height();
            seen.add(row);
        }
        cells.keepOnly(seen.getFirst(), seen.getLast());
    }

    private void stick(PageMetrics metrics, double height) {
        TurnCell first = cells.at(seen.getFirst());
        double end = -origin.above() - metrics.betweenTurns();
        boolean ends = false;
        for (Row row : seen) {
            if (row.turn() == first.index()) {
                end += cells.at(row).height();
                ends = rows.block(row).isLast();
            }
        }
        sticky.update(first, cells.look(first.block().turn().speaker()), metrics, -origin.above(),
                ends ? end : Double.POSITIVE_INFINITY, height);
    }

    /// The rows in sight, from top to bottom.
    List<Row> seen() {
        return seen;
    }

    /// The cell of a row that is in sight and up to date, if it has one.
    @Nullable TurnCell seen(Row row) {
        return seen.isEmpty() || row.compareTo(seen.getFirst()) < 0 || row.compareTo(seen.getLast()) > 0
                ? null : cells.upToDate(row);
    }

    /// The cell of any row, with its geometry.
    TurnCell any(Row row) {
        TurnCell known = seen(row);
        if (known != null) {
            return known;
        }
        cells.measures(page());
        requestLayout();
        return cells.at(row);
    }

    /// The document as rows.
    Rows rows() {
        return rows;
    }

    /// All cells in use, some of them perhaps waiting for a layout.
    Collection<TurnCell> cells() {
        return cells.all();
    }

    /// Where the name of a turn stands that is named at the top of the page, though its head is not in sight.
    Optional<Bounds> stickyName(int turn) {
        return sticky.turn() == turn ? Optional.of(sticky.nameBounds()) : Optional.empty();
    }

    /// Scrolls by some pixels, further down when positive.
    public void scrollBy(double pixels) {
        origin.scrollBy(pixels);
        requestLayout();
    }

    /// Puts a part of a turn, 0 to 1, at the upper edge.
    public void goTo(int turn, double part) {
        cells.measures(page());
        origin.goTo(turn, part);
        requestLayout();
    }

    /// Scrolls on the next layout as little as needed for the caret to be seen.
    public void reveal(Selection selection) {
        toReveal = selection;
        requestLayout();
    }

    /// The document that is shown.
    public Transcript document() {
        return rows.document();
    }

    /// The turn at the upper edge.
    public int topTurn() {
        return origin.top().turn();
    }

    /// How much of it is above the edge, 0 to 1.
    public double topPart() {
        return origin.part();
    }

    /// The turn behind the last one in sight.
    public int behindLastTurn() {
        return seen.isEmpty() ? 0 : seen.getLast().turn() + 1;
    }

    /// Whether the end of the document is in sight.
    public boolean isAtEnd() {
        return origin.isAtEnd();
    }
}
