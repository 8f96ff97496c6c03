package app.galley.ui.text.mouse;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects with the mouse: by character, with two clicks by word, with three by turn; at the edges of the page a drag goes on
/// scrolling. A press on selected text waits: a drag takes the text along, a release puts the caret there. A plain click on text is also told to whoever plays. Used by the FX thread.
public final class Mouse {
    private static final double STILL = 4;
    private static final PseudoClass OVER_SELECTION = PseudoClass.getPseudoClass("over-selection");
    private final PageMap map;
    private final CaretModel caret;
    private final Boundaries boundaries;
    private final TurnColumn column;
    private final EdgeScroll edge;
    private final Consumer<Hit> plainClick;
    private Selection unit = Selection.at(Position.START);
    private int clicks;
    private boolean pressed;
    private boolean dragged;
    private boolean armed;
    private double pressX;
    private double pressY;
    private double x;
    private double y;

    /// A mouse over a page.
    ///
    /// @param plainClick hears of a click without keys, drag or selection
    /// @param scrolled runs when a drag scrolls the page
    public Mouse(TurnColumn column, PageMap map, CaretModel caret, Boundaries boundaries, Consumer<Hit> plainClick,
                 Runnable scrolled) {
        this.column = column;
        this.map = map;
        this.caret = caret;
        this.boundaries = boundaries;
        this.plainClick = plainClick;
        this.edge = new EdgeScroll(column, () -> {
            scrolled.run();
            extend();
        });
    }

    /// The button went down.
    public void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = true;
        dragged = false;
        clicks = Math.min(3, event.getClickCount());
        armed = clicks == 1 && !event.isShiftDown() && map.isSelected(caret.selection(), event.getX(), event.getY());
        pressX = event.getX();
        pressY = event.getY();
        Hit hit = map.hit(event.getX(), event.getY());
        if (event.isShiftDown()) {
            unit = Selection.at(caret.selection().anchor());
            clicks = 1;
            caret.moveTo(hit.position(), hit.upstream(), true);
        } else {
            unit = unitAt(hit);
            if (!armed) {
                caret.select(unit);
            }
        }
        event.consume();
    }

    private Selection unitAt(Hit hit) {
        Position at = hit.position();
        return switch (clicks) {
            case 2 -> boundaries.wordAround(column.document(), new Position(at.turn(), hit.character()));
            case 3 -> Selection.between(new Position(at.turn(), 0), Boundaries.end(column.document(), at.turn()));
            default -> new Selection(at, at, hit.upstream());
        };
    }

    /// The mouse moved with the button down.
    public void dragged(MouseEvent event) {
        if (!pressed) {
            return;
        }
        x = event.getX();
        y = event.getY();
        dragged |= Math.hypot(x - pressX, y - pressY) > STILL;
        if (dragged && !armed) {
            extend();
            edge.at(y);
        }
        event.consume();
    }

    private void extend() {
        Hit hit = map.hit(x, Math.clamp(y, 0, Math.max(0, column.getHeight() - 1)));
        Selection here = unitAt(hit);
        boolean back = here.from().compareTo(unit.from()) < 0;
        caret.select(new Selection(back ? unit.to() : unit.from(), back ? here.from() : max(here.to(), unit.to()),
                clicks == 1 && hit.upstream()));
    }

    private static Position max(Position a, Position b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /// Whether the button went down on selected text, so that a drag takes the text along; the drag has the mouse from then on.
    boolean givesDrag() {
        boolean gives = pressed && armed;
        if (gives) {
            pressed = false;
            edge.stop();
        }
        return gives;
    }

    /// The mouse moves over the page: over selected text, which can be dragged, its shape is another one.
    public void moved(MouseEvent event) {
        column.pseudoClassStateChanged(OVER_SELECTION, map.isSelected(caret.selection(), event.getX(), event.getY()));
    }

    /// The button went up.
    public void released(MouseEvent event) {
        if (!pressed || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = false;
        edge.stop();
        if (armed) {
            caret.select(unit);
        }
        boolean keys = event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (!dragged && clicks == 1 && !keys) {
            plainClick.accept(map.hit(event.getX(), event.getY()));
        }
        event.consume();
    }
}
