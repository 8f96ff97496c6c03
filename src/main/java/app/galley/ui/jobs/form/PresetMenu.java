package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;

/// The presets: each can be taken, and what the form has now can be kept under a name.
final class PresetMenu extends MenuButton {
    private final JobFormViewModel model;
    private final Wording words;

    PresetMenu(JobFormViewModel model, Wording words) {
        super(words.say("jobs.presets"));
        this.model = model;
        this.words = words;
        getStyleClass().add("small");
        setId("presets");
        model.presets().addListener((ListChangeListener<String>) change -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        for (String name : model.presets()) {
            MenuItem take = new MenuItem(name);
            take.setMnemonicParsing(false);
            take.setOnAction(e -> model.take(name));
            getItems().add(take);
        }
        if (!model.presets().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        TextField name = new TextField();
        name.setPromptText(words.say("jobs.presetName"));
        name.setAccessibleText(words.say("jobs.presetName"));
        name.setOnAction(e -> {
            if (!name.getText().isBlank()) {
                model.keep(name.getText().strip());
                hide();
            }
        });
        getItems().add(new CustomMenuItem(name, false));
        if (!model.presets().isEmpty()) {
            Menu delete = new Menu(words.say("jobs.deletePreset"));
            model.presets().forEach(preset -> {
                MenuItem item = new MenuItem(preset);
                item.setMnemonicParsing(false);
                item.setOnAction(e -> model.delete(preset));
                delete.getItems().add(item);
            });
            getItems().add(delete);
        }
    }
}
