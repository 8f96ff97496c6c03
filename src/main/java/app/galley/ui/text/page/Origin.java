package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.block.Block;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.PageMetrics;
import app.galley.ui.text.turn.TurnCell;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// Where in the document the page is: the row at its upper edge and how many pixels of that row are above it, so that nobody
/// needs to know how high the whole is.
final class Origin {
    private static final double TOP = 24;
    private static final double BOTTOM = 48;
    private static final double COMFORT = 8;
    /// More rows than a window shows: a long scroll does not keep all that it passes.
    private static final int MANY = 40;
    private final Rows rows;
    private final LiveCells cells;
    private Row top = Row.FIRST;
    private double above;
    private boolean atEnd;
    private @Nullable Anchor anchor;

    /// The line at the upper edge, to find it again when lines are wrapped anew.
    ///
    /// @param turn its turn
    /// @param offset where it began when a person put it there
    /// @param hidden how much of it was above the edge, as a part of its height
    /// @param row the row at the edge after that
    /// @param above the pixels of that row above the edge
    private record Anchor(int turn, int offset, double hidden, Row row, double above) { }

    Origin(Rows rows, LiveCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    Row top() {
        return top;
    }

    double above() {
        return above;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    /// Goes to the beginning.
    void start() {
        top = Row.FIRST;
        above = Double.NEGATIVE_INFINITY;
        anchor = null;
    }

    /// Stays with its turn when others come or go above.
    void changed(Edit edit, Transcript now) {
        int further = top.turn() >= edit.index() + edit.before().size() ? edit.after().size() - edit.before().size() : 0;
        top = rows.near(new Row(Math.clamp(top.turn() + further, 0, now.turns().size() - 1), top.part()));
        anchor = null;
    }

    void scrollBy(double pixels) {
        above += pixels;
    }

    /// Puts a part of a turn, 0 to 1, at the edge.
    void goTo(int turn, double part) {
        int shown = Math.clamp(turn, 0, rows.turns() - 1);
        int length = rows.document().turns().get(shown).text().length();
        Row row = rows.of(shown, (int) (part * length), false);
        Block block = rows.block(row);
        int chars = block.to() - block.from();
        double within = chars == length ? part : Math.clamp((part * length - block.from()) / Math.max(1, chars), 0, 1);
        if (cells.known(row) == null) {
            cells.keepOnly(row, row);
        }
        top = row;
        above = within * cells.at(row).height();
    }

    /// How much of the turn at the edge is above it, 0 to 1.
    double part() {
        TurnCell first = cells.known(top);
        if (first == null || first.height() <= 0 || !rows.has(top)) {
            return 0;
        }
        double within = Math.clamp(above / first.height(), 0, 1);
        Block block = rows.block(top);
        int length = block.turn().text().length();
        return length == 0 ? within : (block.from() + within * (block.to() - block.from())) / length;
    }

    /// Takes new measures; the word at the edge stays there.
    void measure(PageMetrics metrics) {
        Anchor kept = mark();
        cells.measures(metrics);
        if (kept != null) {
            top = rows.of(kept.turn, kept.offset, false);
            TurnCell cell = cells.at(top);
            Rectangle2D line = cell.lines().bounds(cell.lines().of(kept.offset, false));
            above = cell.textTop() + line.getMinY() + kept.hidden * line.getHeight();
            anchor = new Anchor(kept.turn, kept.offset, kept.hidden, top, above);
        }
    }

    private @Nullable Anchor mark() {
        Anchor last = anchor;
        if (last != null && last.row.equals(top) && last.above == above) {
            return last;
        }
        TurnCell first = cells.known(top);
        if (first == null || above <= 0) {
            return null;
        }
        int line = first.lines().below(above - first.textTop());
        Rectangle2D bounds = first.lines().bounds(line);
        double hidden = Math.clamp((above - first.textTop() - bounds.getMinY()) / bounds.getHeight(), -1, 1);
        return new Anchor(top.turn(), first.lines().start(line), hidden, top, above);
    }

    /// Comes into the document and does not go past its ends.
    void settle(double height, PageMetrics page) {
        normalise(page);
        double y = -above;
        Row row = top;
        while (row != null && y < height) {
            y += cells.at(row).height();
            row = rows.next(row);
        }
        double floor = height - page.px(BOTTOM);
        atEnd = row == null && y <= floor + 0.5;
        if (row == null && y < floor) {
            above -= floor - y;
            normalise(page);
        }
    }

    private void normalise(PageMetrics page) {
        int moved = 0;
        for (Row up = rows.before(top); above < 0 && up != null; up = rows.before(top)) {
            top = up;
            above += cells.at(top).height();
            tidy(++moved);
        }
        if (top.equals(Row.FIRST)) {
            above = Math.max(above, -page.px(TOP));
        }
        Row down = rows.next(top);
        while (down != null && above >= cells.at(top).height()) {
            above -= cells.at(top).height();
            top = down;
            tidy(++moved);
            down = rows.next(top);
        }
    }

    private void tidy(int moved) {
        if (moved % MANY == 0) {
            cells.keepOnly(new Row(top.turn() - MANY, 0), new Row(top.turn() + MANY, Integer.MAX_VALUE));
        }
    }

    /// Scrolls as little as needed for a caret to be seen; one that is further away than the next row is put in the upper third.
    ///
    /// @param covered how much of the page's top something lies over
    void reveal(Selection wanted, double height, PageMetrics page, double covered) {
        Row row = rows.of(wanted.caret().turn(), wanted.caret().offset(), wanted.upstream());
        Rectangle2D caret = cells.at(row).caretBounds(wanted.caret().offset(), wanted.upstream());
        double y = top(row, height);
        double comfort = page.px(COMFORT);
        if (Double.isNaN(y)) {
            // The cells of where the page was serve where it goes.
            cells.keepOnly(row, row);
            top = row;
            above = caret.getMinY() - height / 3;
        } else if (y + caret.getMinY() < comfort + covered) {
            above -= comfort + covered - (y + caret.getMinY());
        } else if (y + caret.getMaxY() > height - comfort) {
            above += y + caret.getMaxY() - (height - comfort);
        } else {
            return;
        }
        settle(height, page);
    }

    /// The upper edge of a row that is in sight or next to what is, NaN for others. What is further is not laid out to find that
    /// out.
    private double top(Row wanted, double height) {
        if (wanted.equals(rows.before(top))) {
            return -above - cells.at(wanted).height();
        }
        if (wanted.compareTo(top) < 0 || wanted.turn() - top.turn() > MANY + cells.all().size()) {
            return Double.NaN;
        }
        double y = -above;
        Row row = top;
        while (row != null && !row.equals(wanted) && y < height) {
            y += cells.at(row).height();
            row = rows.next(row);
        }
        return wanted.equals(row) ? y : Double.NaN;
    }
}
