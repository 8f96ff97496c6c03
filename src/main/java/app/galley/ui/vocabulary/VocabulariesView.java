package app.galley.ui.vocabulary;

import app.galley.library.Draft;
import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermSheet;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.transcript.review.term.Suggestion;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.vocabulary.trial.TrialView;
import app.galley.workbench.vocabulary.Entry;
import app.galley.workbench.vocabulary.TrialVocabulary;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Custom vocabularies: the list at one side, the open one as a table beside it.
public final class VocabulariesView extends BorderPane {
    private final VocabulariesViewModel model;
    private final Wording words;
    private final BiConsumer<byte[], Path> writing;
    private final VocabularyList list;
    private final TermsEditor editor;
    private final NewVocabularyForm form;
    private final SuggestionsViewModel suggestions;
    private final SuggestionsView learning;
    private final ToggleButton learns;
    private final TrialView trial;
    private final ToggleButton tries;
    private final Notice notice;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Button send;
    private final MenuButton more;

    /// Over its model.
    ///
    /// @param suggestions what corrections suggest
    /// @param trial shows whether the open one has helped
    /// @param writing writes a file, as [app.galley.workbench.Exports#write] does
    /// @param play plays a moment of a recording
    /// @param usual the language that a new vocabulary is offered
    public VocabulariesView(VocabulariesViewModel model, SuggestionsViewModel suggestions, TrialView trial, Wording words, BiConsumer<byte[], Path> writing,
                            Consumer<Suggestion.Example> play, String usual) {
        this.model = model;
        this.words = words;
        this.writing = writing;
        this.notice = new Notice(words.say("kit.close"));
        this.list = new VocabularyList(model, words);
        this.editor = new TermsEditor(model.terms(), words, name.fontProperty().map(font -> font.getSize() / 1.2));
        this.form = new NewVocabularyForm(model, words, usual);
        this.suggestions = suggestions;
        this.learning = new SuggestionsView(suggestions, words, model::add, play);
        this.learns = Icons.dress(new ToggleButton(words.say("vocabulary.learn")), Feather.TRENDING_UP, words.say("vocabulary.learn.hint"));
        this.trial = trial;
        this.tries = Icons.dress(new ToggleButton(words.say("trial.title")), Feather.BAR_CHART_2, words.say("trial.hint"));
        this.send = Icons.wordedButton(Feather.UPLOAD_CLOUD, words.say("vocabulary.send"), model::push);
        this.more = new MenuButton(words.say("vocabulary.more"));
        send.setId("send-vocabulary");
        send.getStyleClass().add("accent");
        more.setId("vocabulary-more");
        learns.setId("learn");
        tries.setId("try-vocabulary");
        getStyleClass().add("vocabularies");
        setTop(new VBox(header(), notice));
        VBox side = new VBox(form, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getStyleClass().add("resource-list");
        setLeft(side);
        setCenter(new StackPane(opened(), empty()));
        bind();
    }

    /// Puts the cursor into the list.
    public void focusList() {
        list.requestFocus();
    }

    /// Looks which there are.
    public void look() {
        model.look();
    }

    private Node header() {
        Label title = new Label(words.say("vocabulary.title"));
        title.getStyleClass().add("view-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button importing = Icons.wordedButton(Feather.FOLDER, words.say("vocabulary.import"), () -> choose(this::importFile));
        importing.setId("import-vocabulary");
        Button fresh = Icons.wordedButton(Feather.PLUS, words.say("vocabulary.new"), () -> form.ask("", List.of(), list::requestFocus));
        fresh.setId("new-vocabulary-button");
        HBox header = new HBox(title, space, importing, fresh);
        header.getStyleClass().add("view-header");
        return header;
    }

    private Node opened() {
        name.getStyleClass().add("view-title");
        name.setId("vocabulary-title");
        Wrapping.wrap(state);
        state.setId("vocabulary-state");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, space, learns, tries, more, send);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        // at most one of the two is pressed
        learns.selectedProperty().subscribe(chosen -> tries.setSelected(tries.isSelected() && !chosen));
        tries.selectedProperty().subscribe(chosen -> learns.setSelected(learns.isSelected() && !chosen));
        editor.visibleProperty().bind(learns.selectedProperty().or(tries.selectedProperty()).not());
        learning.visibleProperty().bind(learns.selectedProperty());
        trial.visibleProperty().bind(tries.selectedProperty());
        BorderPane opened = new BorderPane(new StackPane(editor, learning, trial));
        VBox top = new VBox(4, head, state);
        top.getStyleClass().add("resource-head");
        opened.setTop(top);
        opened.visibleProperty().bind(model.openProperty().isNotNull());
        return opened;
    }

    private void bind() {
        model.problemProperty().subscribe(why -> {
            if (why != null) {
                notice.messageProperty().set(Notice.Message.of(why, words));
            }
        });
        model.notesProperty().subscribe(found -> {
            if (!found.isEmpty()) {
                notice.messageProperty().set(new Notice.Message(found.stream().map(words::say).collect(Collectors.joining("\n")), false, "", () -> { }));
            }
        });
        model.openProperty().subscribe(draft -> {
            show();
            choose();
        });
        model.terms().revisionProperty().subscribe(now -> choose());
        learns.selectedProperty().subscribe(chosen -> {
            choose();
            if (chosen) {
                learning.focusList();
            }
        });
        tries.selectedProperty().subscribe(chosen -> {
            choose();
            if (chosen) {
                trial.model().look();
                trial.focusFirst();
            }
        });
        // what was written in the last moment is kept when somebody goes elsewhere, or closes the window
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(shown -> {
            if (!shown) {
                model.keep();
            }
        });
        model.infoProperty().subscribe(info -> {
            show();
            choose();
        });
        model.savedProperty().subscribe(saved -> show());
        // the versions are looked up when somebody wants to see them, not at each change
        more.setOnShowing(event -> {
            Draft draft = model.openProperty().get();
            if (draft != null) {
                more.getItems().setAll(menu(draft, model.infoProperty().get()));
            }
        });
        send.disableProperty().bind(model.busyProperty());
    }

    /// Tells the suggestions, or the trial, which vocabulary is meant, while they are seen.
    private void choose() {
        Draft draft = model.openProperty().get();
        if (draft != null && learns.isSelected()) {
            suggestions.choose(draft.language(), model.terms().terms());
        }
        if (draft != null && tries.isSelected()) {
            trial.model().choose(new TrialVocabulary(VocabularyDesk.kind(draft), draft.name(), draft.language(), model.terms().terms()),
                    model.infoProperty().get().filter(info -> info.state() == VocabularyInfo.State.READY).isPresent());
        }
    }

    private void show() {
        Draft draft = model.openProperty().get();
        if (draft == null) {
            return;
        }
        name.setText(draft.name());
        Optional<VocabularyInfo> info = model.infoProperty().get();
        String said = info.map(known -> switch (known.state()) {
            case READY -> words.say(model.isPushed() ? "vocabulary.isReady" : "vocabulary.isOlder", Times.date(known.modified(), words.locale()));
            case PENDING -> words.say("vocabulary.isPending");
            case FAILED -> words.say("vocabulary.hasFailed", known.failure().orElse(words.say("vocabulary.noReason")));
        }).orElse(words.say("vocabulary.isDraft"));
        state.setText(Languages.name(draft.language(), words.locale()) + " · " + said);
        if (more.getItems().isEmpty()) {
            more.getItems().setAll(menu(draft, info));
        }
    }

    private List<MenuItem> menu(Draft draft, Optional<VocabularyInfo> info) {
        MenuItem fetch = item("vocabulary.fetch", model::fetch);
        fetch.setDisable(info.filter(known -> known.state() == VocabularyInfo.State.READY).isEmpty());
        MenuItem delete = item("vocabulary.deleteThere", () -> deleteThere(draft));
        delete.setDisable(info.isEmpty());
        return List.of(item("vocabulary.addFile", () -> choose(file -> model.read(file, model::add))),
                item("vocabulary.exportCsv", () -> export(draft.name() + ".csv", TermSheet.csv(model.terms().terms()).getBytes(StandardCharsets.UTF_8))),
                item("vocabulary.exportTable", () -> export(draft.name() + ".txt", VocabularyFile.bytes(model.terms().terms()))),
                item("vocabulary.copy", () -> form.ask(draft.name() + "-copy", model.terms().terms(), editor::focusTable)), versions(), new SeparatorMenuItem(), fetch,
                delete, item("vocabulary.forget", model::forget));
    }

    private MenuItem versions() {
        javafx.scene.control.Menu menu = new javafx.scene.control.Menu(words.say("vocabulary.versions"));
        menu.getItems().setAll(model.versions().stream().limit(20).map(version -> {
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

    private void choose(Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("vocabulary.choose"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words.say("vocabulary.files"), "*.txt", "*.csv", "*.tsv"),
                new FileChooser.ExtensionFilter(words.say("vocabulary.allFiles"), "*.*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            then.accept(file.toPath());
        }
    }

    /// Reads a file and asks what it is to be called.
    void importFile(Path file) {
        model.read(file, rows -> form.ask(named(file), rows, list::requestFocus));
    }

    private static String named(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "").replaceAll("[^0-9a-zA-Z._-]+", "-");
    }

    private void export(String suggested, byte[] bytes) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            writing.accept(bytes, file.toPath());
        }
    }

    private Node empty() {
        Label say = new Label(words.say("vocabulary.nothing"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label(words.say("vocabulary.nothingHint"));
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        VBox box = new VBox(Icons.of(Feather.BOOK), say, hint);
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.openProperty().isNull());
        return box;
    }
}
