package app.galley.ui.text.act;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import app.galley.ui.text.turn.Script;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Moves a caret by one character as the eye sees it, in lines where text runs in both directions: past a character that runs
/// to the right the caret goes behind it, past one that runs to the left before it. Where directions meet, one place of the text
/// has two places on the line; [Selection#upstream] says which one it is. Used by the FX thread.
final class VisualStep {
    private static final double NUDGE = 0.6;
    private static final double FAR = 1e6;
    private final TurnColumn column;
    private final PageMap map;
    private final Boundaries boundaries;

    VisualStep(TurnColumn column, PageMap map, Boundaries boundaries) {
        this.column = column;
        this.map = map;
        this.boundaries = boundaries;
    }

    /// Where a caret is drawn, brought into sight when it is not.
    Rectangle2D inSight(Selection selection) {
        if (map.caret(selection).isEmpty()) {
            column.reveal(selection);
        }
        return map.caret(selection).orElse(Rectangle2D.EMPTY);
    }

    /// The caret one character to the left or right, with nothing selected.
    Selection sideways(Selection from, boolean right) {
        Rectangle2D caret = inSight(from);
        int turn = from.caret().turn();
        double y = (caret.getMinY() + caret.getMaxY()) / 2;
        double x = caret.getMinX();
        Hit beside = map.hit(x + (right ? NUDGE : -NUDGE), y);
        Selection character = boundaries.characterAround(document(), new Position(turn, beside.character()));
        List<Rectangle2D> boxes = map.range(turn, character.from().offset(), character.to().offset());
        double left = boxes.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(x);
        double behind = boxes.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(x);
        boolean passes = beside.position().turn() == turn && (right ? behind > x + NUDGE : left < x - NUDGE)
                && boxes.stream().anyMatch(box -> box.getMinY() <= y && y <= box.getMaxY());
        Selection moved = passes ? past(character, right, left, behind) : overTheEdge(from, right);
        return moved.equals(Selection.at(from.caret())) && !from.upstream() ? logically(from.caret(), right) : moved;
    }

    private Selection past(Selection character, boolean right, double left, double behind) {
        Position start = character.from();
        double leading = inSight(Selection.at(start)).getMinX();
        boolean leftToRight = Math.abs(leading - left) <= Math.abs(leading - behind);
        if (leftToRight != right) {
            return Selection.at(start);
        }
        double edge = right ? behind : left;
        Position end = character.to();
        return new Selection(end, end, Math.abs(inSight(Selection.at(end)).getMinX() - edge) > NUDGE);
    }

    /// Over the edge of the line to the next or previous one, as the turn runs.
    private Selection overTheEdge(Selection from, boolean right) {
        int turn = from.caret().turn();
        boolean forward = isForward(turn, right);
        Hit line = map.nextLine(from, forward, right ? -FAR : FAR)
                .orElse(new Hit(forward ? document().end() : Position.START, false, 0));
        int to = line.position().turn();
        return to == turn ? new Selection(line.position(), line.position(), line.upstream())
                : Selection.at(forward ? new Position(to, 0) : Boundaries.end(document(), to));
    }

    private Selection logically(Position from, boolean right) {
        return Selection.at(isForward(from.turn(), right) ? boundaries.characterAfter(document(), from)
                : boundaries.characterBefore(document(), from));
    }

    private boolean isForward(int turn, boolean right) {
        return right != Script.isRightToLeft(document().turns().get(turn).text());
    }

    private Transcript document() {
        return column.document();
    }
}
