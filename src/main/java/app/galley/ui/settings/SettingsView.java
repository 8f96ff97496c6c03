package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.desk.Habits;
import app.galley.workbench.Preferences.Appearance;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The settings: where transcription runs, how the window looks, how the editor works, the keys, where the library is.
public final class SettingsView extends BorderPane {
    private final SettingsViewModel model;
    private final Wording words;
    private final VBox page;

    /// Over its models.
    public SettingsView(SettingsViewModel model, ConnectionViewModel connection, Habits habits, KeysViewModel keys, Wording words) {
        this.model = model;
        this.words = words;
        Label title = new Label(words.say("settings.title"));
        title.getStyleClass().add("view-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("view-header");
        setTop(header);
        page = new VBox(section("settings.service", new ServiceSettings(model, connection, words)),
                section("settings.copies", new CopiesSettings(model, words)), news(), appearance(),
                section("settings.editor", new EditorSettings(habits, words)), section("settings.keys", new KeySettings(keys, words)),
                library());
        page.getStyleClass().add("settings");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    /// Puts the cursor into the first setting. The style sheet makes the pane that holds them, so it has to be there first.
    public void focusStart() {
        applyCss();
        page.lookupAll(".radio-button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Adds a section above the last one.
    public void add(Node section) {
        page.getChildren().add(page.getChildren().size() - 1, section);
    }

    private Node news() {
        CheckBox box = new CheckBox(words.say("settings.tellsOfJobs"));
        box.setId("tells-of-jobs");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.tellsOfJobsProperty());
        return section("settings.news", box, hint("settings.tellsOfJobsHint"));
    }

    private Node appearance() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(16);
        for (Appearance appearance : Appearance.values()) {
            RadioButton button = new RadioButton(words.say("settings.appearance."
                    + appearance.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setSelected(model.appearanceProperty().get() == appearance);
            button.setOnAction(e -> model.appearanceProperty().set(appearance));
            row.getChildren().add(button);
        }
        return section("settings.appearance", row);
    }

    private Node library() {
        TextField place = new TextField(model.library().toString());
        place.setEditable(false);
        place.setAccessibleText(words.say("settings.library"));
        return section("settings.library", place, hint("settings.libraryHint"));
    }

    private Label hint(String key) {
        return hint(words, key);
    }

    static Label hint(Wording words, String key) {
        Label hint = new Label(words.say(key));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        return hint;
    }

    private VBox section(String key, Node... content) {
        Label title = new Label(words.say(key));
        title.getStyleClass().add("section-title");
        VBox section = new VBox(8, title);
        section.getChildren().addAll(content);
        return section;
    }
}
