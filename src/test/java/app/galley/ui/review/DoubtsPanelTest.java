package app.galley.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Word;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.caret.Selection;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.Transcript;
import app.galley.ui.desk.Desk;
import app.galley.ui.text.SampleTranscripts;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The work on doubtful words by the keyboard alone.
class DoubtsPanelTest {
    private final FxRobot robot = new FxRobot();
    private ReviewStage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = ReviewStage.show();
    }

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    private void showPanel() {
        stage.run(() -> stage.root.setRight(stage.doubtsPanel));
    }

    private String left() {
        return robot.lookup("#doubts-left").queryAs(Label.class).getText();
    }

    private void push(KeyCode... keys) {
        robot.push(keys);
        stage.run(() -> { });
    }

    /// Opens the list of readings, which is there at once.
    private void pushForReadings() {
        push(KeyCode.CONTROL, KeyCode.PERIOD);
        assertTrue(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Window.getWindows().stream()
                .anyMatch(w -> w instanceof ContextMenu menu && "readings".equals(menu.getId()) && menu.isShowing())));
    }

    @Test void theKeysGoThroughTheTextWithoutThePanel() {
        push(KeyCode.F8);
        assertEquals("weir", stage.selected());
        push(KeyCode.F8);
        assertEquals("Okoro", stage.selected());
        push(KeyCode.SHIFT, KeyCode.F8);
        assertEquals("weir", stage.selected());
        push(KeyCode.SHIFT, KeyCode.F8);
        assertEquals("worth", stage.selected());
        assertTrue(stage.page.isFocused());
    }

    @Test void theKeysGoThroughTheListWhileItIsShown() {
        showPanel();
        List<String> seen = IntStream.range(0, 7).mapToObj(i -> {
            push(KeyCode.F8);
            return stage.selected();
        }).toList();
        assertEquals(List.of("didn't", "thirty", "Okoro", "weir", "haul", "worth", "didn't"), seen);
        push(KeyCode.SHIFT, KeyCode.F8);
        assertEquals("worth", stage.selected());
    }

    @Test void theChosenWordIsInSightInAListOfAThousand() throws TimeoutException {
        Transcript doc = ReviewStage.doubting(List.of("weir"), SampleTranscripts.of(IntStream.range(0, 1_000)
                .mapToObj(i -> "Ann: " + "so the first thing ".repeat(i % 5) + "weir" + " that we had noticed".repeat(i % 3) + " " + i)
                .toArray(String[]::new)));
        stage.run(() -> {
            stage.desk.open("Long", Desk.Source.of("editor.source.prepared"), new EditSession(doc));
            stage.doubts.machineProperty().set(MachineWords.of(Optional.of(doc), Alternatives.of(List.of())));
        });
        push(KeyCode.F8);
        showPanel();
        for (int row : new int[] {700, 20, 999, 350}) {
            stage.run(() -> stage.doubts.choose(stage.doubts.listProperty().get().get(row)));
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::isChosenInSight);
        }
        stage.run(() -> stage.root.setRight(null));
        stage.run(() -> stage.doubts.choose(stage.doubts.listProperty().get().get(640)));
        showPanel();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::isChosenInSight);
    }

    private boolean isChosenInSight() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            ListView<?> list = robot.lookup("#doubts-list").queryListView();
            Bounds all = list.localToScene(list.getLayoutBounds());
            return list.lookupAll(".list-cell").stream().anyMatch(cell -> cell instanceof ListCell<?> c && c.isVisible()
                    && c.isSelected() && !c.isEmpty() && all.contains(c.localToScene(c.getLayoutBounds()).getCenterX(),
                    c.localToScene(c.getLayoutBounds()).getCenterY()));
        });
    }

    @Test void aWordIsHeardWithHalfASecondAroundIt() {
        push(KeyCode.F8);
        push(KeyCode.CONTROL, KeyCode.F8);
        TimeSpan time = stage.word("weir").time();
        assertEquals(List.of(new TimeSpan(time.start() - 500, time.end() + 500)), stage.played);
    }

    @Test void anAcceptedWordIsNoLongerDoubtedAndTheNextOneComes() {
        showPanel();
        assertEquals("6 left", left());
        push(KeyCode.F8);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertEquals(1, stage.word("didn't").confidence());
        assertEquals("thirty", stage.selected());
        assertEquals("5 left of 6", left());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertEquals("Okoro", stage.selected());
        stage.run(stage.session::undo);
        assertEquals("5 left of 6", left());
    }

    @Test void whatIsTypedReplacesTheWord() {
        push(KeyCode.F8);
        assertEquals("weir", stage.selected());
        robot.write("river");
        stage.run(() -> { });
        String text = stage.session.transcript().turns().getFirst().text();
        assertTrue(text.contains("was the river, and"), text);
        push(KeyCode.F8);
        assertEquals("Okoro", stage.selected());
        showPanel();
        assertEquals("5 left of 6", left());
    }

    @Test void anotherReadingIsChosenFromTheTextByADigit() {
        push(KeyCode.F8);
        assertEquals("weir", stage.selected());
        pushForReadings();
        push(KeyCode.DIGIT1);
        assertEquals("So the first thing we noticed was the river, and that Mr. Okoro didn't pay.",
                stage.session.transcript().turns().getFirst().text());
        assertEquals("Okoro", stage.selected());
    }

    @Test void aReadingMayStandForSeveralWords() {
        Word haul = stage.word("haul");
        Word worth = stage.word("worth");
        stage.run(() -> stage.page.select(Selection.at(new Position(1, haul.start()))));
        push(KeyCode.F8);
        assertEquals("haul", stage.selected());
        pushForReadings();
        push(KeyCode.DIGIT1);
        assertEquals("When was that? He owed thirty pounds at Haworth then.", stage.session.transcript().turns().get(1).text());
        assertEquals(haul.time().hull(worth.time()), stage.word("Haworth").time());
        stage.run(stage.session::undo);
        assertEquals(ReviewStage.MACHINE, stage.session.transcript());
    }

    @Test void aTurnIsVerifiedAndItsWordsAreNoLongerDoubted() {
        showPanel();
        stage.run(() -> stage.page.select(Selection.at(new Position(1, 0))));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
        assertTrue(stage.session.transcript().turns().get(1).verified());
        assertEquals("3 left of 6", left());
        assertEquals("1 of 3 turns verified", robot.lookup("#turns-verified").queryAs(Label.class).getText());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F8);
        assertFalse(stage.session.transcript().turns().get(1).verified());
    }

    @Test void theListIsWorkedOffWithArrowsEnterSpaceAndDigits() {
        showPanel();
        stage.run(stage.doubtsPanel::focusList);
        assertEquals("didn't", stage.selected());
        push(KeyCode.DOWN);
        assertEquals("thirty", stage.selected());
        push(KeyCode.SPACE);
        assertEquals(1, stage.played.size());
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertEquals("weir", stage.selected());
        robot.write("2");
        stage.run(() -> { });
        assertTrue(stage.session.transcript().turns().getFirst().text().contains("was the we're, and"));
        assertEquals("haul", stage.selected());
        assertTrue(robot.lookup("#doubts-list").queryListView().isFocused());
        push(KeyCode.ENTER);
        assertTrue(stage.page.isFocused());
        assertEquals("haul", stage.selected());
    }

    @Test void whatIsTypedInTheListGoesToTheText() {
        showPanel();
        stage.run(stage.doubtsPanel::focusList);
        robot.write("did");
        stage.run(() -> { });
        assertTrue(stage.session.transcript().turns().getFirst().text().endsWith("Okoro did pay."));
        assertTrue(stage.page.isFocused());
    }

    @Test void theListMayBeInTheOrderOfTheText() {
        showPanel();
        robot.clickOn("#doubts-order");
        ListView<Object> list = robot.lookup("#doubts-list").queryListView();
        assertEquals(stage.doubts.listProperty().get(), list.getItems());
        assertEquals(0, stage.doubts.listProperty().get().getFirst().turn());
        stage.run(stage.page::requestFocus);
        push(KeyCode.F8);
        assertEquals("weir", stage.selected());
    }

    @Test void theChosenDoubtStaysChosenThroughEditsBeforeIt() {
        showPanel();
        push(KeyCode.F8);
        push(KeyCode.F8);
        Position start = Position.START;
        stage.run(() -> stage.session.apply(Edits.replace(stage.session.transcript(), start, start, "Well\nno ", start)));
        assertEquals("thirty", stage.session.transcript().turns().get(stage.doubts.currentProperty().get().turn()).text().substring(23, 29));
    }

    @Test void whenNoneIsLeftTheListSaysSo() {
        showPanel();
        assertFalse(robot.lookup(".review-empty").query().isVisible());
        stage.run(() -> stage.doubts.corrections().verify(0, 2, Position.START));
        assertTrue(robot.lookup(".review-empty").query().isVisible());
        assertEquals("None left of 6", left());
        push(KeyCode.F8);
        assertEquals("", stage.selected());
    }

    @Test void theMachinesWordsComeBack() {
        push(KeyCode.F8);
        robot.write("river");
        stage.run(() -> {
            Word river = stage.word("river");
            stage.doubts.corrections().revert(new Position(0, river.start()), new Position(0, river.end()), Position.START);
        });
        assertEquals(ReviewStage.MACHINE.turns().getFirst().text(), stage.session.transcript().turns().getFirst().text());
        assertEquals(0.3f, stage.word("weir").confidence());
    }

    @Test void closingTheDocumentEmptiesThePanel() {
        showPanel();
        push(KeyCode.F8);
        stage.run(stage.desk::close);
        assertEquals(List.of(), stage.doubts.listProperty().get());
        assertTrue(robot.lookup(".review-empty").query().isVisible());
        push(KeyCode.F8);
    }
}
