package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.kit.CellTips;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.keys.Chord;
import app.galley.ui.kit.keys.KeyPreset;
import app.galley.ui.settings.KeysViewModel.Row;
import java.io.File;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The keys of all commands: a table to search in, keys changed by pressing them, presets, files.
final class KeySettings extends VBox {
    private final KeysViewModel model;
    private final Wording words;
    private final TableView<Row> table = new TableView<>();
    private final Label said = new Label();
    private @Nullable Recording recording;

    /// A command that waits for its key.
    private record Recording(String command, boolean also) { }

    KeySettings(KeysViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        getStyleClass().add("key-settings");
        said.setWrapText(true);
        said.setId("keys-said");
        getChildren().setAll(head(), table(), actions(), said);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.problemProperty().subscribe(why -> say(why == null ? "" : words.say(why), why != null));
    }

    private HBox head() {
        TextField search = new TextField();
        search.setId("keys-search");
        search.setPromptText(words.say("keys.search"));
        search.setAccessibleText(words.say("keys.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<KeyPreset> presets = new ComboBox<>(FXCollections.observableArrayList(KeyPreset.values()));
        presets.setId("keys-preset");
        presets.setAccessibleText(words.say("keys.preset"));
        presets.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable KeyPreset preset) {
                return preset == null ? "" : model.name(preset);
            }

            @Override
            public @Nullable KeyPreset fromString(String name) {
                return null;
            }
        });
        presets.valueProperty().bindBidirectional(model.presetProperty());
        Label label = new Label(words.say("keys.preset"));
        label.setLabelFor(presets);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, search, label, presets);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private TableView<Row> table() {
        table.setId("keys");
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("keys.command", 13, Row::name, false));
        table.getColumns().add(column("keys.keys", 12, Row::keys, false));
        table.getColumns().add(column("keys.conflict", 18, Row::conflict, true));
        table.setPlaceholder(new Label(words.say("keys.none")));
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                record(false);
            }
        });
        return table;
    }

    private TableColumn<Row, String> column(String key, double letters, Function<Row, String> text, boolean warns) {
        TableColumn<Row, String> column = new TableColumn<>(words.say(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(c -> new Cell(warns));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(letters * said.getFont().getSize());
        return column;
    }

    /// Words that wrap, with a sign before a conflict.
    private static final class Cell extends TableCell<Row, String> {
        private final boolean warns;

        Cell(boolean warns) {
            this.warns = warns;
            setWrapText(true);
            CellTips.on(this, this::getText);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            String text = empty || item == null ? "" : item;
            setText(text);
            setGraphic(warns && !text.isEmpty() ? Icons.of(Feather.ALERT_TRIANGLE) : null);
        }
    }

    private FlowPane actions() {
        BooleanBinding none = table.getSelectionModel().selectedItemProperty().isNull();
        Button change = button("keys.change", none, () -> record(false));
        Button add = button("keys.add", none, () -> record(true));
        Button clear = button("keys.clear", none, () -> act(model::clear));
        Button reset = button("keys.reset", none, () -> act(model::reset));
        Button read = button("keys.import", null, this::read);
        Button write = button("keys.export", null, this::write);
        return new FlowPane(8, 8, change, add, clear, reset, read, write);
    }

    private Button button(String key, @Nullable BooleanBinding disabled, Runnable action) {
        Button button = new Button(words.say(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(e -> action.run());
        if (disabled != null) {
            button.disableProperty().bind(disabled);
        }
        return button;
    }

    private void act(Consumer<String> action) {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            action.accept(row.command());
            select(row.command());
        }
    }

    private void select(String command) {
        model.rows().stream().filter(r -> r.command().equals(command)).findFirst().ifPresent(table.getSelectionModel()::select);
    }

    /// Waits for a key; the focus on the table keeps other controls from hearing it, leaving it gives up.
    private void record(boolean also) {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.problemProperty().set(null);
            recording = new Recording(row.command(), also);
            say(words.say("keys.press", row.name()), false);
            table.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        Recording waits = recording;
        Chord chord = Chord.of(event);
        if (waits == null) {
            if (event.getCode() == KeyCode.ENTER && table.isFocused()) {
                record(false);
                event.consume();
            }
            return;
        }
        event.consume();
        if (!chord.isModifier()) {
            recording = null;
            say("", false);
            model.bind(waits.command(), chord, waits.also());
            select(waits.command());
        }
    }

    private void say(String sentence, boolean isProblem) {
        said.setText(sentence);
        said.getStyleClass().removeAll("problem-text", "hint");
        said.getStyleClass().add(isProblem ? "problem-text" : "hint");
        said.setGraphic(isProblem ? Icons.of(Feather.ALERT_TRIANGLE) : null);
    }

    private void read() {
        File file = chooser("keys.importTitle").showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.read(file.toPath());
        }
    }

    private void write() {
        FileChooser chooser = chooser("keys.exportTitle");
        chooser.setInitialFileName(words.say("keys.fileName"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.write(file.toPath());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.say("keys.files"), "*.keys"));
        return chooser;
    }
}
