package app.galley.ui.filter;

import app.galley.library.Draft;
import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.filter.WordList;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.version.VersionMenu;
import app.galley.workbench.filter.FilterEntry;
import java.util.Comparator;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The filter that is open: its name and language, its words, and what it would do to a recording.
final class FilterEditor extends BorderPane {
    private static final int KIB = 1024;
    /// What fits beside the list in the smallest window.
    private static final double LEAST = 240;
    private final FiltersViewModel model;
    private final Wording words;
    private final TextField name = new TextField();
    private final ComboBox<String> language;
    private final Label state = new Label();
    private final Label size = new Label();
    private final WordTable table;
    private final TextField added = new TextField();
    private final ToggleButton preview;

    FilterEditor(FiltersViewModel model, Wording words, Node actions) {
        this.model = model;
        this.words = words;
        this.language = languages(model, words);
        this.table = new WordTable(model.words(), words);
        this.preview = Icons.dress(new ToggleButton(words.say("filter.preview")), Feather.EYE, words.say("filter.preview"));
        setId("filter-editor");
        getStyleClass().add("filter-editor");
        FlowPane head = new FlowPane(8, 8, name, language, actions);
        head.setPrefWrapLength(LEAST);
        head.getStyleClass().add("editor-head");
        FlowPane about = new FlowPane(16, 4, state, size);
        about.setPrefWrapLength(LEAST);
        about.getStyleClass().add("editor-about");
        name.fontProperty().subscribe(font -> table.measure(font.getSize()));
        VBox top = new VBox(head, about, tools());
        top.getStyleClass().add("editor-top");
        setTop(top);
        TrialView trial = new TrialView(model.trial(), model.words(), words);
        BorderPane written = new BorderPane(table);
        written.setBottom(new RowBar(model, table, words));
        trial.visibleProperty().bind(preview.selectedProperty());
        written.visibleProperty().bind(preview.selectedProperty().not());
        setCenter(new StackPane(written, trial));
        preview.selectedProperty().subscribe(on -> tryIt());
        model.words().listProperty().subscribe(list -> tryIt());
        naming();
        model.selectedProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static ComboBox<String> languages(FiltersViewModel model, Wording words) {
        ComboBox<String> box = languageBox(words);
        box.getItems().setAll(model.languages().stream().sorted(Comparator.comparing(code -> Languages.name(code, words.locale()))).toList());
        box.setId("filter-language");
        box.setAccessibleText(words.say("filter.language.label"));
        return box;
    }

    /// A choice of languages by their names.
    static ComboBox<String> languageBox(Wording words) {
        ComboBox<String> box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null ? "" : Languages.name(code, words.locale());
            }

            @Override
            public @Nullable String fromString(String text) {
                return null;
            }
        });
        return box;
    }

    private void naming() {
        name.setId("filter-name");
        name.setAccessibleText(words.say("filter.name.label"));
        name.setPrefColumnCount(16);
        name.setOnAction(e -> rename());
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        language.setOnAction(e -> rename());
    }

    private void rename() {
        String chosen = language.getValue();
        if (chosen != null) {
            model.rename(name.getText(), chosen);
        }
    }

    private Node tools() {
        added.setPromptText(words.say("filter.addPrompt"));
        added.setId("filter-add");
        added.setOnAction(e -> add());
        Button undo = Icons.button(Feather.CORNER_UP_LEFT, words.say("filter.undo"), model.words()::undo);
        undo.disableProperty().bind(Bindings.not(model.words().canUndoProperty()));
        Button redo = Icons.button(Feather.CORNER_UP_RIGHT, words.say("filter.redo"), model.words()::redo);
        redo.disableProperty().bind(Bindings.not(model.words().canRedoProperty()));
        Button mend = Icons.wordedButton(Feather.CHECK_CIRCLE, words.say("filter.mendAll"), model.words()::mendAll);
        mend.setId("mend-all");
        mend.textProperty().bind(Bindings.createStringBinding(() -> model.words().mendableProperty().get() == 0 ? words.say("filter.mendAll")
                : words.say("filter.mendAllNamed", model.words().mendableProperty().get()), model.words().mendableProperty()));
        mend.disableProperty().bind(model.words().mendableProperty().isEqualTo(0));
        preview.setId("filter-preview");
        preview.setTooltip(new Tooltip(words.say("filter.previewHint")));
        FlowPane bar = new FlowPane(8, 8, added, undo, redo, mend, preview, new VersionMenu(words, model.words()::versions, model.words()::restore));
        bar.setPrefWrapLength(LEAST);
        bar.getStyleClass().add("editor-tools");
        return bar;
    }

    private void add() {
        model.addText(added.getText());
        added.clear();
        if (!table.getItems().isEmpty()) {
            table.scrollTo(table.getItems().size() - 1);
        }
    }

    private void tryIt() {
        if (preview.isSelected()) {
            model.trial().look(model.words().listProperty().get());
        }
    }

    /// Undo and paste where no field is being written in.
    private void key(KeyEvent key) {
        if (KeyCombination.valueOf("Shortcut+Z").match(key)) {
            model.words().undo();
            key.consume();
        } else if (KeyCombination.valueOf("Shortcut+Shift+Z").match(key) || KeyCombination.valueOf("Shortcut+Y").match(key)) {
            model.words().redo();
            key.consume();
        } else if (KeyCombination.valueOf("Shortcut+V").match(key) && Clipboard.getSystemClipboard().hasString()) {
            model.addText(Clipboard.getSystemClipboard().getString());
            key.consume();
        }
    }

    private void show(@Nullable FilterEntry entry) {
        Draft draft = entry == null ? null : entry.draft().orElse(null);
        setVisible(draft != null);
        if (entry == null || draft == null) {
            return;
        }
        if (!name.isFocused()) {
            name.setText(draft.name());
        }
        language.setValue(draft.language());
        state.setGraphic(Icons.of(FilterList.sign(entry.state())));
        Wrapping.wrap(state);
        state.setText(words.say("filter.stateHint." + entry.state().name().toLowerCase(Locale.ROOT)));
        WordList list = WordList.ofText(draft.content());
        int faulty = model.words().faultyProperty().get();
        size.setText(words.say("filter.words", list.words().size()) + " · "
                + words.say("filter.size", String.format(words.locale(), "%.1f", list.bytes() / (double) KIB), WordList.LARGEST / KIB) + " · "
                + words.say("filter.faulty", faulty));
    }
}
