package app.galley.ui.vocabulary;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.transcript.review.term.Suggestion;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.vocabulary.glossary.GlossaryView;
import app.galley.ui.vocabulary.region.RegionForm;
import app.galley.ui.vocabulary.region.RegionViewModel;
import app.galley.ui.vocabulary.tag.TagsForm;
import app.galley.ui.vocabulary.trial.TrialView;
import app.galley.workbench.vocabulary.TrialVocabulary;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Custom vocabularies: the list at one side, the open one as a table beside it.
public final class VocabulariesView extends BorderPane {
    private final VocabulariesViewModel model;
    private final Wording words;
    private final VocabularyList list;
    private final TermsEditor editor;
    private final NewVocabularyForm form;
    private final VocabularyImport importing;
    private final VocabularyMenu menu;
    private final SuggestionsViewModel suggestions;
    private final SuggestionsView learning;
    private final ToggleButton learns;
    private final TrialView trial;
    private final ToggleButton tries;
    private final Notice notice;
    /// What stands above the rows.
    private final VBox head = new VBox(4);
    private final Label name = new Label();
    private final Label state = new Label();
    private final Button send;

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
        this.notice = new Notice(words.say("kit.close"));
        this.list = new VocabularyList(model, words);
        this.editor = new TermsEditor(model.terms(), words, name.fontProperty().map(font -> font.getSize() / 1.2));
        this.form = new NewVocabularyForm(model, words, usual);
        this.importing = new VocabularyImport(model, form, words, list::requestFocus);
        this.menu = new VocabularyMenu(model, form, importing, words, notice, writing);
        this.suggestions = suggestions;
        this.learning = new SuggestionsView(suggestions, words, model::add, play);
        this.learns = Icons.dress(new ToggleButton(words.say("vocabulary.learn")), Feather.TRENDING_UP, words.say("vocabulary.learn.hint"));
        this.trial = trial;
        this.tries = Icons.dress(new ToggleButton(words.say("trial.title")), Feather.BAR_CHART_2, words.say("trial.hint"));
        this.send = Icons.wordedButton(Feather.UPLOAD_CLOUD, words.say("vocabulary.send"), model::push);
        send.setId("send-vocabulary");
        send.getStyleClass().add("accent");
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

    /// Offers to copy vocabularies to other regions.
    public void offer(RegionViewModel copies) {
        menu.offer(copies);
        head.getChildren().add(new RegionForm(copies, words, editor::focusTable));
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
        Button open = Icons.wordedButton(Feather.FOLDER, words.say("vocabulary.import"), () -> importing.choose(importing::read));
        open.setId("import-vocabulary");
        Button fresh = Icons.wordedButton(Feather.PLUS, words.say("vocabulary.new"), () -> form.ask("", List.of(), () -> { }, list::requestFocus));
        fresh.setId("new-vocabulary-button");
        HBox header = new HBox(title, space, open, fresh);
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
        HBox titled = new HBox(8, name, space, learns, tries, menu, send);
        titled.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        // at most one of the two is pressed
        learns.selectedProperty().subscribe(chosen -> tries.setSelected(tries.isSelected() && !chosen));
        tries.selectedProperty().subscribe(chosen -> learns.setSelected(learns.isSelected() && !chosen));
        GlossaryView glossary = new GlossaryView(model.glossary(), words, model::add);
        BooleanExpression reading = glossary.visibleProperty();
        editor.visibleProperty().bind(learns.selectedProperty().or(tries.selectedProperty()).or(reading).not());
        learning.visibleProperty().bind(learns.selectedProperty().and(reading.not()));
        trial.visibleProperty().bind(tries.selectedProperty().and(reading.not()));
        StackPane shown = new StackPane(editor, learning, trial, glossary);
        // what is not shown is not laid out with each key
        shown.getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        BorderPane opened = new BorderPane(shown);
        importing.onDrop(opened, importing::add);
        head.getChildren().setAll(titled, state, new TagsForm(model.tags(), words, editor::focusTable));
        head.getStyleClass().add("resource-head");
        opened.setTop(head);
        opened.visibleProperty().bind(model.openProperty().isNotNull());
        return opened;
    }

    private void bind() {
        importing.onDrop(this, importing::read);
        for (ObjectProperty<@Nullable Problem> problem : List.of(model.problemProperty(), model.glossary().problemProperty(), model.tags().problemProperty())) {
            problem.subscribe(why -> {
                if (why != null) {
                    notice.messageProperty().set(Notice.Message.of(why, words));
                }
            });
        }
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
        send.disableProperty().bind(model.busyProperty().or(model.glossary().busyProperty()));
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
    }

    /// Reads a file and asks what it is to be called.
    void importFile(Path file) {
        importing.read(file, false);
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
