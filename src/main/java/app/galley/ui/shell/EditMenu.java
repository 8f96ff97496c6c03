package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.ui.editor.EditorView;
import app.galley.ui.text.act.PageAct;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The menu for what one does with text: on the page, or in the text field that has the focus. Their keys are the system's own; whoever
/// has the focus hears them first, so the menu never takes them from a field.
final class EditMenu extends Menu {
    private final Map<PageAct, MenuItem> items = new EnumMap<>(PageAct.class);
    private final EditorView editor;
    private final Wording words;
    private @Nullable Node target;

    /// @param bar the menu bar, whose own focus does not count
    EditMenu(Wording words, EditorView editor, Node bar) {
        super(words.say("shell.menu.edit"));
        this.editor = editor;
        this.words = words;
        add("editor.undo", "Shortcut+Z", PageAct.UNDO, TextInputControl::undo);
        add("editor.redo", "Shortcut+Shift+Z", PageAct.REDO, TextInputControl::redo);
        getItems().add(new SeparatorMenuItem());
        add("editor.menu.cut", "Shortcut+X", PageAct.CUT, TextInputControl::cut);
        add("editor.menu.copy", "Shortcut+C", PageAct.COPY, TextInputControl::copy);
        add("editor.menu.paste", "Shortcut+V", PageAct.PASTE, TextInputControl::paste);
        add("editor.menu.pastePlain", "Shortcut+Shift+V", PageAct.PASTE_PLAIN, TextInputControl::paste);
        add("editor.menu.selectAll", "Shortcut+A", PageAct.SELECT_ALL, TextInputControl::selectAll);
        setOnShowing(e -> look());
        setOnHidden(e -> items.values().forEach(item -> item.setDisable(false)));
        bar.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(now -> remember(now, bar));
    }

    private void remember(@Nullable Node now, Node bar) {
        for (Node node = now; node != null; node = node.getParent()) {
            if (node == bar) {
                return;
            }
        }
        target = now;
    }

    private void add(String key, String shortcut, PageAct act, Consumer<TextInputControl> inField) {
        MenuItem item = new MenuItem(words.say(key));
        item.setMnemonicParsing(false);
        item.setId("edit-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.setOnAction(e -> {
            if (target instanceof TextInputControl field) {
                inField.accept(field);
            } else if (target == editor.page()) {
                editor.page().perform(act, false);
            } else if (act == PageAct.UNDO || act == PageAct.REDO) {
                step(act);
            }
        });
        items.put(act, item);
        getItems().add(item);
    }

    /// The header's buttons undo wherever the focus is; so does the menu.
    private void step(PageAct act) {
        if (act == PageAct.UNDO) {
            editor.model().undo();
        } else {
            editor.model().redo();
        }
    }

    private void look() {
        boolean shown = editor.getScene() != null;
        items.forEach((act, item) -> item.setDisable(switch (act) {
            case UNDO -> target instanceof TextInputControl field ? !field.isUndoable() : !shown || !editor.model().desk().canUndoProperty().get();
            case REDO -> target instanceof TextInputControl field ? !field.isRedoable() : !shown || !editor.model().desk().canRedoProperty().get();
            default -> !(target instanceof TextInputControl) && target != editor.page();
        }));
        boolean inField = target instanceof TextInputControl || !shown;
        say(PageAct.UNDO, inField ? words.say("editor.undo") : editor.model().undoWords().get());
        say(PageAct.REDO, inField ? words.say("editor.redo") : editor.model().redoWords().get());
    }

    private void say(PageAct act, String said) {
        MenuItem item = items.get(act);
        if (item != null) {
            item.setText(said);
        }
    }
}
