package app.galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import app.galley.ui.desk.Habits;
import app.galley.ui.desk.SavedState;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.EditorChoices;
import atlantafx.base.theme.PrimerLight;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The workspace with real keys and clicks, on the headless platform.
class EditorViewTest {
    private final FxRobot robot = new FxRobot();
    private final FakePlayer player = FakePlayer.opened();
    private final Desk desk = new Desk();
    private final EditSession session = new EditSession(SampleTranscripts.doubting("noticed", SampleTranscripts.of(
            "Ann Lee: So the first thing we noticed was the river.", "Bob: When was that?", "Ann Lee: In March.")));
    private EditorView view;

    @BeforeEach void start() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Wording words = new Wording(Locale.ENGLISH);
        view = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            TransportViewModel transport = new TransportViewModel(player, desk, Runnable::run, System::nanoTime);
            EditorView made = new EditorView(new EditorViewModel(desk, words), transport, new Commands(words), words, false);
            made.setStyle("-fx-font-size: 15px; -fx-font-family: 'DejaVu Sans';");
            stage.setScene(new Scene(made, 1000, 640));
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
            desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
            made.focusText();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    private List<String> texts() {
        WaitForAsyncUtils.waitForFxEvents();
        return session.transcript().turns().stream().map(Turn::text).toList();
    }

    private List<String> names() {
        return session.transcript().speakers().stream().map(Speaker::name).toList();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        N found = robot.lookup(id).queryAs(type);
        assertNotNull(found, id);
        return found;
    }

    private int marked(String style) {
        return (int) view.page().lookupAll(style).stream().filter(n -> n.getParent().isVisible())
                .filter(n -> !((Path) n).getElements().isEmpty()).count();
    }

    @Test void oneTypesAndUndoesWithTheKeyboardAlone() {
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write(" No, April.");
        assertEquals("In March. No, April.", texts().getLast());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("In March. No, ", texts().getLast());
        robot.clickOn("#undo");
        robot.clickOn("#undo");
        assertEquals("In March.", texts().getLast());
        assertTrue(find("#undo", Button.class).isDisabled());
        robot.clickOn("#redo");
        assertEquals("In March. ", texts().getLast());
    }

    @Test void escapeAndControlEnterPlayAndPauseWithoutLeavingTheText() {
        robot.push(KeyCode.ESCAPE);
        assertEquals(AudioPlayer.State.PLAYING, player.state());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(AudioPlayer.State.PAUSED, player.state());
        assertTrue(view.page().isFocused());
        assertEquals(3, texts().size());
    }

    @Test void altWithArrowsSkipsFiveSeconds() {
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(Duration.ofSeconds(5), player.sought());
        assertEquals(Position.START, view.page().selectionProperty().get().caret());
    }

