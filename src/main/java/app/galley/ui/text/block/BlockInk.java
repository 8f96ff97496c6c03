package app.galley.ui.text.block;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// What is drawn under and over the text of a block for where one is and what one looks for, from the geometry of its layout.
/// The letters themselves never change for it, so that none of it costs a layout. Ranges are offsets of the turn, of which
/// the part in the block is drawn; empty ranges draw nothing. Used by the FX thread.
public final class BlockInk {
    private static final double BREAK_WIDTH = 0.35;
    private static final double CARET = 1.5;
    private final BlockText text;
    private final Path heard = Outline.path("heard-text");
    private final Path hits = Outline.path("search-hit");
    private final Path hit = Outline.path("current-hit");
    private final Path current = Outline.path("current-word");
    private final Path selection = Outline.path("text-selection");
    private final Path composing = Outline.path("composing-line");
    private final Path caret = Outline.path("text-caret");

    /// Over and under a text.
    public BlockInk(BlockText text) {
        this.text = text;
    }

    /// What lies under the text, from below.
    public List<Node> under() {
        return List.of(heard, hits, hit, current, selection);
    }

    /// What lies over the text, from below.
    public List<Node> over() {
        return List.of(composing, caret);
    }

    /// Moves nodes to where the text stands.
    public static void place(List<Node> nodes, double x, double y) {
        for (Node node : nodes) {
            node.setLayoutX(x);
            node.setLayoutY(y);
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
        Outline.set(hits, all);
        Outline.set(hit, one);
    }

    /// Draws what has been heard.
    public void heard(int from, int to, double lineSpacing) {
        List<PathElement> boxes = new ArrayList<>();
        lines(boxes, text.range(from, to), lineSpacing);
        Outline.set(heard, boxes);
    }

    /// Draws the word being heard.
    public void current(int from, int to, double em) {
        List<PathElement> boxes = new ArrayList<>();
        for (Rectangle2D r : text.range(from, to)) {
            Outline.softBox(boxes, r, em * 0.08, em * 0.25);
        }
        Outline.set(current, boxes);
    }

    /// Draws the selected part.
    ///
    /// @param throughBreak whether the break behind the turn is selected too
    public void selection(int from, int to, boolean throughBreak, double lineSpacing, double em) {
        List<PathElement> boxes = new ArrayList<>();
        lines(boxes, text.range(from, to), lineSpacing);
        if (throughBreak) {
            Rectangle2D end = text.layout().caretInfoAt(text.shown(to), true).getSegmentAt(0);
            Outline.box(boxes, Math.floor(end.getMinX()), end.getMinY(), Math.ceil(end.getMinX() + em * BREAK_WIDTH), end.getMaxY());
        }
        Outline.set(selection, boxes);
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
        BlockText.Insertion put = text.insertion();
        if (!put.text().isEmpty()) {
            int from = text.shown(put.at()) - put.caret();
            for (Rectangle2D r : text.layout().getUnderlineGeometry(from, from + put.text().length())) {
                Outline.line(lines, r.getMinX(), r.getMaxX(), Math.rint(r.getMinY()) + 1.5);
            }
        }
        Outline.set(composing, lines);
    }

    /// Draws the caret, or none.
    public void caret(@Nullable Rectangle2D r) {
        List<PathElement> bars = new ArrayList<>();
        if (r != null) {
            double x = Math.rint(r.getMinX() - CARET / 2);
            Outline.box(bars, x, r.getMinY(), x + CARET, r.getMaxY());
        }
        Outline.set(caret, bars);
    }
}
