package app.galley.ui.text.act;

import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.transcript.Position;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Turns keys into moves and edits. What it does not know it leaves to others. Used by the FX thread.
public final class Keyboard {
    private final PageKeys keys;
    private final Motion motion;
    private final Pen pen;
    private final CaretModel caret;
    private final Snippets snippets;
    private Runnable onMenu = () -> { };

    /// A keyboard for a page.
    public Keyboard(PageKeys keys, Motion motion, Pen pen, CaretModel caret, Snippets snippets) {
        this.keys = keys;
        this.motion = motion;
        this.pen = pen;
        this.caret = caret;
        this.snippets = snippets;
    }

    /// Sets what opens the context menu.
    public void setOnMenu(Runnable action) {
        onMenu = action;
    }

    /// The key of an act as menus show it, if it has one.
    public Optional<KeyCombination> keyOf(PageAct act) {
        return keys.keyOf(act);
    }

    /// Hears a pressed key.
    public void pressed(KeyEvent event) {
        keys.act(event).ifPresent(act -> {
            perform(act, event.isShiftDown());
            event.consume();
        });
    }

    /// Hears a typed character.
    public void typed(KeyEvent event) {
        if (keys.isText(event)) {
            pen.insert(event.getCharacter());
            event.consume();
        }
    }

    /// Does what a key would do.
    ///
    /// @param extend whether a move selects
    public void perform(PageAct act, boolean extend) {
        switch (act) {
            case LEFT, RIGHT, UP, DOWN, WORD_LEFT, WORD_RIGHT, LINE_START, LINE_END, TURN_UP, TURN_DOWN, TURN_START,
                    TURN_END, TURN_END_DOWN, PAGE_UP, PAGE_DOWN, START, END -> motion.move(act, extend);
            case SCROLL_START, SCROLL_END, SCROLL_UP, SCROLL_DOWN, CENTRE -> motion.scroll(act);
            case DELETE_BACK -> pen.deleteBack();
            case DELETE_ON -> pen.deleteOn();
            case DELETE_WORD_BACK -> pen.deleteTo(motion.word(false));
            case DELETE_WORD_ON -> pen.deleteTo(motion.word(true));
            case DELETE_LINE_BACK -> pen.deleteTo(motion.lineEdge(false));
            case DELETE_LINE_ON -> pen.deleteTo(motion.lineEdge(true));
            case DELETE_SELECTED -> pen.deleteSelected();
            case SPLIT -> pen.split();
            case OPEN_TURN -> pen.open();
            case KILL -> snippets.kill();
            case YANK -> snippets.yank();
            case TRANSPOSE -> pen.transpose();
            case SELECT_ALL -> caret.select(Selection.between(Position.START, pen.document().end()));
            case COPY -> snippets.copy();
            case CUT -> snippets.cut();
            case PASTE -> snippets.paste();
            case PASTE_PLAIN -> snippets.pastePlain();
            case MENU -> onMenu.run();
            case UNDO -> pen.undo();
            case REDO -> pen.redo();
        }
    }
}
