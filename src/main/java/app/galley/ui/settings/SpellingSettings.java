package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import java.io.File;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The settings of spelling: which languages can be checked, more dictionaries, the user's own words.
public final class SpellingSettings extends VBox {
    private final SpellingSettingsViewModel model;
    private final Wording words;
    private final FlowPane own = new FlowPane();
    private final TextField word = new TextField();

    /// Over its model.
    public SpellingSettings(SpellingSettingsViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("form");
        setId("spelling-settings");
        Label title = new Label(words.say("settings.spelling"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title, dictionaries(), ownWords(), problem());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.look();
            }
        });
    }

    private Node dictionaries() {
        Label found = new Label();
        Wrapping.wrap(found);
        found.setId("dictionaries");
        found.textProperty().bind(Bindings.createStringBinding(() -> model.languages().isEmpty()
                ? words.say("settings.noDictionaries") : words.say("settings.dictionaries", names()), model.languages()));
        Button add = Icons.wordedButton(Feather.PLUS, words.say("settings.addDictionary"), this::choose);
        Label hint = new Label(words.say("settings.dictionariesHint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        return new VBox(8, found, add, hint);
    }

    private String names() {
        return model.languages().stream().map(code -> Locale.forLanguageTag(code).getDisplayName(words.locale())).sorted()
                .collect(Collectors.joining(", "));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("settings.addDictionaryTitle"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.say("settings.dictionaryFiles"), "*.dic", "*.aff"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.add(file.toPath());
        }
    }

    private Node ownWords() {
        Label label = new Label(words.say("settings.ownWords"));
        label.setLabelFor(word);
        word.setPromptText(words.say("settings.ownWordHint"));
        word.setPrefColumnCount(20);
        word.setId("own-word");
        word.setOnAction(e -> addWord());
        Button add = new Button(words.say("settings.addOwnWord"));
        add.setOnAction(e -> addWord());
        add.disableProperty().bind(Bindings.createBooleanBinding(() -> word.getText().isBlank(), word.textProperty()));
        HBox row = new HBox(8, word, add);
        row.setAlignment(Pos.CENTER_LEFT);
        own.getStyleClass().add("own-words");
        model.words().addListener((ListChangeListener<String>) change -> showWords());
        showWords();
        return new VBox(8, label, row, own);
    }

    private void addWord() {
        if (!word.getText().isBlank()) {
            model.addWord(word.getText());
            word.clear();
        }
    }

    private void showWords() {
        own.getChildren().setAll(model.words().stream().map(this::chip).toList());
        own.setVisible(!model.words().isEmpty());
        own.setManaged(own.isVisible());
    }

    private Node chip(String said) {
        Button remove = Icons.button(Feather.X, words.say("settings.removeOwnWord", said), () -> model.removeWord(said));
        HBox chip = new HBox(new Label(said), remove);
        chip.getStyleClass().add("own-word");
        return chip;
    }

    private Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("problem-text");
        Wrapping.wrap(problem);
        problem.managedProperty().bind(problem.visibleProperty());
        model.problemProperty().subscribe(why -> {
            problem.setVisible(why != null);
            problem.setText(why == null ? "" : words.say(why));
        });
        return problem;
    }
}
