package app.galley.ui.caption;

import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.ui.caption.edit.Decisions;
import app.galley.ui.caption.page.PresetShelf;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import java.io.File;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// What else can be done with captions: the report, and one's own presets.
final class CaptionMenu extends MenuButton {
    private final CaptionViewModel model;
    private final Decisions decisions;
    private final PresetShelf shelf;
    private final Consumer<Notice.Message> say;
    private final Wording words;

    /// @param say tells what was done
    CaptionMenu(CaptionViewModel model, PresetShelf shelf, OtherCaptions others, CaptionPages pages, Consumer<Notice.Message> say, Wording words) {
        this.model = model;
        this.decisions = model.decisions();
        this.shelf = shelf;
        this.say = say;
        this.words = words;
        Icons.dress(this, Feather.MORE_HORIZONTAL, words.say("caption.panel.more"));
        setId("caption-more");
        getStyleClass().addAll("flat", "button-icon");
        MenuItem report = item("caption.panel.report", this::report);
        MenuItem fresh = item("caption.panel.newPreset", pages::newPreset);
        MenuItem edit = item("caption.panel.editPreset", pages::editPreset);
        MenuItem give = item("caption.panel.exportPreset", this::give);
        MenuItem delete = item("caption.panel.deletePreset", this::delete);
        MenuItem check = item("caption.panel.checkFile", () -> check(others));
        getItems().setAll(report, check, new SeparatorMenuItem(), fresh, edit, item("caption.panel.importPreset", this::take), give, delete);
        Runnable look = () -> {
            String name = decisions.decidedProperty().get().preset();
            boolean isOwn = shelf.ownProperty().get().contains(name);
            report.setDisable(model.cues().countsProperty().get().isEmpty());
            check.setDisable(name.isEmpty());
            fresh.setDisable(name.isEmpty());
            give.setDisable(name.isEmpty());
            edit.setDisable(!isOwn);
            delete.setDisable(!isOwn);
        };
        decisions.decidedProperty().subscribe(look);
        model.cues().countsProperty().subscribe(look);
        shelf.ownProperty().subscribe(look);
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(words.say(key));
        item.setId(key.substring(key.lastIndexOf('.') + 1));
        item.setOnAction(e -> act.run());
        return item;
    }

    private FileChooser chooser(String title, String name, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say(title));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(kinds);
        return chooser;
    }

    private void report() {
        File file = chooser("caption.panel.reportTitle", model.desk().titleProperty().get().replaceAll("[\\\\/:*?\"<>|]", "-") + ".html",
                new FileChooser.ExtensionFilter(words.say("caption.panel.reportPage"), "*.html"),
                new FileChooser.ExtensionFilter(words.say("caption.panel.reportTable"), "*.csv")).showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.report(file.toPath(), () -> said("caption.panel.reported", file.getName()));
        }
    }

    private void check(OtherCaptions others) {
        File file = chooser("caption.panel.checkTitle", "", new FileChooser.ExtensionFilter(words.say("caption.panel.captionFile"), "*.srt", "*.vtt", "*.ttml", "*.xml",
                "*.dfxp", "*.sbv", "*.ass", "*.ssa", "*.scc", "*.stl"), new FileChooser.ExtensionFilter(words.say("caption.panel.anyFile"), "*.*"))
                .showOpenDialog(getScene().getWindow());
        if (file != null) {
            others.check(file.toPath());
        }
    }

    private void take() {
        File file = chooser("caption.panel.importTitle", "", new FileChooser.ExtensionFilter(words.say("caption.panel.presetFile"), "*.properties"))
                .showOpenDialog(getScene().getWindow());
        if (file != null) {
            shelf.take(file.toPath(), decisions::choose);
        }
    }

    private void give() {
        String name = decisions.decidedProperty().get().preset();
        File file = chooser("caption.panel.exportTitle", name + ".properties", new FileChooser.ExtensionFilter(words.say("caption.panel.presetFile"), "*.properties"))
                .showSaveDialog(getScene().getWindow());
        if (file != null) {
            shelf.give(name, file.toPath(), () -> said("caption.panel.reported", file.getName()));
        }
    }

    private void said(String key, String name) {
        say.accept(new Notice.Message(words.say(key, name), false, "", () -> { }));
    }

    /// Captions of the open recording keep to the usual guide then, until it is taken back.
    private void delete() {
        String name = decisions.decidedProperty().get().preset();
        decisions.choose(CaptionPreset.names().getFirst());
        shelf.delete(name, deleted -> say.accept(new Notice.Message(words.say("caption.panel.deleted", name), false, words.say("caption.panel.restore"),
                () -> shelf.restore(deleted, () -> decisions.choose(name)))));
    }
}
