package app.galley.ui.text.mouse;

import app.galley.transcript.Position;
import app.galley.ui.text.act.Pen;
import app.galley.ui.text.act.Snippets;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.clip.Clipping;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Drags selected text to another place of the page or out of it, and takes text that is dropped. Within the page a drag moves
/// and, with Ctrl or Option, copies; either is one step of undo and keeps the times. Used by the FX thread.
///
/// On Linux JavaFX proposes to copy where no key is held, and neither that proposal nor a key event tells of a key during a
/// drag: there the key counts that was held when the drag began.
public final class TextDrag {
    private static final TransferMode[] COPY = {TransferMode.COPY};
    private static final TransferMode[] MOVE = {TransferMode.MOVE};
    private final boolean mac;
    private final TurnColumn column;
    private final PageMap map;
    private final CaretModel caret;
    private final Pen pen;
    private final Snippets snippets;
    private final Mouse mouse;
    private final DropMark mark;
    private final EdgeScroll edge;
    private @Nullable Selection dragged;
    private boolean landedHere;
    private boolean copyKey;
    private @Nullable TransferMode proposedFirst;
    private double x;
    private double y;

    /// Drags over a page.
    ///
    /// @param mac whether Option copies rather than Ctrl
    /// @param mark shows where the text would go
    /// @param scrolled runs when the drag scrolls the page
    public TextDrag(TurnColumn column, PageMap map, CaretModel caret, Pen pen, Snippets snippets, Mouse mouse, DropMark mark,
                    boolean mac, Runnable scrolled) {
        this.mac = mac;
        this.column = column;
        this.map = map;
        this.caret = caret;
        this.pen = pen;
        this.snippets = snippets;
        this.mouse = mouse;
        this.mark = mark;
        this.edge = new EdgeScroll(column, () -> {
            scrolled.run();
            showTarget();
        });
    }

    /// Hears of drags over the column.
    ///
    /// @param focus puts the focus on the page
    public void layOn(Runnable focus) {
        column.addEventHandler(MouseEvent.DRAG_DETECTED, this::start);
        column.addEventHandler(DragEvent.DRAG_OVER, this::over);
        column.addEventHandler(DragEvent.DRAG_EXITED, e -> leave());
        column.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            drop(e);
            focus.run();
        });
        column.addEventHandler(DragEvent.DRAG_DONE, this::done);
    }

    private void start(MouseEvent event) {
        if (mouse.givesDrag()) {
            copyKey = mac ? event.isAltDown() : event.isControlDown();
            proposedFirst = null;
            Dragboard board = column.startDragAndDrop(copyKey || !pen.canWrite() ? COPY : TransferMode.COPY_OR_MOVE);
            board.setContent(snippets.content());
            dragged = caret.selection();
            landedHere = false;
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (takes(event)) {
            x = event.getX();
            y = event.getY();
            edge.near(y);
            if (showTarget()) {
                event.acceptTransferModes(isOwn(event) && !copies(event) ? MOVE : COPY);
            }
            event.consume();
        }
    }

    /// Files are for others, even when they bring their names as text.
    private boolean takes(DragEvent event) {
        return pen.canWrite() && !event.getDragboard().hasFiles() && Clipping.isOffered(event.getDragboard());
    }

    /// Whether an own drag copies: a proposal to copy means so only where it was first proposed to move.
    private boolean copies(DragEvent event) {
        TransferMode proposed = event.getTransferMode();
        proposedFirst = proposedFirst == null ? proposed : proposedFirst;
        return copyKey || proposed == TransferMode.COPY && proposedFirst == TransferMode.MOVE;
    }

    private boolean isOwn(DragEvent event) {
        return dragged != null && event.getGestureSource() == column;
    }

    /// Whether there is a place for the text: it does not go into itself.
    private boolean showTarget() {
        Hit hit = map.hit(x, Math.clamp(y, 0, Math.max(0, column.getHeight() - 1)));
        Selection place = new Selection(hit.position(), hit.position(), hit.upstream());
        boolean free = isFree(hit.position());
        map.caret(place).filter(r -> free).ifPresentOrElse(mark::show, mark::hide);
        return free;
    }

    private boolean isFree(Position place) {
        Selection own = dragged;
        return own == null || place.compareTo(own.from()) < 0 || place.compareTo(own.to()) > 0;
    }

    private void leave() {
        edge.stop();
        mark.hide();
    }

    private void drop(DragEvent event) {
        leave();
        if (takes(event)) {
            Position at = map.hit(event.getX(), event.getY()).position();
            Selection own = isOwn(event) ? dragged : null;
            landedHere = own != null;
            event.setDropCompleted(own != null && event.getTransferMode() == TransferMode.MOVE ? move(own, at) : put(event.getDragboard(), at));
            event.consume();
        }
    }

    /// Moves a selection.
    ///
    /// @return whether it could go there
    private boolean move(Selection own, Position at) {
        if (!isFree(at) || !pen.canWrite()) {
            return false;
        }
        Position landing = pen.move(own.from(), own.to(), at);
        caret.select(Selection.between(landing, caret.caret()));
        return true;
    }

    /// Puts in what a drag brings.
    ///
    /// @return whether it brought text
    private boolean put(Clipboard board, Position at) {
        Optional<Clipping> offered = Clipping.of(board);
        offered.ifPresent(clipping -> {
            snippets.put(clipping, at, at);
            caret.select(Selection.between(at, caret.caret()));
        });
        return offered.isPresent();
    }

    private void done(DragEvent event) {
        Selection own = dragged;
        dragged = null;
        leave();
        if (own != null && !landedHere && event.getTransferMode() == TransferMode.MOVE && own.equals(caret.selection())) {
            pen.deleteSelected();
        }
        event.consume();
    }
}
