package app.galley.ui.settings;

import app.galley.problem.Wording;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Where transcription runs.
final class ServiceSettings extends VBox {
    private final SettingsViewModel model;
    private final Wording words;

    ServiceSettings(SettingsViewModel model, ConnectionViewModel connection, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        build(new VBox(16, new PlaceFields(model.place(), connection, words), new ConnectionSettings(connection, words)));
    }

    private void build(VBox atAmazon) {
        ToggleGroup group = new ToggleGroup();
        RadioButton here = new RadioButton(words.say("settings.thisComputer"));
        RadioButton amazon = new RadioButton(words.say("settings.amazon"));
        here.setToggleGroup(group);
        amazon.setToggleGroup(group);
        here.setSelected(!model.amazonProperty().get());
        amazon.selectedProperty().bindBidirectional(model.amazonProperty());
        atAmazon.disableProperty().bind(amazon.selectedProperty().not());
        atAmazon.getStyleClass().add("indented");
        Button keep = new Button(words.say("settings.keepService"));
        keep.setId("keep-service");
        Label said = new Label();
        said.setWrapText(true);
        said.textProperty().bind(Bindings.createStringBinding(this::serviceNews, model.problemProperty(),
                model.changedProperty()));
        keep.setOnAction(e -> model.keepService());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        Label hint = SettingsView.hint(words, "settings.thisComputerHint");
        hint.getStyleClass().add("indented");
        getChildren().setAll(here, hint, amazon, atAmazon, keep, said);
    }

    private String serviceNews() {
        var problem = model.problemProperty().get();
        return problem != null ? words.say(problem)
                : model.changedProperty().get() ? words.say("settings.afterRestart") : "";
    }
}
