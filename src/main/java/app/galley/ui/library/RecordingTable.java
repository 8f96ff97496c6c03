package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.kit.Times;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The rows of the library: title (renamed in place with F2), length, when it was added, state. Enter and a double click
/// open, Delete puts into the trash.
final class RecordingTable extends TableView<RecordingRow> {
    private static final double ROW_HEIGHT = 34;
    /// Widths of columns; the title takes what is left of the table.
    private static final double TITLE = 120;
    private static final double LENGTH = 90;
    private static final double ADDED = 170;
    private static final double STATE = 180;
    /// Room for a scroll bar.
    private static final double BAR = 18;
    private final LibraryViewModel model;
    private final Wording words;
    private final Consumer<UUID> open;
    private final Consumer<Recording> saveSound;
    private final TableColumn<RecordingRow, String> title;
    private Consumer<Recording> text = recording -> { };

    /// @param saveSound saves the sound of a recording into a file that is asked for
    RecordingTable(LibraryViewModel model, Wording words, Consumer<UUID> open, Consumer<Recording> saveSound) {
        super(model.rows());
        this.model = model;
        this.words = words;
        this.open = open;
        this.saveSound = saveSound;
        setId("recordings");
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label());
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setAccessibleText(words.say("library.title"));
        title = column("library.column.title", TITLE, row -> new TitleCell(model));
        title.setMinWidth(TITLE);
        // a policy of JavaFX that keeps columns inside does not hear of a second change of the width in one pulse
        title.prefWidthProperty().bind(Bindings.max(TITLE, widthProperty().subtract(LENGTH + ADDED + STATE + BAR)));
        getColumns().add(title);
        TableColumn<RecordingRow, String> length = column("library.column.length", LENGTH,
                c -> new TextCell("number", row -> row.waits() ? "" : Times.clock(row.recording().length())));
        length.getStyleClass().add("number");
        getColumns().add(length);
        getColumns().add(column("library.column.added", ADDED,
                c -> new TextCell("muted", row -> Times.date(row.recording().added(), words.locale()))));
        getColumns().add(column("library.column.state", STATE, c -> new StateCell(words)));
        setRowFactory(table -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::ask);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RecordingRow>) change -> model.choose(chosen()));
        model.selectedProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::showTogether);
        focusedProperty().subscribe(this::selectSomething);
        getItems().addListener((ListChangeListener<RecordingRow>) change -> {
            showTogether(model.chosenProperty().get());
            selectSomething();
        });
    }

    /// Who comes by keyboard stands on a recording at once.
    private void selectSomething() {
        if (isFocused() && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private TableColumn<RecordingRow, String> column(String key, double width,
            Function<TableColumn<RecordingRow, String>, TableCell<RecordingRow, String>> cell) {
        TableColumn<RecordingRow, String> column = new TableColumn<>(words.say(key));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().recording().title()));
        column.setCellFactory(cell::apply);
        column.setSortable(false);
        return column;
    }

    private void show(@Nullable RecordingRow row) {
        if (row == null) {
            getSelectionModel().clearSelection();
        } else if (!row.equals(getSelectionModel().getSelectedItem()) && !chosen().contains(row)) {
            getSelectionModel().clearAndSelect(getItems().indexOf(row));
            scrollTo(row);
        }
    }

    /// Selects together again what was before the list was read anew.
    private void showTogether(List<RecordingRow> rows) {
        if (rows.size() > 1 && !chosen().equals(rows)) {
            int[] indices = rows.stream().mapToInt(row -> getItems().indexOf(row)).filter(index -> index >= 0).toArray();
            getSelectionModel().clearSelection();
            if (indices.length > 0) {
                getSelectionModel().selectIndices(indices[0], indices);
            }
        }
    }

    private List<RecordingRow> chosen() {
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private TableRow<RecordingRow> row() {
        TableRow<RecordingRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                activate(row.getItem());
            }
        });
        return row;
    }

    /// Opens the menu of the row that was asked about, by the keyboard or by the pointer, whose press has chosen it. A menu is a window: none
    /// is made before.
    private void ask(ContextMenuEvent event) {
        RecordingRow row = getSelectionModel().getSelectedItem();
        if (row != null && getEditingCell() == null && (event.isKeyboardTrigger() || isOnRow(event.getPickResult().getIntersectedNode()))) {
            menu(row).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private static boolean isOnRow(@Nullable Node node) {
        return node != null && (node instanceof TableRow<?> row ? !row.isEmpty() : isOnRow(node.getParent()));
    }

    private ContextMenu menu(RecordingRow row) {
        if (model.trashShownProperty().get()) {
            return new ContextMenu(item("library.restore", () -> model.restore(List.of(row.id()))),
                    item("library.purge", () -> model.purge(row)));
        }
        if (row.waits()) {
            return new ContextMenu(item("library.doNotRead", () -> model.remove(List.of(row))));
        }
        MenuItem sound = item("library.saveSound", () -> saveSound.accept(row.recording()));
        sound.setDisable(row.recording().file() == null || row.isMissing());
        return new ContextMenu(item("library.open", () -> open.accept(row.id())),
                item("library.rename", this::rename), item("library.locate", () -> locate(row)), sound,
                item("placing.library", () -> text.accept(row.recording())),
                new SeparatorMenuItem(), item("library.remove", () -> model.remove(chosen().contains(row) ? chosen() : List.of(row))));
    }

    /// Sets who puts a text onto a recording.
    void setOnText(Consumer<Recording> listener) {
        text = listener;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.say(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    private void key(KeyEvent event) {
        RecordingRow row = getSelectionModel().getSelectedItem();
        if (row == null || getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            activate(row);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && !model.trashShownProperty().get()) {
            model.remove(chosen());
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            if (!row.waits()) {
                rename();
            }
            event.consume();
        }
    }

    private void activate(RecordingRow row) {
        if (!row.waits() && !model.trashShownProperty().get()) {
            open.accept(row.id());
        }
    }

    /// Only now is a title open to writing: a click on a chosen row is the beginning of a double click.
    private void rename() {
        setEditable(true);
        edit(getSelectionModel().getSelectedIndex(), title);
        setEditable(false);
    }

    private void locate(RecordingRow row) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("library.locateTitle", row.recording().title()));
        java.io.File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.relocate(row, file.toPath());
        }
    }

    /// A cell with plain text.
    private static final class TextCell extends TableCell<RecordingRow, String> {
        private final Function<RecordingRow, String> text;

        TextCell(String style, Function<RecordingRow, String> text) {
            this.text = text;
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            RecordingRow row = getTableRow() == null ? null : getTableRow().getItem();
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
