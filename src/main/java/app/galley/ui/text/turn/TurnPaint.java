package app.galley.ui.text.turn;

import app.galley.transcript.Passage;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.LayoutInfo;

/// What is drawn under and over the text of one turn, from the geometry of its layout. The letters themselves never change
/// for it, so that none of it costs a layout.
final class TurnPaint {
    private static final double BREAK_WIDTH = 0.35;
    private static final double TOOTH = 2;
    private final Path heard = Outline.path("heard-text");
    private final Path hits = Outline.path("search-hit");
    private final Path hit = Outline.path("current-hit");
    private final Path current = Outline.path("current-word");
    private final Path selection = Outline.path("text-selection");
    private final Path veil = Outline.path("struck-veil");
    private final Path struck = Outline.path("struck-line");
    private final Path doubtful = Outline.path("doubtful-line");
    private final Path misspelled = Outline.path("misspelled-line");
    private final Path composing = Outline.path("composing-line");
    private final Path caret = Outline.path("text-caret");

    List<Node> under() {
        return List.of(heard, hits, hit, current, selection);
    }

    List<Node> over() {
        return List.of(veil, struck, doubtful, misspelled, composing, caret);
    }

    /// Moves all to where the text stands.
    void place(double x, double y) {
        Stream.concat(under().stream(), over().stream()).forEach(path -> {
            path.relocate(0, 0);
            path.setLayoutX(x);
            path.setLayoutY(y);
        });
    }

