package app.galley.ui.text.block;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// What is drawn under and over the text of a block for where one is and what one looks for, from the geometry of its layout.
/// The letters themselves never change for it, so that none of it costs a layout. Ranges are offsets of the turn, of which
/// the part in the block is drawn; empty ranges draw nothing. Used by the FX thread.
public final class BlockInk {
    private static final double BREAK_WIDTH = 0.35;
    private static final double CARET = 1.5;
    private final BlockText text;
    private final Layer heard;
    private final Layer hits;
    private final Layer hit;
    private final Layer current;
    private final Layer selection;
    private final Layer composing;
    private final Layer caret;

    /// Under and over a text.
    ///
    /// @param home the nodes beside which to draw
    public BlockInk(BlockText text, ObservableList<Node> home) {
        this.text = text;
        heard = new Layer(home, "heard-text", 5);
        hits = new Layer(home, "search-hit", 4);
        hit = new Layer(home, "current-hit", 3);
        current = new Layer(home, "current-word", 2);
        selection = new Layer(home, "text-selection", 1);
        composing = new Layer(home, "composing-line", -2);
        caret = new Layer(home, "text-caret", -3);
    }

    /// Goes to where the text stands.
    public void place(double x, double y) {
        for (Layer layer : List.of(heard, hits, hit, current, selection, composing, caret)) {
            layer.place(x, y);
        }
    }

    /// Draws search hits.
    ///
    /// @param ranges start and end of each
    /// @param chosen which of them was gone to, -1 for none
    public void hits(int[] ranges, int chosen) {
        List<PathElement> all = new ArrayList<>();
        List<PathElement> one = new ArrayList<>();
        for (int i = 0; i + 1 < ranges.length; i += 2) {
            for (Rectangle2D r : text.range(ranges[i], ranges[i + 1])) {
                Outline.box(i == 2 * chosen ? one : all, Math.floor(r.getMinX()) - 0.5, Math.floor(r.getMinY()) + 0.5,
                        Math.ceil(r.getMaxX()) + 0.5, Math.ceil(r.getMaxY()) - 0.5);
            }
        }
        hits.draw(all);
        hit.draw(one);
    }

    /// Draws what has been heard.
    public void heard(int from, int to, double lineSpacing) {
        List<PathElement> boxes = new ArrayList<>();
        lines(boxes, text.range(from, to), lineSpacing);
        heard.draw(boxes);
    }

    /// Draws the word being heard.
    public void current(int from, int to, double em) {
        List<PathElement> boxes = new ArrayList<>();
        for (Rectangle2D r : text.range(from, to)) {
            Outline.softBox(boxes, r, em * 0.08, em * 0.25);
        }
        current.draw(boxes);
    }

    /// Draws the selected part.
    ///
    /// @param throughBreak whether the break behind the turn is selected too
    public void selection(int from, int to, boolean throughBreak, double lineSpacing, double em) {
        List<PathElement> boxes = new ArrayList<>();
        lines(boxes, text.range(from, to), lineSpacing);
        if (throughBreak) {
            Rectangle2D end = text.caret(to, false);
            double away = end.getMinX() + (text.isRightToLeft() ? -em * BREAK_WIDTH : em * BREAK_WIDTH);
            Outline.box(boxes, Math.floor(Math.min(end.getMinX(), away)), end.getMinY(), Math.ceil(Math.max(end.getMinX(), away)), end.getMaxY());
        }
        selection.draw(boxes);
    }

    /// Boxes without gaps between the lines.
    private static void lines(List<PathElement> boxes, List<Rectangle2D> parts, double lineSpacing) {
        for (Rectangle2D r : parts) {
            boolean lastLine = r.getMinY() >= parts.getLast().getMinY();
            Outline.box(boxes, Math.floor(r.getMinX()), r.getMinY(), Math.ceil(r.getMaxX()), r.getMaxY() + (lastLine ? 0 : lineSpacing));
        }
    }

    /// Draws the line under what an input method composes.
    public void composing() {
        List<PathElement> lines = new ArrayList<>();
        for (Rectangle2D r : text.composedLines()) {
            Outline.line(lines, r.getMinX(), r.getMaxX(), Math.rint(r.getMinY()) + 1.5);
        }
        composing.draw(lines);
    }

    /// Draws the caret, or none.
    public void caret(@Nullable Rectangle2D r) {
        List<PathElement> bars = new ArrayList<>();
        if (r != null) {
            double x = Math.rint(r.getMinX() - CARET / 2);
            Outline.box(bars, x, r.getMinY(), x + CARET, r.getMaxY());
        }
        caret.draw(bars);
    }
}
