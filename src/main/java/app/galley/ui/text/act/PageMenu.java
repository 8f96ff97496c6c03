package app.galley.ui.text.act;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The context menu of the page: the entries of its sources, then what every text has. What cannot be done now is shown but
/// disabled. Used by the FX thread.
public final class PageMenu {
    private final TurnColumn column;
    private final PageMap map;
    private final CaretModel caret;
    private final Wording words;
    private final Keyboard keyboard;
    private final Pen pen;
    private final Snippets snippets;
    private final List<MenuSource> sources = new ArrayList<>();
    private final ContextMenu menu = new ContextMenu();

    /// The menu of a page, whose entries do what keys of `keyboard` would do.
    public PageMenu(TurnColumn column, PageMap map, CaretModel caret, Wording words, Keyboard keyboard, Pen pen,
                    Snippets snippets) {
        this.column = column;
        this.map = map;
        this.caret = caret;
        this.words = words;
        this.keyboard = keyboard;
        this.pen = pen;
        this.snippets = snippets;
        menu.setId("page-menu");
    }

    /// Adds a source; the entries of sources stand above the others, in the order of adding.
    public void add(MenuSource source) {
        sources.add(source);
    }

    /// Adds a source whose entries stand above all others: what is offered for the very word.
    public void addFirst(MenuSource source) {
        sources.addFirst(source);
    }

    /// Shows the menu at the caret, which comes into sight for it.
    public void showAtCaret() {
        if (map.caret(caret.selection()).isEmpty()) {
            column.reveal(caret.selection());
        }
        Rectangle2D at = map.caret(caret.selection()).orElse(Rectangle2D.EMPTY);
        Point2D onScreen = column.localToScreen(at.getMinX(), at.getMaxY());
        if (onScreen != null && !menu.isShowing()) {
            show(caret.caret(), onScreen.getX(), onScreen.getY());
        }
    }

    /// Shows the menu for a place of the text.
    ///
    /// @param x where on the screen
    /// @param y where on the screen
    public void show(Position at, double x, double y) {
        menu.hide();
        if (pen.isOpen()) {
            menu.getItems().setAll(items(at));
            menu.show(column, x, y);
        }
    }

    /// Takes the menu away.
    public void hide() {
        menu.hide();
    }

    private List<MenuItem> items(Position at) {
        boolean writes = pen.canWrite();
        boolean selected = !caret.selection().isEmpty();
        List<MenuItem> items = new ArrayList<>();
        for (MenuSource source : sources) {
            List<MenuItem> offered = source.items(at);
            items.addAll(offered);
            if (!offered.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
        }
        items.add(step("editor.undo", PageAct.UNDO, pen.undoable()));
        items.add(step("editor.redo", PageAct.REDO, pen.redoable()));
        items.add(new SeparatorMenuItem());
        items.add(item(words.say("editor.menu.cut"), PageAct.CUT, writes && selected));
        items.add(item(words.say("editor.menu.copy"), PageAct.COPY, selected));
        items.add(item(words.say("editor.menu.paste"), PageAct.PASTE, writes && snippets.isOffered()));
        items.add(item(words.say("editor.menu.pastePlain"), PageAct.PASTE_PLAIN, writes && snippets.isOffered()));
        items.add(item(words.say("editor.menu.delete"), PageAct.DELETE_SELECTED, writes && selected));
        items.add(new SeparatorMenuItem());
        items.add(item(words.say("editor.menu.selectAll"), PageAct.SELECT_ALL, true));
        return items;
    }

    private MenuItem step(String key, PageAct act, Optional<Edit> edit) {
        String said = edit.map(e -> words.say(key + "Of", words.say("editor.step." + e.kind().name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> words.say(key));
        return item(said, act, edit.isPresent());
    }

    private MenuItem item(String said, PageAct act, boolean enabled) {
        MenuItem item = new MenuItem(said);
        item.setMnemonicParsing(false);
        item.setId("page-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setDisable(!enabled);
        keyboard.keyOf(act).ifPresent(item::setAccelerator);
        item.setOnAction(e -> keyboard.perform(act, false));
        return item;
    }
}