    /// Struck and doubtful words. A run of struck words is struck through in one.
    void words(LayoutInfo layout, Turn turn, double doubtBelow, IntUnaryOperator shown) {
        List<PathElement> doubts = new ArrayList<>();
        List<PathElement> veils = new ArrayList<>();
        List<PathElement> strikes = new ArrayList<>();
        List<Word> words = turn.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.struck()) {
                int last = i;
                while (last + 1 < words.size() && words.get(last + 1).struck()) {
                    last++;
                }
                strike(layout, shown.applyAsInt(word.start()), shown.applyAsInt(words.get(last).end()), veils, strikes);
                i = last;
            } else if (word.confidence() < doubtBelow) {
                underline(layout, shown.applyAsInt(word.start()), shown.applyAsInt(word.end()), doubts);
            }
        }
        Outline.set(doubtful, doubts);
        Outline.set(veil, veils);
        Outline.set(struck, strikes);
    }

    private static void strike(LayoutInfo layout, int from, int to, List<PathElement> veils, List<PathElement> strikes) {
        for (Rectangle2D r : layout.getSelectionGeometry(from, to, false)) {
            Outline.box(veils, r.getMinX(), r.getMinY(), r.getMaxX(), r.getMaxY());
        }
        for (Rectangle2D r : layout.getStrikeThroughGeometry(from, to)) {
            Outline.line(strikes, r.getMinX(), r.getMaxX(), Math.rint((r.getMinY() + r.getMaxY()) / 2) + 0.5);
        }
    }

    private static void underline(LayoutInfo layout, int from, int to, List<PathElement> lines) {
        for (Rectangle2D r : layout.getUnderlineGeometry(from, to)) {
            Outline.line(lines, r.getMinX() + 1, r.getMaxX() - 1, Math.rint(r.getMinY()) + 2);
        }
    }

    /// Misspelled parts, their zigzag below the dots of doubtful words where these are shown too.
    void misspellings(LayoutInfo layout, int[] parts, boolean belowDots, IntUnaryOperator shown) {
        List<PathElement> lines = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            for (Rectangle2D r : layout.getUnderlineGeometry(shown.applyAsInt(parts[i]), shown.applyAsInt(parts[i + 1]))) {
                Outline.zigzag(lines, r.getMinX(), r.getMaxX(), Math.rint(r.getMinY()) + (belowDots ? 4 : 1) + 0.5, TOOTH);
            }
        }
        Outline.set(misspelled, lines);
    }

    /// Search hits in the turn.
    void hits(LayoutInfo layout, HitMarks marks, int turn, int length, IntUnaryOperator shown) {
        List<PathElement> all = new ArrayList<>();
        List<PathElement> one = new ArrayList<>();
        for (int i = marks.firstIn(turn); i < marks.all().size() && marks.all().get(i).from().turn() <= turn; i++) {
            Passage found = marks.all().get(i);
            int from = found.from().turn() < turn ? 0 : Math.min(length, found.from().offset());
            int to = found.to().turn() > turn ? length : Math.min(length, found.to().offset());
            if (from < to) {
                for (Rectangle2D r : layout.getSelectionGeometry(shown.applyAsInt(from), shown.applyAsInt(to), false)) {
                    Outline.box(i == marks.current() ? one : all, Math.floor(r.getMinX()) - 0.5, Math.floor(r.getMinY()) + 0.5,
                            Math.ceil(r.getMaxX()) + 0.5, Math.ceil(r.getMaxY()) - 0.5);
                }
            }
        }
        Outline.set(hits, all);
        Outline.set(hit, one);
    }

    /// What has been heard; an empty range draws nothing.
    void heard(LayoutInfo layout, int from, int to, PageMetrics page) {
        List<PathElement> boxes = new ArrayList<>();
        if (from < to) {
            for (Rectangle2D r : layout.getSelectionGeometry(from, to, false)) {
                Outline.box(boxes, Math.floor(r.getMinX()), r.getMinY(), Math.ceil(r.getMaxX()), r.getMaxY() + page.lineSpacing());
            }
        }
        Outline.set(heard, boxes);
    }

    /// The word being heard; an empty range draws nothing.
    void current(LayoutInfo layout, int from, int to, double em) {
        List<PathElement> boxes = new ArrayList<>();
        if (from < to) {
            for (Rectangle2D r : layout.getSelectionGeometry(from, to, false)) {
                Outline.softBox(boxes, r, em * 0.08, em * 0.25);
            }
        }
        Outline.set(current, boxes);
    }

    /// The selected part.
    ///
    /// @param throughBreak whether the break behind the turn is selected too
    void selection(LayoutInfo layout, int from, int to, boolean throughBreak, PageMetrics page) {
        List<PathElement> boxes = new ArrayList<>();
        if (from < to) {
            List<Rectangle2D> parts = layout.getSelectionGeometry(from, to, false);
            for (Rectangle2D r : parts) {
                boolean lastLine = r.getMinY() >= parts.getLast().getMinY();
                Outline.box(boxes, Math.floor(r.getMinX()), r.getMinY(), Math.ceil(r.getMaxX()),
                        r.getMaxY() + (lastLine ? 0 : page.lineSpacing()));
            }
        }
        if (throughBreak) {
            Rectangle2D end = layout.caretInfoAt(to, true).getSegmentAt(0);
            Outline.box(boxes, Math.floor(end.getMinX()), end.getMinY(), Math.ceil(end.getMinX() + page.em() * BREAK_WIDTH), end.getMaxY());
        }
        Outline.set(selection, boxes);
    }

    /// The line under what an input method composes.
    void composing(LayoutInfo layout, int from, int to) {
        List<PathElement> lines = new ArrayList<>();
        if (from < to) {
            for (Rectangle2D r : layout.getUnderlineGeometry(from, to)) {
                Outline.line(lines, r.getMinX(), r.getMaxX(), Math.rint(r.getMinY()) + 1.5);
            }
        }
        Outline.set(composing, lines);
    }

    /// The caret; its parts are several where text directions meet.
    void caret(List<Rectangle2D> segments, double width) {
        List<PathElement> bars = new ArrayList<>();
        for (Rectangle2D r : segments) {
            double x = Math.rint(r.getMinX() - width / 2);
            Outline.box(bars, x, r.getMinY(), x + width, r.getMaxY());
        }
        Outline.set(caret, bars);
    }
}
