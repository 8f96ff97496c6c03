package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.HeaderListener;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.PageMetrics;
import app.galley.ui.text.turn.TurnCell;
import java.util.Collection;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The column of turns, of which only the visible ones exist as nodes. Its place in the document is the turn at its top and
/// how many pixels of that turn are above the edge, so it never needs to know how high the whole is. Coordinates are its own;
/// geometry is that of the last layout, which [#layout()] brings up to date. Used by the FX thread.
public final class TurnColumn extends Region {
    private static final double TOP = 24;
    private static final double BOTTOM = 48;
    private static final double COMFORT = 8;
    /// More turns than a window shows: a long scroll does not keep all that it passes.
    private static final int MANY = 40;
    private final Marks marks;
    private final Rectangle clip = new Rectangle();
    private final LiveCells cells;
    private PageMetrics.@Nullable Face face;
    private @Nullable PageMetrics page;
    private int characters = 70;
    private double spread = 1;
    private int top;
    private double above;
    private int behindLast;
    private boolean atEnd;
    private @Nullable Selection toReveal;
    private Runnable laidOut = () -> { };

    /// A column that shows `marks`.
    ///
    /// @param words what stands on the page besides the transcript
    public TurnColumn(Marks marks, PageWords words, HeaderListener listener) {
        this.marks = marks;
        this.cells = new LiveCells(() -> {
            TurnCell cell = new TurnCell(marks, listener);
            getChildren().add(cell);
            cell.applyCss();
            return cell;
        }, words);
        setManaged(false);
        getStyleClass().setAll("turn-column");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setClip(clip);
    }

    /// Shows a document from its beginning.
    public void show(Transcript shown) {
        cells.show(shown);
        top = 0;
        above = Double.NEGATIVE_INFINITY;
        requestLayout();
    }

    /// Shows a change.
    public void changed(Edit edit, Transcript now) {
        cells.changed(edit, now);
        if (top >= edit.index() + edit.before().size()) {
            top += edit.after().size() - edit.before().size();
        }
        top = Math.clamp(top, 0, now.turns().size() - 1);
        marks.mapThrough(edit);
        requestLayout();
    }

    /// Sets what the font measures.
    public void face(PageMetrics.Face measured) {
        face = measured;
        page = null;
        requestLayout();
    }

    /// Sets how many characters a line should hold, 62 to 78.
    public void characters(int aLine) {
        characters = Math.clamp(aLine, PageMetrics.FEWEST_CHARACTERS, PageMetrics.MOST_CHARACTERS);
        page = null;
        requestLayout();
    }

    /// Sets how far apart lines are, 1 for the distance of the design.
    public void spread(double ofDesign) {
        spread = ofDesign;
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
        measure(width);
        settle(height);
        reveal(height);
        place(height);
        laidOut.run();
    }

    /// Takes new measures when needed; what was at the top stays there.
    private void measure(double width) {
        PageMetrics known = page;
        if (known == null || known.paneWidth() != width) {
            TurnCell first = cells.known(top);
            double part = first == null || above <= 0 ? 0 : above / first.height();
            page = metrics();
            above = part > 0 ? part * cell(top).height() : above;
        }
    }

    private PageMetrics metrics() {
        PageMetrics.Face measured = face;
        return PageMetrics.of(measured == null ? PageMetrics.Face.of(javafx.scene.text.Font.getDefault()) : measured,
                getWidth(), characters, spread);
    }

    /// Brings the origin into the document and does not let it scroll past the ends.
    private void settle(double height) {
        normalise();
        double y = -above;
        int i = top;
        for (; i < turns() && y < height; i++) {
            y += cell(i).height();
        }
        double floor = height - page().px(BOTTOM);
        atEnd = i == turns() && y <= floor + 0.5;
        if (i == turns() && y < floor) {
            above -= floor - y;
            normalise();
        }
    }

    private void normalise() {
        while (above < 0 && top > 0) {
            top--;
            above += cell(top).height();
            cells.keepOnly(top - MANY, top + MANY);
        }
        if (top == 0) {
            above = Math.max(above, -page().px(TOP));
        }
        while (top < turns() - 1 && above >= cell(top).height()) {
            above -= cell(top).height();
            top++;
            cells.keepOnly(top - MANY, top + MANY);
        }
    }

    private void reveal(double height) {
        Selection wanted = toReveal;
        toReveal = null;
        if (wanted == null) {
            return;
        }
        int turn = wanted.caret().turn();
        Rectangle2D caret = cell(turn).caretBounds(wanted.caret().offset(), wanted.upstream());
        double y = top(turn, height);
        double comfort = page().px(COMFORT);
        if (Double.isNaN(y)) {
            top = turn;
            above = caret.getMinY() - height / 3;
        } else if (y + caret.getMinY() < comfort) {
            above -= comfort - (y + caret.getMinY());
        } else if (y + caret.getMaxY() > height - comfort) {
            above += y + caret.getMaxY() - (height - comfort);
        }
        settle(height);
    }

    /// The upper edge of a turn that is in sight or no further than a page from it, NaN for others.
    private double top(int turn, double height) {
        double y = -above;
        for (int i = top - 1; i >= turn && y > -height; i--) {
            y -= cell(i).height();
            if (i == turn) {
                return y;
            }
        }
        for (int i = top; i <= turn && y < 2 * height; i++) {
            if (i == turn) {
                return y;
            }
            y += cell(i).height();
        }
        return Double.NaN;
    }

    private void place(double height) {
        double y = -above;
        int i = top;
        for (; i < turns() && y < height; i++) {
            TurnCell cell = cell(i);
            cell.resizeRelocate(0, Math.rint(y), getWidth(), cell.height());
            cell.paint();
            y += cell.height();
        }
        behindLast = i;
        cells.keepOnly(top, i);
    }

    private int turns() {
        return cells.document().turns().size();
    }

    private TurnCell cell(int turn) {
        return cells.at(turn, page());
    }

    /// The cell of a turn that is in sight and up to date, if it has one.
    @Nullable TurnCell seen(int turn) {
        return turn >= top && turn < behindLast ? cells.upToDate(turn) : null;
    }

    /// The cell of any turn, with its geometry.
    TurnCell any(int turn) {
        TurnCell known = seen(turn);
        if (known != null) {
            return known;
        }
        requestLayout();
        return cell(turn);
    }

    /// All cells in use, some of them perhaps waiting for a layout.
    Collection<TurnCell> cells() {
        return cells.all();
    }

    /// Scrolls by some pixels, further down when positive.
    public void scrollBy(double pixels) {
        above += pixels;
        requestLayout();
    }

    /// Puts a part of a turn, 0 to 1, at the upper edge.
    public void goTo(int turn, double part) {
        top = Math.clamp(turn, 0, turns() - 1);
        above = page == null ? 0 : part * cell(top).height();
        requestLayout();
    }

    /// Scrolls on the next layout as little as needed for the caret to be seen.
    public void reveal(Selection selection) {
        toReveal = selection;
        requestLayout();
    }

    /// The document that is shown.
    public Transcript document() {
        return cells.document();
    }

    /// The turn at the upper edge.
    public int topTurn() {
        return top;
    }

    /// How much of it is above the edge, 0 to 1.
    public double topPart() {
        TurnCell first = cells.known(top);
        return first == null || first.height() <= 0 ? 0 : Math.clamp(above / first.height(), 0, 1);
    }

    /// The turn behind the last one in sight.
    public int behindLastTurn() {
        return behindLast;
    }

    /// Whether the end of the document is in sight.
    public boolean isAtEnd() {
        return atEnd;
    }
}
