package app.galley.ui.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.document.WordFile;
import app.galley.library.MemorySettings;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Wording;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.task.Background;
import app.galley.transcript.review.term.Suggestion;
import app.galley.ui.kit.Theme;
import app.galley.ui.vocabulary.trial.TrialView;
import app.galley.ui.vocabulary.trial.TrialViewModel;
import app.galley.workbench.Preferences;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import app.galley.workbench.vocabulary.CorrectedLibrary;
import app.galley.workbench.vocabulary.Dismissed;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Custom vocabularies in the window, against the local service.
class VocabulariesViewTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final Map<Path, byte[]> written = new HashMap<>();
    private final List<Suggestion.Example> played = new ArrayList<>();
    private CorrectedLibrary corrected;
    private LocalNewsroom room;
    private SqliteLibrary library;
    private AwsConnection aws;
    private VocabularyDesk desk;
    private VocabulariesViewModel model;
    private VocabulariesView view;

    @BeforeEach void open() throws Exception {
        corrected = new CorrectedLibrary(folder.resolve("corrected"));
        room = new LocalNewsroom(folder.resolve("service"));
        library = SqliteLibrary.open(folder.resolve("library"));
        aws = new AwsConnection(room.connection(), Background.threads());
        Clock clock = Clock.systemUTC();
        desk = new VocabularyDesk(library.drafts(), aws.vocabularies(), new StagedText(aws.staging(), clock),
                new Watch(Background.threads(), Duration.ofMillis(20), Duration.ofMillis(50)), new Preferences(new MemorySettings()),
                room.connection().place(), clock);
        Stage stage = FxToolkit.registerPrimaryStage();
        model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new VocabulariesViewModel(desk, Background.threads(), Platform::runLater, Runnable::run));
        view = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new VocabulariesView(model, suggestions(), trial(), new Wording(Locale.ENGLISH), (bytes, file) -> written.put(file, bytes),
                played::add, "en-US"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(view, 1000, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            view.look();
            return scene;
        });
        until("the service has answered", () -> !model.busyProperty().get());
    }

    private TrialView trial() {
        return new TrialView(new TrialViewModel(corrected.trials(), Background.sameThread(), Runnable::run), new Wording(Locale.ENGLISH), (recording, time) -> { });
    }

    private SuggestionsViewModel suggestions() {
        corrected.recording("Council", "we met an lee at the oka vango", "an lee", "Ann Leigh", "oka vango", "Okavango");
        return new SuggestionsViewModel(corrected.suggesting(Background.sameThread()), new Dismissed(corrected.library().settings()),
                id -> corrected.catalogue().find(id).orElseThrow().title(), Runnable::run);
    }

    @AfterEach void end() throws Exception {
        FxToolkit.cleanupStages();
        corrected.close();
        aws.close();
        library.close();
        room.close();
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(WaitForAsyncUtils.asyncFx(condition).get(), what);
    }

    private void importing(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);
        robot.interact(() -> view.importFile(file));
        until("it is asked what it is called", () -> robot.lookup("#new-vocabulary").query().isVisible());
        robot.interact(() -> robot.lookup("#make-vocabulary").queryAs(Button.class).fire());
    }

    private String text(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test void aBadTableIsImportedMendedSentAndReady() throws Exception {
        importing("City council.csv", "Phrase,DisplayAs\r\nLos Angeles,\r\n-Hawn,\r\nCafe\u0301 Zoe\u0308,\r\niPhone 15,\r\nC.L.I,CLI\r\n-Hawn,\r\n"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals("City-council", text("#vocabulary-title"));
        assertTrue(model.notesProperty().get().isEmpty() || text("#term-sums").startsWith("6 rows"), text("#term-sums"));
        assertEquals(6, model.terms().faulty());
        robot.interact(() -> robot.lookup("#send-vocabulary").queryAs(Button.class).fire());
        until("it is refused here", () -> model.problemProperty().get() != null);
        assertEquals("vocabulary.faulty", Objects.requireNonNull(model.problemProperty().get()).key());
        assertTrue(aws.vocabularies().list(Kind.STANDARD).isEmpty(), "nothing was sent");
        robot.interact(() -> robot.lookup("#mend-all").queryAs(Button.class).fire());
        assertEquals(0, model.terms().faulty());
        List<Term> mended = List.of(new Term("Los-Angeles", "Los Angeles"), new Term("Hawn", "-Hawn"), new Term("Cafe-Zoe", "Café Zoë"),
                new Term("iPhone-fifteen", "iPhone 15"), new Term("C.L.I.", "CLI"));
        assertEquals(mended, model.terms().terms());
        robot.interact(() -> robot.lookup("#send-vocabulary").queryAs(Button.class).fire());
        until("it is ready", () -> model.infoProperty().get().filter(info -> info.state() == VocabularyInfo.State.READY).isPresent());
        until("it is as it is here", () -> model.isPushed());
        assertTrue(text("#vocabulary-state").contains("ready since"), text("#vocabulary-state"));
        assertEquals(mended, desk.terms(desk.pull(Kind.STANDARD, "City-council")));
        assertTrue(aws.staging().keys(aws.staging().prefix() + "resources/").isEmpty(), "the table is taken away when the service has read it");
        robot.interact(() -> model.terms().undo());
        assertEquals(6, model.terms().lines().size(), "mending all is one step");
    }

    @Test void aTermIsWrittenAndCheckedByKeyboardAlone() throws Exception {
        robot.interact(() -> robot.lookup("#new-vocabulary-button").queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup("#vocabulary-name").queryAs(TextField.class).setText("names"));
        robot.type(KeyCode.ENTER);
        until("it is open", () -> model.openProperty().get() != null);
        TableView<?> table = robot.lookup("#terms").queryAs(TableView.class);
        robot.interact(table::requestFocus);
        robot.type(KeyCode.INSERT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("San J", 0);
        assertEquals(1, model.terms().faulty(), "checked while it is typed");
        assertTrue(robot.from(robot.lookup("#term-detail").<Node>query()).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText)
                .anyMatch(said -> said.equals("Heard as “San-J”, written as “San J”")), "what mending would write");
        robot.type(KeyCode.TAB);
        robot.write("San J.", 0);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(new Term("San J", "San J.")), model.terms().terms());
        robot.press(KeyCode.CONTROL).type(KeyCode.PERIOD).release(KeyCode.CONTROL);
        assertEquals(List.of(new Term("San-J", "San J.")), model.terms().terms());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(List.of(new Term("San J", "")), model.terms().terms(), "what was typed in a cell is one step");
        assertEquals(model.terms().terms(), desk.terms(library.drafts().find(Objects.requireNonNull(model.openProperty().get()).id()).orElseThrow()), "kept");
    }

    @Test void whatIsDeletedElsewhereWhileItIsOpenLosesNothing() throws Exception {
        importing("names.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\nOkoro\t\t\t\n".getBytes(StandardCharsets.UTF_8));
        robot.interact(model::push);
        until("it is ready", () -> model.isPushed() && model.infoProperty().get().filter(info -> info.state() == VocabularyInfo.State.READY).isPresent());
        aws.vocabularies().delete(Kind.STANDARD, "names");
        robot.interact(model::fetch);
        until("it is said", () -> model.problemProperty().get() != null);
        assertEquals("vocabulary.gone", Objects.requireNonNull(model.problemProperty().get()).key());
        assertEquals(List.of(new Term("Okoro", "")), model.terms().terms());
        robot.interact(view::look);
        until("the list knows", () -> !model.busyProperty().get() && model.infoProperty().get().isEmpty());
        assertTrue(text("#vocabulary-state").contains("only here"), text("#vocabulary-state"));
        robot.interact(model::push);
        until("it is there again", () -> model.infoProperty().get().filter(info -> info.state() == VocabularyInfo.State.READY).isPresent());
        assertFalse(aws.vocabularies().list(Kind.STANDARD).isEmpty());
    }

    @Test void whatTheServiceHasIsListedAndOpenedAsADraft() throws Exception {
        desk.push(desk.begin(Kind.MEDICAL, "drugs", "en-US", List.of(new Term("Ibuprofen", ""))), Map.of());
        desk.watch(Kind.MEDICAL, "drugs", info -> { }).await();
        desk.drafts().forEach(entry -> desk.forget(entry.draft().orElseThrow()));
        robot.interact(view::look);
        until("it is listed", () -> model.entries().size() == 1 && !model.busyProperty().get());
        robot.interact(() -> model.open(model.entries().getFirst()));
        until("it is open", () -> model.openProperty().get() != null);
        assertEquals(List.of(new Term("Ibuprofen", "")), model.terms().terms());
        assertTrue(model.isPushed());
    }

    @Test void aSuggestionFromCorrectionsIsAcceptedAndCanBeUndone() throws Exception {
        importing("names.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\nOkavango\t\t\t\n".getBytes(StandardCharsets.UTF_8));
        robot.interact(() -> robot.lookup("#learn").queryAs(ToggleButton.class).fire());
        robot.interact(() -> robot.lookup("#look-for-suggestions").queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup("#suggestions .table-view").queryAs(TableView.class);
        assertEquals(1, table.getItems().size(), "what the vocabulary has is not suggested");
        robot.interact(() -> table.getSelectionModel().selectFirst());
        robot.interact(() -> robot.lookup("#play-suggestion").queryAs(Button.class).fire());
        assertEquals(1, played.size());
        robot.interact(() -> robot.lookup("#accept-suggestions").queryAs(Button.class).fire());
        assertEquals(List.of(new Term("Okavango", ""), new Term("Ann-Leigh", "Ann Leigh")), model.terms().terms());
        assertEquals(List.of(), List.copyOf(table.getItems()));
        robot.interact(() -> robot.lookup("#learn").queryAs(ToggleButton.class).fire());
        robot.interact(() -> model.terms().undo());
        assertEquals(List.of(new Term("Okavango", "")), model.terms().terms());
    }

    @Test void aWordGlossaryProposesTermsAndTheChosenOnesBecomeRows() throws Exception {
        Path file = new WordFile().paragraph("Words of the delta").table(new String[] {"Ann Leigh", "the mayor of Maun"}, new String[] {"mokoro", "a narrow boat"},
                new String[] {"salt pan", "a dry lake of the Kalahari"}).write(folder.resolve("Delta words.docx"));
        robot.interact(() -> view.importFile(file));
        until("it is asked what it is called", () -> robot.lookup("#new-vocabulary").query().isVisible());
        robot.interact(() -> robot.lookup("#make-vocabulary").queryAs(Button.class).fire());
        until("it is proposed", () -> model.glossary().textProperty().get() != null);
        assertEquals("Delta-words", text("#vocabulary-title"));
        assertTrue(text("#glossary-said").endsWith("terms found in Delta words.docx"), text("#glossary-said"));
        TableView<?> table = robot.lookup("#proposals").queryAs(TableView.class);
        Button add = robot.lookup("#accept-proposals").queryAs(Button.class);
        assertTrue(add.isDisabled(), "nothing has a tick");
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().selectRange(0, 2);
        });
        robot.type(KeyCode.SPACE);
        assertEquals("Add 2 to vocabulary", add.getText());
        int before = table.getItems().size();
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(new Term("Ann-Leigh", "Ann Leigh"), new Term("mokoro", "")), model.terms().terms());
        assertEquals(before - 2, table.getItems().size());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#glossary").query().isVisible());
        robot.interact(() -> model.terms().undo());
        assertEquals(List.of(), model.terms().terms(), "taking them is one step");
    }

    @Test void aBrokenGlossaryIsRefusedAndLosesNothing() throws Exception {
        importing("names.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\nOkoro\t\t\t\n".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("broken.pdf"), "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII));
        robot.interact(() -> view.importFile(file));
        until("it is refused", () -> model.glossary().problemProperty().get() != null);
        assertEquals("format.document.brokenPdf", Objects.requireNonNull(model.glossary().problemProperty().get()).key());
        assertEquals(List.of(new Term("Okoro", "")), model.terms().terms());
        assertFalse(robot.lookup("#new-vocabulary").query().isVisible());
    }

    private void tag(String text) throws Exception {
        robot.interact(() -> model.tags().show(Objects.requireNonNull(model.openProperty().get())));
        until("the tags are shown", () -> robot.lookup("#tags").query().isVisible());
        robot.interact(() -> robot.lookup("#tags-text").queryAs(TextArea.class).setText(text));
        robot.interact(() -> robot.lookup("#keep-tags").queryAs(Button.class).fire());
    }

    @Test void tagsArePlannedSentWithTheVocabularyAndChangedLater() throws Exception {
        importing("names.txt", "Phrase\tSoundsLike\tIPA\tDisplayAs\nOkoro\t\t\t\n".getBytes(StandardCharsets.UTF_8));
        tag("aws:mine = 1");
        assertEquals("service.tag.reserved", Objects.requireNonNull(model.tags().problemProperty().get()).key());
        assertTrue(robot.lookup("#tags").query().isVisible(), "what was typed stays");
        tag("project = council\nnight");
        until("they are kept", () -> !robot.lookup("#tags").query().isVisible());
        robot.interact(model::push);
        until("it is ready", () -> model.infoProperty().get().filter(info -> info.state() == VocabularyInfo.State.READY).isPresent());
        assertEquals(Map.of("project", "council", "night", ""), aws.vocabularies().tags(Kind.STANDARD, "names"));
        tag("project = budget\ndesk = city");
        until("they are written", () -> !robot.lookup("#tags").query().isVisible());
        assertEquals(Map.of("project", "budget", "desk", "city"), aws.vocabularies().tags(Kind.STANDARD, "names"));
        tag("");
        until("they are written", () -> !robot.lookup("#tags").query().isVisible());
        assertEquals(Map.of(), aws.vocabularies().tags(Kind.STANDARD, "names"));
    }
}
