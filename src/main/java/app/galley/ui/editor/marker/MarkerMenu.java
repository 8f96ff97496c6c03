package app.galley.ui.editor.marker;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the markers, as they would be written now. Used by the FX thread.
public final class MarkerMenu {
    private final MarkersViewModel model;
    private final Wording words;
    private final Supplier<Position> caret;
    private final Runnable onEdit;
    private final ContextMenu menu = new ContextMenu();

    /// Over a model.
    ///
    /// @param onEdit opens the list to change it
    public MarkerMenu(MarkersViewModel model, Wording words, Supplier<Position> caret, Runnable onEdit) {
        this.model = model;
        this.words = words;
        this.caret = caret;
        this.onEdit = onEdit;
        menu.setId("marker-menu");
    }

    /// Shows it under a button.
    public void showUnder(Node button) {
        if (fill()) {
            menu.show(button, Side.BOTTOM, 0, 0);
        }
    }

    /// Shows it at a place of the screen.
    public void showAt(Node owner, double x, double y) {
        if (fill()) {
            menu.show(owner, x, y);
        }
    }

    private boolean fill() {
        menu.hide();
        menu.getItems().setAll(items());
        return model.isOpen();
    }

    /// An entry for each marker, and one that leads to the list.
    public List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (String marker : model.markers()) {
            items.add(item(model.written(marker), () -> model.insert(marker, caret)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(words.say("editor.markers.change"), onEdit));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
