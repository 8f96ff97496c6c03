package app.galley.ui.settings;

import app.galley.problem.Wording;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Where transcription runs.
final class ServiceSettings extends VBox {
    private final SettingsViewModel model;
    private final Wording words;

    ServiceSettings(SettingsViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        build();
    }

    private void build() {
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
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        Label hint = SettingsView.hint(words, "settings.thisComputerHint");
        hint.getStyleClass().add("indented");
        getChildren().setAll(here, hint, amazon, fields, keep, said);
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
}
