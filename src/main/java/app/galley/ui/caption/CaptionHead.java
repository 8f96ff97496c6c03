package app.galley.ui.caption;

import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// What the captions are cut to and what was found in them.
final class CaptionHead extends VBox {
    private final CaptionViewModel model;
    private final Wording words;
    private final ComboBox<String> preset = new ComboBox<>();
    private final Label said = new Label();

    CaptionHead(CaptionViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("caption-head");
        Label counts = new Label();
        counts.setId("caption-counts");
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.textProperty().bind(model.countsProperty());
        counts.managedProperty().bind(counts.textProperty().isNotEmpty());
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        model.decidedProperty().subscribe(() -> said.setText(""));
        Button report = Icons.button(Feather.FILE_TEXT, words.say("caption.panel.report"), this::report);
        report.setId("caption-report");
        report.disableProperty().bind(model.countsProperty().isEmpty());
        HBox row = new HBox(preset(), report);
        row.getStyleClass().add("caption-preset");
        getChildren().setAll(row, counts, said);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.desk().sessionProperty().isNotNull());
    }

    private ComboBox<String> preset() {
        preset.setId("caption-preset");
        preset.getItems().setAll(CaptionPreset.names());
        preset.setAccessibleText(words.say("caption.panel.preset"));
        preset.setPromptText(words.say("caption.panel.choosePreset"));
        preset.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? "" : words.say("caption.preset." + name);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setMinWidth(0);
        HBox.setHgrow(preset, Priority.ALWAYS);
        model.decidedProperty().subscribe(now -> preset.setValue(now.preset().isEmpty() ? null : now.preset()));
        preset.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        return preset;
    }

    private void report() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("caption.panel.reportTitle"));
        chooser.setInitialFileName(model.desk().titleProperty().get().replaceAll("[\\\\/:*?\"<>|]", "-") + ".html");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words.say("caption.panel.reportPage"), "*.html"),
                new FileChooser.ExtensionFilter(words.say("caption.panel.reportTable"), "*.csv"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.report(file.toPath(), () -> said.setText(words.say("caption.panel.reported", file.getName())));
        }
    }

    void focusPreset() {
        preset.requestFocus();
    }
}
