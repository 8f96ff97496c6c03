package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.ui.shell.PaletteViewModel.Entry;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The command palette: lies over the top of the window, where one types a part of a command's name and does it by Enter. Escape,
/// and going elsewhere, put it away. Places itself in the middle of its parent. Used by the FX thread.
final class Palette extends VBox {
    private static final double ROWS = 9;
    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private @Nullable Node before;

    Palette(PaletteViewModel model, Wording words) {
        this.model = model;
        getStyleClass().add("palette");
        setId("palette");
        setManaged(false);
        setVisible(false);
        field.setId("palette-query");
        field.setPromptText(words.say("shell.palettePrompt"));
        field.setAccessibleText(words.say("shell.palettePrompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.textProperty().subscribe(this::first);
        list.setId("palette-list");
        list.setAccessibleText(words.say("shell.command.palette"));
        list.setFocusTraversable(false);
        list.setItems(model.entries());
        list.setCellFactory(made -> new Row());
        Label none = new Label(words.say("shell.paletteNothing"));
        none.getStyleClass().add("muted");
        none.visibleProperty().bind(Bindings.isEmpty(model.entries()));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(field, new StackPane(list, none));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                setVisible(false);
            }
        });
    }

    /// Opens over what is shown.
    void open() {
        before = getScene().getFocusOwner();
        model.open();
        setVisible(true);
        first();
        place();
        toFront();
        field.requestFocus();
    }

    /// Goes to its place again: the window has another size.
    void place() {
        if (isVisible() && getParent() instanceof Region over) {
            applyCss();
            double letter = field.getFont().getSize();
            double width = Math.min(over.getWidth() - 2 * letter, 36 * letter);
            double height = Math.min(over.getHeight() - 6 * letter, (ROWS + 1) * 2.4 * letter);
            resizeRelocate(Math.rint((over.getWidth() - width) / 2), Math.rint(Math.min(5 * letter, over.getHeight() - height)), width, height);
        }
    }

    private void first() {
        list.getSelectionModel().clearSelection();
        if (!model.entries().isEmpty()) {
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
    }

    private void pressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> (int) -ROWS;
            case PAGE_DOWN -> (int) ROWS;
            default -> 0;
        };
        if (step != 0) {
            int row = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, model.entries().size() - 1));
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - (int) ROWS / 2));
        } else if (event.getCode() == KeyCode.ENTER) {
            perform(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void perform(@Nullable Entry chosen) {
        if (chosen != null) {
            close();
            model.run(chosen);
        }
    }

    /// The cursor goes back before the command is done: what it does is done where one was.
    private void close() {
        Node where = before;
        setVisible(false);
        if (where != null && where.getScene() == getScene()) {
            where.requestFocus();
        }
    }

    /// A command and its key.
    private final class Row extends ListCell<@Nullable Entry> {
        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox box;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            box = new HBox(name, space, key);
            box.getStyleClass().add("palette-row");
            name.setMinWidth(0);
            key.setMinWidth(USE_PREF_SIZE);
            key.getStyleClass().add("muted");
            setPrefWidth(0);
            addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                perform(getItem());
                e.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : box);
            name.setText(entry == null ? "" : entry.name());
            key.setText(entry == null ? "" : entry.key());
            setAccessibleText(entry == null ? "" : entry.key().isEmpty() ? entry.name() : entry.name() + ", " + entry.key());
        }
    }
}
