package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.workbench.Preferences.Appearance;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The settings: where transcription runs, how the window looks, where the library is.
public final class SettingsView extends BorderPane {
    private final SettingsViewModel model;
    private final Wording words;
    private final VBox page;

    /// Over its model.
    public SettingsView(SettingsViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        Label title = new Label(words.say("settings.title"));
        title.getStyleClass().add("view-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("view-header");
        setTop(header);
        page = new VBox(service(), appearance(), library());
        page.getStyleClass().add("settings");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    /// Adds a section above the last one.
    public void add(Node section) {
        page.getChildren().add(page.getChildren().size() - 1, section);
    }

    private Node service() {
        ToggleGroup group = new ToggleGroup();
        RadioButton here = new RadioButton(words.say("settings.thisComputer"));
        RadioButton amazon = new RadioButton(words.say("settings.amazon"));
        here.setToggleGroup(group);
        amazon.setToggleGroup(group);
        here.setSelected(!model.amazonProperty().get());
        amazon.selectedProperty().bindBidirectional(model.amazonProperty());
        GridPane fields = new GridPane(8, 8);
        field(fields, 0, "settings.profile", "settings.profileHint", model.profileProperty());
        field(fields, 1, "settings.region", "settings.regionHint", model.regionProperty());
        field(fields, 2, "settings.bucket", "settings.bucketHint", model.bucketProperty());
        fields.disableProperty().bind(amazon.selectedProperty().not());
        fields.getStyleClass().add("indented");
        Button keep = new Button(words.say("settings.keepService"));
        Label said = new Label();
        said.setWrapText(true);
        said.textProperty().bind(Bindings.createStringBinding(this::serviceNews, model.problemProperty(),
                model.changedProperty()));
        keep.setOnAction(e -> model.keepService());
        return section("settings.service", here, hint("settings.thisComputerHint"), amazon, fields, keep, said);
    }

    private String serviceNews() {
        var problem = model.problemProperty().get();
        return problem != null ? words.say(problem)
                : model.changedProperty().get() ? words.say("settings.afterRestart") : "";
    }

    private void field(GridPane grid, int row, String key, String hintKey, StringProperty value) {
        Label label = new Label(words.say(key));
        TextField field = new TextField();
        field.setPromptText(words.say(hintKey));
        field.setPrefColumnCount(28);
        field.textProperty().bindBidirectional(value);
        label.setLabelFor(field);
        grid.addRow(row, label, field);
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
