package app.galley.ui.text.act;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import app.galley.ui.text.turn.Script;
import javafx.geometry.Rectangle2D;

/// Moves the caret: by character, word, line, turn, page. Left and right are what the eye sees, so that in a turn written from
/// right to left they are forward and back. Used by the FX thread.
public final class Motion {
    private static final double LINES_KEPT = 2.5;
    private final TurnColumn column;
    private final PageMap map;
    private final CaretModel caret;
    private final Boundaries boundaries;
    private final VisualStep step;
    private final boolean mac;
    private final Runnable scrolled;

    /// Moves a caret over a page.
    ///
    /// @param mac whether a word to the right ends at the end of a word, as on macOS, or at the start of the next
    /// @param scrolled runs when it scrolls the page
    public Motion(TurnColumn column, PageMap map, CaretModel caret, Boundaries boundaries, boolean mac, Runnable scrolled) {
        this.column = column;
        this.map = map;
        this.caret = caret;
        this.boundaries = boundaries;
        this.step = new VisualStep(column, map, boundaries);
        this.mac = mac;
        this.scrolled = scrolled;
    }

    /// Moves.
    ///
    /// @param move one of the acts that only move
    /// @param extend whether what lies between is selected
    public void move(PageAct move, boolean extend) {
        Transcript document = column.document();
        Position at = caret.caret();
        switch (move) {
            case LEFT -> sideways(false, extend);
            case RIGHT -> sideways(true, extend);
            case UP -> vertically(false, extend);
            case DOWN -> vertically(true, extend);
            case WORD_LEFT -> caret.moveTo(word(isRightToLeft(at)), false, extend);
            case WORD_RIGHT -> caret.moveTo(word(!isRightToLeft(at)), false, extend);
            case LINE_START -> go(map.lineEdge(caret.selection(), false), extend);
            case LINE_END -> go(map.lineEdge(caret.selection(), true), extend);
            case TURN_UP -> caret.moveTo(new Position(at.offset() > 0 ? at.turn() : Math.max(0, at.turn() - 1), 0), false, extend);
            case TURN_DOWN -> caret.moveTo(at.turn() + 1 < document.turns().size()
                    ? new Position(at.turn() + 1, 0) : document.end(), false, extend);
            case TURN_START -> caret.moveTo(new Position(at.turn(), 0), false, extend);
            case TURN_END -> caret.moveTo(Boundaries.end(document, at.turn()), false, extend);
            case TURN_END_DOWN -> caret.moveTo(Boundaries.end(document, at.equals(Boundaries.end(document, at.turn()))
                    ? Math.min(at.turn() + 1, document.turns().size() - 1) : at.turn()), false, extend);
            case PAGE_UP -> page(false, extend);
            case PAGE_DOWN -> page(true, extend);
            case START -> caret.moveTo(Position.START, false, extend);
            case END -> caret.moveTo(document.end(), false, extend);
            case DELETE_BACK, DELETE_ON, DELETE_WORD_BACK, DELETE_WORD_ON, DELETE_LINE_BACK, DELETE_LINE_ON,
                    DELETE_SELECTED, SPLIT, OPEN_TURN, KILL, YANK, TRANSPOSE, SCROLL_START, SCROLL_END, SCROLL_UP, SCROLL_DOWN,
                    CENTRE, SELECT_ALL, COPY, CUT, PASTE, PASTE_PLAIN, MENU, UNDO, REDO -> throw new IllegalArgumentException(move + " does not only move");
        }
    }

    /// Scrolls; the caret stays where it is, perhaps out of sight.
    ///
    /// @param act one of the acts that only scroll
    public void scroll(PageAct act) {
        double page = column.getHeight() - LINES_KEPT * column.page().em();
        switch (act) {
            case SCROLL_START -> column.goTo(0, 0);
            case SCROLL_END -> column.goTo(column.document().turns().size() - 1, 1);
            case SCROLL_UP -> column.scrollBy(-page);
            case SCROLL_DOWN -> column.scrollBy(page);
            case CENTRE -> {
                Rectangle2D at = step.inSight(caret.selection());
                column.scrollBy(middle(at) - column.getHeight() / 2);
            }
            default -> throw new IllegalArgumentException(act + " does not only scroll");
        }
        scrolled.run();
    }

    /// The place one word on, or back.
    public Position word(boolean on) {
        Transcript document = column.document();
        Position at = caret.caret();
        if (!on) {
            return boundaries.wordBefore(document, at);
        }
        return mac ? boundaries.wordEndAfter(document, at) : boundaries.wordAfter(document, at);
    }

    /// The first or last place of the caret's line.
    public Position lineEdge(boolean end) {
        return map.lineEdge(caret.selection(), end).position();
    }

    private void go(Hit hit, boolean extend) {
        caret.moveTo(hit.position(), hit.upstream(), extend);
    }

    private void sideways(boolean right, boolean extend) {
        Selection selection = caret.selection();
        boolean on = right != isRightToLeft(selection.caret());
        if (!selection.isEmpty() && !extend) {
            caret.moveTo(on ? selection.to() : selection.from(), false, false);
        } else {
            Selection moved = Script.hasRightToLeft(text(selection.caret())) ? step.sideways(selection, right)
                    : Selection.at(on ? boundaries.characterAfter(column.document(), selection.caret())
                            : boundaries.characterBefore(column.document(), selection.caret()));
            caret.moveTo(moved.caret(), moved.upstream(), extend);
        }
    }

    private boolean isRightToLeft(Position at) {
        return Script.isRightToLeft(text(at));
    }

    private String text(Position at) {
        return column.document().turns().get(at.turn()).text();
    }

    private void vertically(boolean down, boolean extend) {
        Selection selection = caret.selection();
        double x = caret.goal(map.column(selection));
        map.nextLine(selection, down, x).ifPresentOrElse(
                hit -> caret.moveVertically(hit.position(), hit.upstream(), extend, x),
                () -> caret.moveTo(down ? column.document().end() : Position.START, false, extend));
    }

    private void page(boolean down, boolean extend) {
        Selection selection = caret.selection();
        double x = caret.goal(map.column(selection));
        double y = middle(step.inSight(selection));
        int turn = column.topTurn();
        double part = column.topPart();
        double step = column.getHeight() - LINES_KEPT * column.page().em();
        column.scrollBy(down ? step : -step);
        column.layout();
        if (column.topTurn() == turn && column.topPart() == part) {
            caret.moveTo(down ? column.document().end() : Position.START, false, extend);
        } else {
            Hit hit = map.hit(x, y);
            caret.moveVertically(hit.position(), hit.upstream(), extend, x);
        }
    }

    private static double middle(Rectangle2D r) {
        return (r.getMinY() + r.getMaxY()) / 2;
    }
}
