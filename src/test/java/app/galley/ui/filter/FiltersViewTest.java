package app.galley.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Wording;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.service.job.FilterMethod;
import app.galley.spelling.Dictionaries;
import app.galley.spelling.SpellChecker;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.kit.Theme;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Preferences;
import app.galley.workbench.filter.FilterEntry;
import app.galley.workbench.filter.FilterTrial;
import app.galley.workbench.filter.Filters;
import app.galley.workbench.filter.WordForms;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.spelling.OwnWords;
import app.galley.workbench.spelling.Spelling;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The filters beside those of the local service, on the headless platform.
class FiltersViewTest {
    private static final TimeSpan SOME = new TimeSpan(4_000, 9_000);
    @TempDir
    Path folder = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Wording words = new Wording(Locale.ENGLISH);
    private LocalNewsroom room;
    private AwsConnection aws;
    private SqliteLibrary library;
    private FiltersViewModel model;

    @BeforeEach void open() throws Exception {
        room = new LocalNewsroom(folder.resolve("service"));
        aws = new AwsConnection(room.connection(), Background.threads());
        library = SqliteLibrary.open(folder.resolve("library"));
        Catalogue catalogue = new Catalogue(library.recordings(), Clock.systemUTC(), id -> { });
        Documents documents = new Documents(catalogue, library.transcripts(), library.snapshots(), StandardFormats.in(Locale.ENGLISH),
                Clock.systemUTC(), Background.sameThread());
        Filters filters = new Filters(aws.filters(), new StagedText(aws.staging(), Clock.systemUTC()), "here", library.drafts(), Map::of, Clock.systemUTC());
        Spelling spelling = new Spelling(new Ducks(), new OwnWords(library.settings()), new Preferences(library.settings()), Background.sameThread());
        model = new FiltersViewModel(filters, new WordForms(spelling), new FilterTrial(catalogue, documents), () -> "en-GB", Background.sameThread(),
                Runnable::run);
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new FiltersView(model, words), 950, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach void end() throws Exception {
        FxToolkit.cleanupStages();
        library.close();
        aws.close();
        room.close();
    }

    private void fire(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> rows() {
        return model.words().rows().stream().map(WordRow::word).toList();
    }

    private void choose(int row) {
        robot.interact(() -> robot.lookup("#filter-words").queryAs(TableView.class).getSelectionModel().clearAndSelect(row));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> said(String place) {
        return robot.from(robot.lookup(place).<Node>query()).lookup(".label").<Label>queryAllAs(Label.class).stream().filter(Node::isVisible)
                .map(Label::getText).toList();
    }

    private String atTheService(String name) {
        return new String(aws.staging().fetch(aws.filters().address(name).orElseThrow()), StandardCharsets.UTF_8);
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test void aBadFileIsImportedMendedAndPushed() throws Exception {
        Path bad = file("rude words.csv", "Word,Note\r\ndamn,mild\r\nDAMN ,again\r\ncaf\u00e9,\r\n\"don\u2019t\",\r\n\"holy cow\",two\r\n".getBytes(StandardCharsets.UTF_16LE));
        robot.interact(() -> model.importFile(bad));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("rude-words", robot.lookup("#filter-name").queryAs(TextField.class).getText());
        assertEquals(List.of("damn", "DAMN", "caf\u00e9", "don\u2019t", "holy cow"), rows(), "nothing is lost or changed unasked");
        assertTrue(robot.lookup("#push-filter").queryAs(Button.class).isDisabled(), "there are faults");
        assertEquals("Mend 3 rows", robot.lookup("#mend-all").queryAs(Button.class).getText());
        fire("#mend-all");
        assertEquals(List.of("damn", "cafe", "don't", "holy cow"), rows());
        choose(3);
        assertTrue(said("#filter-row").contains("A filter knows single words only. Write each word in a row of its own."));
        assertEquals("Mend: write \u201choly\u201d, \u201ccow\u201d", robot.lookup("#apart-row").queryAs(Button.class).getText());
        fire("#apart-row");
        fire("#push-filter");
        assertEquals("damn\ncafe\ndon't\nholy\ncow", atTheService("rude-words"));
        assertEquals(FilterEntry.State.SAME, model.entries().getFirst().state());
        assertTrue(said("#filter-editor").contains("5 words \u00b7 0.0 of 50 KB \u00b7 No faults"), said("#filter-editor").toString());
        robot.interact(() -> {
            model.words().undo();
            model.words().undo();
        });
        assertEquals(List.of("damn", "DAMN", "caf\u00e9", "don\u2019t", "holy cow"), rows());
        assertEquals(FilterEntry.State.CHANGED_HERE, model.entries().getFirst().state());
        robot.interact(() -> model.words().redo());
        assertEquals(List.of("damn", "cafe", "don't", "holy cow"), rows());
    }

    @Test void wordsAreTypedEditedAndTakenOutByKeyboardAlone() {
        fire("#new-filter");
        robot.interact(() -> robot.lookup("#filter-add").query().requestFocus());
        robot.write("damn").type(KeyCode.ENTER).write("blast, drat").type(KeyCode.ENTER);
        assertEquals(List.of("damn", "blast", "drat"), rows());
        robot.interact(() -> robot.lookup("#filter-words").query().requestFocus());
        choose(1);
        robot.type(KeyCode.F2).write("bother").type(KeyCode.ENTER);
        assertEquals(List.of("damn", "bother", "drat"), rows());
        choose(0);
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("bother", "drat"), rows());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals(List.of("damn", "bother", "drat"), rows());
        choose(2);
        robot.type(KeyCode.F2).write("gone").type(KeyCode.ESCAPE);
        assertEquals(List.of("damn", "bother", "drat"), rows(), "Escape leaves the word");
    }

    @Test void formsOfAWordAreProposedAndAddedOneByOne() {
        fire("#new-filter");
        robot.interact(() -> model.addText("duck"));
        choose(0);
        fire("#propose-forms");
        assertEquals(List.of("ducked", "ducks", "ducks'", "duck's"), List.copyOf(model.proposed()));
        assertEquals(List.of("duck"), rows(), "nothing is added unasked");
        robot.interact(() -> model.addForm("ducks"));
        assertEquals(List.of("duck", "ducks"), rows());
    }

    @Test void aFilterDeletedElsewhereIsSaidToBeGoneAndItsWordsStay() {
        fire("#new-filter");
        robot.interact(() -> model.addText("damn"));
        fire("#push-filter");
        aws.filters().delete("filter");
        robot.interact(model::look);
        assertEquals(FilterEntry.State.GONE, model.entries().getFirst().state());
        assertTrue(said("#filter-editor").contains(words.say("filter.stateHint.gone")), said("#filter-editor").toString());
        assertEquals(List.of("damn"), rows());
        fire("#push-filter");
        assertEquals("damn", atTheService("filter"));
    }

    @Test void aFilterOfTheServiceIsPulledChangedDeletedThereAndForgottenHere() {
        aws.filters().create("theirs", "de-DE", aws.staging().upload(Path.of("src/test/resources/app/galley/ui/filter/words.txt"), "galley/w.txt",
                Progress.NONE, new Cancellation()));
        robot.interact(model::look);
        robot.interact(() -> model.selectedProperty().set(model.entries().getFirst()));
        fire("#pull-filter");
        assertEquals(List.of("Mist", "d\u00e4mlich"), rows());
        robot.interact(model::askDelete);
        News asked = Optional.ofNullable(model.newsProperty().get()).orElseThrow();
        assertEquals("Delete \u201ctheirs\u201d at the service? Jobs can no longer use it; the draft stays here.", words.say(asked.says()));
        robot.interact(() -> model.act(asked.next()));
        assertEquals(List.of(), aws.filters().list());
        assertEquals(FilterEntry.State.DRAFT, model.entries().getFirst().state());
        robot.interact(model::askForget);
        robot.interact(() -> model.act(News.Next.FORGET));
        assertEquals(0, model.entries().size());
        assertFalse(robot.lookup("#filter-editor").query().isVisible());
    }

    @Test void aQuestionAboutOneFilterIsNotAnsweredForAnother() {
        fire("#new-filter");
        fire("#new-filter");
        robot.interact(model::askForget);
        assertEquals(News.Next.FORGET, Optional.ofNullable(model.newsProperty().get()).orElseThrow().next());
        robot.interact(() -> model.selectedProperty().set(model.entries().getFirst()));
        assertEquals(Optional.empty(), Optional.ofNullable(model.newsProperty().get()));
        assertEquals(2, model.entries().size());
    }

    @Test void aNameThatCannotBeIsSaidAndTheOldOneStays() {
        fire("#new-filter");
        robot.interact(() -> model.rename("rude words", "en-GB"));
        assertEquals("filter.name", Optional.ofNullable(model.newsProperty().get()).orElseThrow().says().key());
        robot.interact(() -> model.rename("rude", "de-DE"));
        assertEquals("rude", model.entries().getFirst().name());
        assertEquals("de-DE", model.entries().getFirst().language());
    }

    @Test void whatAFilterWouldDoIsShownOnARecordingForEachMethod() {
        String text = "The Marine came by submarine, a marine one.";
        List<Word> said = Tokens.in(text).stream().map(place -> new Word(place.start(), place.end(), SOME, 1, Timing.MEASURED, false)).toList();
        Recording recording = new Recording(UUID.randomUUID(), "Council", null, 0, Duration.ofMinutes(1), false, Instant.EPOCH, null);
        library.recordings().add(recording);
        library.transcripts().createDocument(recording.id(), new Transcript(List.of(new Turn(1, 1, SOME, text, said)), List.of(new Speaker(1, "Ann Lee")), "en-GB"));
        fire("#new-filter");
        robot.interact(() -> model.addText("marine"));
        fire("#filter-preview");
        assertEquals("2 words become ***.", robot.lookup("#trial-summary").queryAs(Label.class).getText());
        assertEquals("The *** came by submarine, a *** one.", passage());
        fire("#trial-tag");
        assertEquals(FilterMethod.TAG, model.trial().methodProperty().get());
        assertEquals(text, passage());
        assertEquals("2 words are marked.", robot.lookup("#trial-summary").queryAs(Label.class).getText());
        fire("#trial-remove");
        assertEquals("2 words are left out.", robot.lookup("#trial-summary").queryAs(Label.class).getText());
        robot.interact(() -> model.words().takeOut(Set.of(0)));
        assertEquals("No word of the filter is said here.", robot.lookup("#trial-summary").queryAs(Label.class).getText());
        assertEquals(text, library.transcripts().open(recording.id()).orElseThrow().transcript().turns().getFirst().text(), "nothing is changed");
    }

    private String passage() {
        TextFlow flow = (TextFlow) robot.lookup(".passage").queryAs(VBox.class).getChildren().getLast();
        List<Node> parts = new ArrayList<>(flow.getChildren());
        return parts.stream().map(part -> part instanceof Text piece ? piece.getText() : ((Label) part).getText()).collect(Collectors.joining());
    }

    /// Knows one word.
    private static final class Ducks implements Dictionaries {
        @Override
        public List<String> languages() {
            return List.of("en-GB");
        }

        @Override
        public Optional<SpellChecker> of(String language) {
            return Optional.of(new SpellChecker() {
                @Override
                public String language() {
                    return "en-GB";
                }

                @Override
                public boolean isRight(String word) {
                    return word.startsWith("duck");
                }

                @Override
                public List<String> suggestions(String word) {
                    return List.of();
                }

                @Override
                public List<String> forms(String word) {
                    return word.equals("duck") ? List.of("ducked", "ducks") : List.of();
                }
            });
        }

        @Override
        public String add(Path file) {
            throw new UnsupportedOperationException();
        }
    }

    @Test void anEarlierVersionIsRestoredAsOneStep() {
        robot.interact(model::begin);
        robot.interact(() -> model.addText("damn"));
        robot.interact(() -> model.push(false));
        robot.interact(() -> model.addText("blast"));
        MenuButton versions = robot.lookup("#filter-editor #versions").queryAs(MenuButton.class);
        robot.interact(versions::show);
        assertEquals(2, versions.getItems().size(), "as it was pushed, and as it is");
        robot.interact(() -> {
            versions.getItems().get(1).fire();
            versions.hide();
        });
        assertEquals(List.of("damn"), model.words().listProperty().get().rows());
        robot.interact(() -> model.words().undo());
        assertEquals(List.of("damn", "blast"), model.words().listProperty().get().rows());
    }
}
