package app.galley.ui.text;

import app.galley.transcript.Turn;
import app.galley.ui.text.act.CaretBlink;
import app.galley.ui.text.act.Follow;
import app.galley.ui.text.act.InputMethod;
import app.galley.ui.text.act.Keyboard;
import app.galley.ui.text.act.Motion;
import app.galley.ui.text.act.Mouse;
import app.galley.ui.text.act.PageAct;
import app.galley.ui.text.act.PageKeys;
import app.galley.ui.text.act.Pen;
import app.galley.ui.text.act.Snippets;
import app.galley.ui.text.caret.Boundaries;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
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
    private final Mouse mouse;

    Hands(TurnColumn column, PageMap map, CaretModel caret, Marker marker, boolean mac, Locale locale, Consumer<Duration> seek) {
        this.column = column;
        this.seek = seek;
        Boundaries boundaries = new Boundaries(locale);
        pen = new Pen(caret, boundaries, System::nanoTime);
        follow = new Follow(column, map, marker.marks(), System::nanoTime);
        blink = new CaretBlink(marker);
        input = new InputMethod(column, map, caret, pen, marker);
        keyboard = new Keyboard(new PageKeys(mac), new Motion(column, map, caret, boundaries, mac), pen, caret, new Snippets(pen));
        mouse = new Mouse(column, map, caret, boundaries, this::clicked, follow::yield);
    }

    /// Lays them on the page.
    ///
    /// @param page what has the focus
    void layOn(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (!input.isComposing()) {
                keyboard.typed(e);
            }
        });
        page.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        page.setOnInputMethodTextChanged((InputMethodEvent e) -> input.changed(e));
        page.setInputMethodRequests(input);
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            page.requestFocus();
            input.end();
            mouse.pressed(e);
        });
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        column.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
    }

    private void pressed(KeyEvent event) {
        if (input.isComposing()) {
            event.consume();
        } else {
            keyboard.pressed(event);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isControlDown()) {
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
