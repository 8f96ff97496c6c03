package app.galley.ui.vocabulary;

import app.galley.library.Draft;
import app.galley.problem.Wording;
import app.galley.service.vocabulary.TermSheet;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Times;
import app.galley.workbench.vocabulary.Entry;
import app.galley.ui.vocabulary.region.RegionViewModel;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/// What else can be done with the vocabulary that is open.
final class VocabularyMenu extends MenuButton {
    private static final int MOST_VERSIONS = 20;
    private final VocabulariesViewModel model;
    private final NewVocabularyForm form;
    private final VocabularyImport importing;
    private final Wording words;
    private final Notice notice;
    private final BiConsumer<byte[], Path> writing;
    private Optional<RegionViewModel> regions = Optional.empty();

    /// @param notice asks before something is deleted
    /// @param writing writes a file
    VocabularyMenu(VocabulariesViewModel model, NewVocabularyForm form, VocabularyImport importing, Wording words, Notice notice,
                   BiConsumer<byte[], Path> writing) {
        super(words.say("vocabulary.more"));
        this.model = model;
        this.form = form;
        this.importing = importing;
        this.words = words;
        this.notice = notice;
        this.writing = writing;
        setId("vocabulary-more");
        // an empty menu would not open; the versions are looked up when somebody wants to see them, not at each change
        getItems().setAll(new MenuItem());
        setOnShowing(event -> {
            Draft draft = model.openProperty().get();
            if (draft != null) {
                getItems().setAll(items(draft, model.infoProperty().get()));
            }
        });
    }

    /// Offers copies for other regions.
    void offer(RegionViewModel copies) {
        regions = Optional.of(copies);
    }

    private List<MenuItem> items(Draft draft, Optional<VocabularyInfo> info) {
        MenuItem fetch = item("vocabulary.fetch", model::fetch);
        fetch.setDisable(info.filter(known -> known.state() == VocabularyInfo.State.READY).isEmpty());
        MenuItem delete = item("vocabulary.deleteThere", () -> deleteThere(draft));
        delete.setDisable(info.isEmpty());
        MenuItem copied = item("vocabulary.addCopied", importing::addCopied);
        copied.setDisable(!VocabularyImport.hasCopied());
        List<MenuItem> items = new ArrayList<>(List.of(item("vocabulary.addFile", () -> importing.choose(importing::add)), copied,
                item("vocabulary.exportCsv", () -> export(draft.name() + ".csv", TermSheet.csv(model.terms().terms()).getBytes(StandardCharsets.UTF_8))),
                item("vocabulary.exportTable", () -> export(draft.name() + ".txt", VocabularyFile.bytes(model.terms().terms()))),
                item("vocabulary.copy", () -> form.ask(draft.name() + "-copy", model.terms().terms(), () -> { }, () -> { })), versions(),
                item("vocabulary.tags", () -> model.tags().show(draft)),
                new SeparatorMenuItem(), fetch, delete, item("vocabulary.forget", model::forget)));
        regions.filter(RegionViewModel::isPossible)
                .ifPresent(copies -> items.add(items.indexOf(delete), item("vocabulary.region", () -> copies.show(draft))));
        return items;
    }

    private MenuItem versions() {
        Menu menu = new Menu(words.say("vocabulary.versions"));
        menu.getItems().setAll(model.versions().stream().limit(MOST_VERSIONS).map(version -> {
            MenuItem item = new MenuItem(words.say("vocabulary.version", Times.date(version.when(), words.locale())));
            item.setOnAction(e -> model.restore(version));
            return item;
        }).toList());
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.say(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }

    /// A vocabulary that jobs use is deleted only after a second word.
    private void deleteThere(Draft draft) {
        List<String> presets = model.presetsUsing(draft.name());
        Optional<Entry> entry = model.current();
        String question = presets.isEmpty() ? words.say("vocabulary.deleteThereQuestion", draft.name())
                : words.say("vocabulary.deleteUsed", draft.name(), String.join(", ", presets));
        notice.messageProperty().set(new Notice.Message(question, !presets.isEmpty(), words.say("vocabulary.deleteNow"), () -> entry.ifPresent(model::deleteThere)));
    }

    private void export(String suggested, byte[] bytes) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            writing.accept(bytes, file.toPath());
        }
    }
}
