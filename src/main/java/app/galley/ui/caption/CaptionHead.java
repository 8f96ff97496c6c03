package app.galley.ui.caption;

import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.ui.caption.edit.Decisions;
import app.galley.ui.caption.page.PresetShelf;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// What the captions are cut to and what was found in them, whether all are listed, the way to the checklist, and what else can be done.
final class CaptionHead extends VBox {
    private final CaptionViewModel model;
    private final Decisions decisions;
    private final PresetShelf shelf;
    private final Wording words;
    private final ComboBox<String> preset = new ComboBox<>();

    /// @param others checks files of others
    /// @param pages shows the checklist, and presets being changed
    CaptionHead(CaptionViewModel model, PresetShelf shelf, OtherCaptions others, CaptionPages pages, Commands commands, Wording words) {
        this.model = model;
        this.decisions = model.decisions();
        this.shelf = shelf;
        this.words = words;
        getStyleClass().add("caption-head");
        Notice said = new Notice(words.say("caption.panel.putAside"));
        said.setId("caption-said");
        decisions.decidedProperty().subscribe(() -> said.messageProperty().set(null));
        Button checklist = Icons.button(Feather.CHECK_SQUARE, words.say("caption.panel.checklist"), pages::checklist);
        checklist.setId("caption-checklist");
        CaptionMenu more = new CaptionMenu(model, shelf, others, pages, said.messageProperty()::set, words);
        HBox row = new HBox(preset(), checklist, more);
        row.getStyleClass().add("caption-preset");
        getChildren().setAll(row, new OtherBar(model.cues(), decisions, others, commands, words), figures(), said);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.desk().sessionProperty().isNotNull());
    }

    private HBox figures() {
        Label counts = new Label();
        counts.setId("caption-counts");
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.setMaxWidth(Double.MAX_VALUE);
        counts.textProperty().bind(model.cues().countsProperty());
        HBox.setHgrow(counts, Priority.ALWAYS);
        HBox figures = new HBox(counts, only());
        figures.getStyleClass().add("caption-figures");
        figures.managedProperty().bind(figures.visibleProperty());
        figures.visibleProperty().bind(counts.textProperty().isNotEmpty());
        return figures;
    }

    /// Without words, so that the list has the height: they are said at the pointer and to assistive technology.
    private ToggleButton only() {
        ToggleButton only = Icons.dress(new ToggleButton(), Feather.FILTER, words.say("caption.panel.onlyProblems"));
        only.setId("only-problems");
        only.getStyleClass().addAll("flat", "button-icon");
        only.selectedProperty().bindBidirectional(model.cues().shown().onlyProblemsProperty());
        return only;
    }

    private ComboBox<String> preset() {
        preset.setId("caption-preset");
        preset.setAccessibleText(words.say("caption.panel.preset"));
        preset.setPromptText(words.say("caption.panel.choosePreset"));
        preset.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? "" : CaptionPreset.names().contains(name) ? words.say("caption.preset." + name) : name;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setMinWidth(0);
        HBox.setHgrow(preset, Priority.ALWAYS);
        shelf.ownProperty().subscribe(own -> {
            List<String> names = new ArrayList<>(CaptionPreset.names());
            names.addAll(own);
            preset.getItems().setAll(names);
            follow();
        });
        decisions.decidedProperty().subscribe(this::follow);
        preset.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                decisions.choose(chosen);
            }
        });
        return preset;
    }

    private void follow() {
        String name = decisions.decidedProperty().get().preset();
        preset.setValue(name.isEmpty() ? null : name);
    }

    void focusPreset() {
        preset.requestFocus();
    }
}
