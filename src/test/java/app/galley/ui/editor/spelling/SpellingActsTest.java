package app.galley.ui.editor.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.library.MemorySettings;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.FxThread;
import app.galley.ui.kit.Theme;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.Preferences;
import app.galley.workbench.spelling.OwnWords;
import app.galley.workbench.spelling.Spelling;
import app.galley.workbench.spelling.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Unknown words on the page, with real keys.
class SpellingActsTest {
    private final FxRobot robot = new FxRobot();
    private final Desk desk = new Desk();
    private final EditSession session = new EditSession(SampleTranscripts.of(
            "Ann Lee: So the frist thing we noticed was the river.", "Bob: When was that, Ann?", "Ann Lee: In Mrach.").in("en-GB"));
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final OwnWords own = new OwnWords(new MemorySettings(kept));
    private TranscriptView page;
    private SpellingViewModel model;

    @BeforeEach void start() throws TimeoutException {
        Wording words = new Wording(Locale.ENGLISH);
        Stage stage = FxToolkit.registerPrimaryStage();
        page = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new TranscriptView(words, false));
        model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Preferences preferences = new Preferences(new MemorySettings(kept));
            Spelling spelling = new Spelling(new WordList("en-GB", "so the first find thing we noticed was river when that in march mark"),
                    own, preferences, Background.threads());
            page.sessionProperty().bind(desk.sessionProperty());
            page.reducedMotionProperty().set(true);
            Commands commands = new Commands(words);
            SpellingViewModel made = new SpellingViewModel(desk, spelling, Background.threads(), new FxThread());
            made.onMissing(missing::add);
            new SpellingActs(made, page, commands, words);
            BorderPane root = new BorderPane(page);
            commands.listen(root);
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(root, 1000, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
            page.requestFocus();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private void until(String what, Callable<Boolean> isSo) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, isSo));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what + "; the text is " + session.transcript().turns().stream().map(t -> t.text()).toList() + ", the menu " + menu(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int marked() {
        return (int) page.lookupAll(".misspelled-line").stream().filter(n -> n.getParent().isVisible() && !((Path) n).getElements().isEmpty()).count();
    }

    private String text(int turn) {
        return session.transcript().turns().get(turn).text();
    }

    private String selected() {
        Selection selection = page.selectionProperty().get();
        return text(selection.from().turn()).substring(selection.from().offset(), selection.to().offset());
    }

    private void caret(int turn, int offset) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> page.select(Selection.at(new Position(turn, offset))));
    }

    private List<String> menu() {
        return Window.getWindows().stream().filter(w -> w instanceof ContextMenu && w.isShowing()).map(ContextMenu.class::cast)
                .flatMap(m -> m.getItems().stream()).map(i -> String.valueOf(i.getText())).toList();
    }

    @Test void unknownWordsAreMarkedAndNamesOfSpeakersAreNot() throws Exception {
        until("two turns have marks", () -> marked() == 2);
        assertEquals(Optional.of("frist"), WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.at(new Position(0, 8)).map(model::text)));
    }

    @Test void f7GoesFromOneToTheNextAndBack() throws Exception {
        robot.push(KeyCode.F7);
        until("the first is selected", () -> selected().equals("frist"));
        robot.push(KeyCode.F7);
        until("the second is selected", () -> selected().equals("Mrach"));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        until("the first is selected again", () -> selected().equals("frist"));
    }

    @Test void aSuggestionOfTheMenuReplacesTheWordAndKeepsItsTime() throws Exception {
        until("marks", () -> marked() == 2);
        TimeSpan before = session.transcript().turns().getFirst().words().get(2).time();
        caret(0, 9);
        robot.push(KeyCode.CONTEXT_MENU);
        until("suggestions", () -> menu().contains("first"));
        assertEquals(List.of("first", "find", "Add “frist” to own words", "Ignore “frist” for now"), menu().subList(0, 4));
        for (int step = 0; step < 20 && !"first".equals(focused()); step++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        until("it is replaced", () -> text(0).equals("So the first thing we noticed was the river."));
        Word now = session.transcript().turns().getFirst().words().get(2);
        assertEquals(before, now.time());
        until("one turn has marks", () -> marked() == 1);
    }

    private String focused() {
        return robot.lookup(".menu-item").queryAll().stream().filter(n -> n.isFocused()).map(n -> n.lookup(".label"))
                .map(n -> ((javafx.scene.control.Label) n).getText()).findFirst().orElse("");
    }

    @Test void aWordIsAddedToTheOwnOnesOrIgnored() throws Exception {
        until("marks", () -> marked() == 2);
        choose(0, 9, "accept-spelling");
        until("it is kept", () -> own.all().equals(List.of("frist")));
        until("one turn has marks", () -> marked() == 1);
        choose(2, 4, "ignore-spelling");
        until("none has", () -> marked() == 0);
        assertEquals(List.of("frist"), own.all());
    }

    private void choose(int turn, int offset, String id) throws Exception {
        caret(turn, offset);
        robot.push(KeyCode.CONTEXT_MENU);
        until("the menu is shown", () -> item(id).isPresent());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> item(id).orElseThrow().fire());
        robot.push(KeyCode.ESCAPE);
    }

    private static Optional<MenuItem> item(String id) {
        return Window.getWindows().stream().filter(w -> w instanceof ContextMenu && w.isShowing()).map(ContextMenu.class::cast)
                .flatMap(m -> m.getItems().stream()).filter(i -> id.equals(i.getId())).findFirst();
    }

    @Test void aWordBeingTypedIsMarkedWhenItIsLeft() throws Exception {
        until("marks", () -> marked() == 2);
        caret(1, text(1).length());
        robot.write(" xyzzq");
        until("it is typed", () -> text(1).endsWith(" xyzzq"));
        assertEquals(2, WaitForAsyncUtils.waitForAsyncFx(60_000, this::marked));
        robot.write(" ");
        until("it is marked", () -> marked() == 3);
    }

    @Test void theSwitchTakesTheMarksAwayAndIsKept() throws Exception {
        until("marks", () -> marked() == 2);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.onProperty().set(false));
        until("no marks", () -> marked() == 0);
        until("it is kept", () -> "false".equals(kept.get("checksSpelling")));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.onProperty().set(true));
        until("marks again", () -> marked() == 2);
    }

    @Test void aMissingDictionaryIsAStateAndToldToWhoAsks() throws Exception {
        for (String language : List.of("fr-FR", "ja-JP", "fr-CA")) {
            open("Ann Lee: Alors la rivière.", language);
            until("it is known", () -> model.missingProperty().get().equals(language.equals("ja-JP") ? "" : language));
        }
        assertEquals(List.of(), missing);
        WaitForAsyncUtils.waitForAsyncFx(60_000, page::requestFocus);
        robot.push(KeyCode.F7);
        until("it is told", () -> missing.equals(List.of("fr-CA")));
        open("Ann Lee: So the frist river.", "en-GB");
        until("there is a dictionary", () -> model.missingProperty().get().isEmpty() && marked() == 1);
    }

    @Test void whereNobodySaidTheLanguageItIsThatOfTheText() throws Exception {
        open("Ann Lee: So the frist thing we noticed was that it is not the river.", "");
        until("it has a mark", () -> marked() == 1);
        open("Ann Lee: Das ist die Brücke und sie war nicht auf dem Plan.", "");
        until("its dictionary is missed", () -> model.missingProperty().get().equals("de"));
    }

    private void open(String text, String language) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> desk.open("Interview", Desk.Source.of("editor.source.prepared"),
                new EditSession(SampleTranscripts.of(text).in(language))));
    }
}
