package app.galley.ui.text.act;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Composition;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/// Lets input methods compose text. What is being composed is only shown; the document hears of it when it is committed, in
/// one edit. Used by the FX thread.
public final class InputMethod implements InputMethodRequests {
    private final TurnColumn column;
    private final PageMap map;
    private final CaretModel caret;
    private final Pen pen;
    private final Marker marker;

    /// An input method's view of a page.
    public InputMethod(TurnColumn column, PageMap map, CaretModel caret, Pen pen, Marker marker) {
        this.column = column;
        this.map = map;
        this.caret = caret;
        this.pen = pen;
        this.marker = marker;
    }

    /// Hears what is composed and committed.
    public void changed(InputMethodEvent event) {
        if (!pen.canWrite()) {
            return;
        }
        end();
        if (!event.getCommitted().isEmpty()) {
            pen.insert(event.getCommitted());
        }
        StringBuilder composed = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            composed.append(run.getText());
        }
        if (!composed.isEmpty()) {
            if (!caret.selection().isEmpty()) {
                pen.insert("");
            }
            int at = event.getCaretPosition();
            marker.compose(new Composition(caret.caret(), composed.toString(),
                    at < 0 || at > composed.length() ? composed.length() : at));
            column.reveal(caret.selection());
        }
        event.consume();
    }

    /// Whether something is being composed.
    public boolean isComposing() {
        return marker.marks().composition() != null;
    }

    /// Drops what is being composed.
    public void end() {
        if (isComposing()) {
            marker.compose(null);
        }
    }

    @Override
    public Point2D getTextLocation(int offset) {
        Optional<Rectangle2D> drawn = isComposing() ? map.composed(caret.selection(), offset) : map.caret(caret.selection());
        Rectangle2D at = drawn.orElse(Rectangle2D.EMPTY);
        Point2D onScreen = column.localToScreen(at.getMinX(), at.getMaxY());
        return onScreen == null ? Point2D.ZERO : onScreen;
    }

    @Override
    public int getLocationOffset(int x, int y) {
        Point2D point = column.screenToLocal(x, y);
        if (point == null) {
            return 0;
        }
        Position place = map.hit(point.getX(), point.getY()).position();
        return place.turn() == caret.caret().turn() ? place.offset() - caret.selection().from().offset() : 0;
    }

    @Override
    public void cancelLatestCommittedText() {
        pen.undo();
    }

    @Override
    public String getSelectedText() {
        Selection selection = caret.selection();
        return selection.isEmpty() ? "" : pen.selectedText();
    }
}
