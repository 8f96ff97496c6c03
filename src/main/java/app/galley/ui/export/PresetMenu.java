package app.galley.ui.export;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import java.util.SortedSet;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Sets of options of one's own: taken, kept under a name, forgotten.
final class PresetMenu extends MenuButton {
    private final ExportViewModel model;
    private final Wording words;

    PresetMenu(ExportViewModel model, Wording words) {
        super(words.say("export.presets"), Icons.of(Feather.BOOKMARK));
        this.model = model;
        this.words = words;
        setId("export-presets");
        setPopupSide(Side.BOTTOM);
        setMinWidth(USE_PREF_SIZE);
        model.presetsProperty().subscribe(this::fill);
    }

    private void fill(SortedSet<String> names) {
        getItems().clear();
        for (String name : names) {
            getItems().add(item(name, () -> model.usePreset(name)));
        }
        if (!names.isEmpty()) {
            Menu remove = new Menu(words.say("export.removePreset"));
            names.forEach(name -> remove.getItems().add(item(name, () -> model.removePreset(name))));
            getItems().addAll(new SeparatorMenuItem(), remove);
        }
        getItems().add(keep());
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private CustomMenuItem keep() {
        TextField name = new TextField();
        name.setId("preset-name");
        name.setPromptText(words.say("export.presetName"));
        name.setAccessibleText(words.say("export.presetName"));
        Button keep = new Button(words.say("export.keepPreset"));
        keep.setId("keep-preset");
        keep.disableProperty().bind(name.textProperty().isEmpty());
        keep.setOnAction(e -> {
            String typed = name.getText();
            hide();
            model.keepPreset(typed);
        });
        name.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                keep.fire();
                pressed.consume();
            }
        });
        CustomMenuItem item = new CustomMenuItem(new HBox(8, name, keep), false);
        item.getStyleClass().add("keep-preset");
        return item;
    }
}
