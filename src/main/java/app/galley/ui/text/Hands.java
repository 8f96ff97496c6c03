package app.galley.ui.text;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.ui.text.act.CaretBlink;
import app.galley.ui.text.act.Follow;
import app.galley.ui.text.act.InputMethod;
import app.galley.ui.text.act.Keyboard;
import app.galley.ui.text.act.Motion;
import app.galley.ui.text.act.PageAct;
import app.galley.ui.text.act.PageKeys;
import app.galley.ui.text.act.PageMenu;
import app.galley.ui.text.act.Pen;
import app.galley.ui.text.act.Snippets;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.mouse.DropMark;
import app.galley.ui.text.mouse.Mouse;
import app.galley.ui.text.mouse.TextDrag;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// All that a person does to the page, wired to what it changes. Used by the FX thread.
final class Hands {
    private final TurnColumn column;
    private final Consumer<Duration> seek;
    final Pen pen;
    final Follow follow;
    final CaretBlink blink;
    final InputMethod input;
    final Keyboard keyboard;
    final PageMenu menu;
    final DropMark dropMark = new DropMark();
    private final Mouse mouse;
    private final TextDrag drag;
    private final PageMap map;
    private final CaretModel caret;
    private final Boundaries boundaries;
    private final boolean mac;

    Hands(TurnColumn column, PageMap map, CaretModel caret, Marker marker, boolean mac, Wording words, Consumer<Duration> seek) {
        this.column = column;
        this.seek = seek;
        this.map = map;
        this.caret = caret;
        this.mac = mac;
        boundaries = new Boundaries(words.locale());
        pen = new Pen(caret, boundaries, System::nanoTime);
        follow = new Follow(column, map, marker.marks(), System::nanoTime);
        blink = new CaretBlink(marker);
        input = new InputMethod(column, map, caret, pen, marker);
        Snippets snippets = new Snippets(pen, caret);
        keyboard = new Keyboard(new PageKeys(mac), new Motion(column, map, caret, boundaries, mac, follow::yield), pen, caret,
                snippets);
        menu = new PageMenu(column, map, caret, words, keyboard, pen, snippets);
        keyboard.setOnMenu(menu::showAtCaret);
        mouse = new Mouse(column, map, caret, boundaries, this::clicked, follow::yield);
        drag = new TextDrag(column, map, caret, pen, snippets, mouse, dropMark, mac, follow::yield);
    }

    /// Lays them on the page.
    ///
    /// @param page what has the focus
    void layOn(Node page) {
        layKeysOn(page);
        layMouseOn(page);
        page.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            if (e.isKeyboardTrigger()) {
                menu.showAtCaret();
                e.consume();
            }
        });
        page.focusedProperty().subscribe(focused -> {
            if (!focused) {
                input.end();
            }
        });
    }

    private void layKeysOn(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (!input.isComposing()) {
                keyboard.typed(e);
            }
        });
        page.setOnInputMethodTextChanged((InputMethodEvent e) -> input.changed(e));
        page.setInputMethodRequests(input);
    }

    private void layMouseOn(Node page) {
        page.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        column.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAtMouse);
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            menu.hide();
            page.requestFocus();
            input.end();
            mouse.pressed(e);
        });
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        column.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
        column.addEventHandler(MouseEvent.MOUSE_MOVED, mouse::moved);
        drag.layOn(page::requestFocus);
    }

    /// A click inside the selection is meant for it; one elsewhere moves the caret there, on macOS to the word.
    private void menuAtMouse(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            Hit hit = map.hit(event.getX(), event.getY());
            Position at = new Position(hit.position().turn(), hit.character());
            if (!map.isSelected(caret.selection(), event.getX(), event.getY())) {
                caret.select(mac ? boundaries.wordAround(column.document(), at)
                        : new Selection(hit.position(), hit.position(), hit.upstream()));
            }
            menu.show(at, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (input.isComposing()) {
            event.consume();
        } else {
            keyboard.pressed(event);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isControlDown() && !event.isShortcutDown()) {
            column.scrollBy(-event.getDeltaY());
            follow.yield();
            event.consume();
        }
    }

    /// The time of a turn was clicked.
    void seekTurn(int turn) {
        hear(column.document().turns().get(turn).time().start());
    }

    private void clicked(Hit hit) {
        Turn turn = column.document().turns().get(hit.position().turn());
        int word = turn.wordAt(hit.character());
        hear(word < 0 ? turn.time().start() : turn.words().get(word).time().start());
    }

    private void hear(long millisecond) {
        follow.clicked();
        seek.accept(Duration.ofMillis(millisecond));
    }

    /// Does what a key would do.
    void perform(PageAct act, boolean extend) {
        input.end();
        keyboard.perform(act, extend);
    }
}