    @Test void theMarkMovesWithTheSound() throws TimeoutException {
        robot.push(KeyCode.ESCAPE);
        player.hear(Duration.ofMillis(300));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> "1".equals(currentWord()));
        player.hear(Duration.ofMillis(1300));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> "5".equals(currentWord()));
        robot.interact(() -> assertEquals(1, marked(".current-word")));
        assertEquals("0:00:01.300", find("#time", TextField.class).getText());
    }

    @Test void theMarkCanBeOff() {
        Habits habits = new Habits(EditorChoices.USUAL, kept -> { });
        robot.interact(() -> {
            view.follow(habits);
            desk.moveTo(Duration.ofMillis(1300));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, robot.lookup(".current-word").queryAllAs(Path.class).stream().filter(EditorViewTest::isSeen).count());
        robot.interact(() -> habits.highlightProperty().set(false));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, robot.lookup(".current-word").queryAllAs(Path.class).stream().filter(EditorViewTest::isSeen).count());
        assertEquals("5", currentWord(), "what is heard is still known");
    }

    @Test void theWorkspaceWorksTheWayOneLikes() throws TimeoutException {
        Habits habits = new Habits(EditorChoices.USUAL, kept -> { });
        robot.interact(() -> {
            view.follow(habits);
            habits.zoomProperty().set(1.5);
            habits.lineSpacingProperty().set(1.2);
            habits.charactersProperty().set(70);
            habits.shadingProperty().set(true);
            habits.followProperty().set(false);
            habits.rewindProperty().set(Duration.ofMillis(1500));
            habits.skipProperty().set(Duration.ofSeconds(3));
            habits.pausesWhileTypingProperty().set(true);
            habits.doubtsShownProperty().set(false);
        });
        assertEquals(List.of(1.5, 1.2, 70, true, false), List.of(view.page().zoomProperty().get(), view.page().lineSpacingProperty().get(),
                view.page().charactersProperty().get(), view.page().shadingProperty().get(), view.page().followProperty().get()));
        assertEquals(0, view.page().doubtBelowProperty().get());
        assertEquals(Duration.ofMillis(1500), player.rewind());
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Duration.ofSeconds(3), player.position());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(State.PLAYING, player.state());
        robot.write("x");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(State.PAUSED, player.state(), "it waits while one types");
    }

    private static boolean isSeen(Path mark) {
        return !mark.getElements().isEmpty() && !Color.TRANSPARENT.equals(mark.getFill());
    }

    private String currentWord() {
        var place = desk.currentWordProperty().get();
        return place == null ? "" : String.valueOf(place.word());
    }

    @Test void aClickOnAWordHearsIt() {
        Point2D word = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var r = view.page().map().word(1, 1).getFirst();
            return view.page().localToScreen((r.getMinX() + r.getMaxX()) / 2, (r.getMinY() + r.getMaxY()) / 2);
        });
        robot.clickOn(word);
        assertEquals(session.transcript().turns().get(1).words().get(1).time().start(), player.sought().toMillis());
        assertEquals(1, view.page().selectionProperty().get().caret().turn());
    }

    @Test void aSpeakerIsRenamedByTheKeyboard() {
        robot.push(KeyCode.F2);
        robot.write("Anna Lee").push(KeyCode.ENTER);
        assertEquals(List.of("Anna Lee", "Bob"), names());
        assertTrue(view.page().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("Ann Lee", "Bob"), names());
    }

    @Test void aSpeakerIsRenamedByAClickAndEscapeDropsIt() {
        robot.clickOn(nameOf(1)).write("Ben").push(KeyCode.ESCAPE);
        assertEquals(List.of("Ann Lee", "Bob"), names());
        assertEquals(AudioPlayer.State.PAUSED, player.state());
        robot.clickOn(nameOf(1)).write("Ben").push(KeyCode.ENTER);
        assertEquals(List.of("Ann Lee", "Ben"), names());
    }

    private Point2D nameOf(int turn) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bounds name = view.page().speakerBounds(turn).orElseThrow();
            return view.page().localToScreen(name.getCenterX(), name.getCenterY());
        });
    }

    @Test void aTurnIsGivenToAnotherSpeakerByTheKeyboard() {
        robot.push(KeyCode.F2).push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals(1, session.transcript().turns().getFirst().speaker());
        assertEquals(0, session.transcript().turns().getLast().speaker());
    }

    @Test void theSliderSeeksByKey() {
        Slider slider = find("#seek", Slider.class);
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals(Duration.ofSeconds(5), player.sought());
        assertEquals(5, slider.getValue(), 0.001);
    }

    @Test void doubtfulWordsCanBeHidden() {
        robot.interact(() -> assertTrue(marked(".doubtful-line") > 0));
        robot.clickOn(find("#doubts", ToggleButton.class));
        robot.interact(() -> view.layout());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertEquals(0, marked(".doubtful-line")));
    }

    @Test void whatCouldNotBeSavedIsToldWithAWayToTryAgain() {
        boolean[] again = new boolean[1];
        robot.interact(() -> {
            view.setOnSaveAgain(() -> again[0] = true);
            desk.saved(SavedState.NOT_SAVED, Problem.badInput("problem.io", "disk"));
        });
        assertEquals("Not saved", find("#saved", Label.class).getText());
        robot.clickOn("Save again");
        assertTrue(again[0]);
        robot.interact(() -> desk.saved(SavedState.SAVED, null));
        assertFalse(robot.lookup(".notice").query().isVisible());
        assertEquals("Saved", find("#saved", Label.class).getText());
    }

    @Test void aRecordingThatCannotBePlayedIsToldInTheTransport() {
        robot.interact(() -> player.fail(Problem.badInput("problem.io", "disk")));
        assertTrue(robot.lookup("#cannot-play").query().isVisible());
        assertFalse(robot.lookup("#seek").query().isVisible());
        robot.clickOn("#play");
        assertEquals(AudioPlayer.State.PLAYING, player.state());
        assertFalse(robot.lookup("#cannot-play").query().isVisible());
        robot.interact(() -> player.fail(Problem.badInput("problem.io", "disk")));
        robot.interact(() -> player.open(java.nio.file.Path.of("other.m4a")));
        assertFalse(robot.lookup("#cannot-play").query().isVisible());
        assertFalse(find("#play", Button.class).isDisabled());
    }

    @Test void theBarsKeepTheirSizeHoweverOftenTheyAreStyled() {
        double before = robot.lookup("#play").query().getLayoutBounds().getWidth() + view.minWidth(-1);
        for (int i = 0; i < 20; i++) {
            robot.interact(() -> {
                view.applyCss();
                view.setStyle(view.getStyle() + " ");
                view.applyCss();
                view.layout();
            });
        }
        assertEquals(before, robot.lookup("#play").query().getLayoutBounds().getWidth() + view.minWidth(-1), 0.5);
    }

    @Test void closingTheDocumentClearsThePage() {
        robot.push(KeyCode.F2);
        robot.interact(desk::close);
        assertTrue(robot.lookup(".nothing-open").query().isVisible());
        assertFalse(robot.lookup(".speaker-field").query().isVisible());
        assertEquals(List.of("Ann Lee", "Bob"), names());
    }

    @Test void aNewSelectionIsKeptWhenATurnChangesHands() {
        robot.interact(() -> view.page().select(Selection.between(new Position(1, 2), new Position(2, 3))));
        robot.push(KeyCode.F2).write("Carol").push(KeyCode.ENTER);
        assertEquals(List.of("Carol", "Bob"), names());
        assertEquals(Selection.between(new Position(1, 2), new Position(2, 3)), view.page().selectionProperty().get());
    }
}
