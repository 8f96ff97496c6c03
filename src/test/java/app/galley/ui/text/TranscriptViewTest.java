package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.ui.text.caret.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TranscriptViewTest {
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static final String RIVER = "Ann: The river ran high that spring, and we measured it every morning before the boats "
            + "went out, because nobody believed what the old gauge said about it.";

    @Test void typesWhereTheCaretIs() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three"));
        page.caret(0, 4);
        page.type("and ");
        assertEquals(List.of("one and two", "three"), page.texts());
        assertEquals(List.of("one and two", "three"), page.shown());
        assertEquals(new Position(0, 8), page.selection().caret());
    }

    @Test void enterSplitsATurnAndBackspaceJoinsItAgain() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three"));
        page.caret(0, 4);
        page.press(KeyCode.ENTER, "");
        assertEquals(List.of("one", "two", "three"), page.shown());
        assertEquals(new Position(1, 0), page.selection().caret());
        page.press(KeyCode.BACK_SPACE, "");
        assertEquals(List.of("one two", "three"), page.shown());
    }

    @Test void shiftWithArrowsSelectsAcrossTurnsAndTypingReplacesIt() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three four"));
        page.caret(0, 4);
        page.press(KeyCode.DOWN, "s");
        assertEquals(1, page.selection().caret().turn());
        assertEquals(2, page.drawn(".text-selection"));
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(1, 6))));
        page.type("x");
        assertEquals(List.of("one xfour"), page.texts());
        assertEquals(0, page.drawn(".text-selection"));
    }

    @Test void wordsLinesAndTheDocumentHaveTheirKeys() {
        page.open(SampleTranscripts.of(RIVER, "Bob: yes"));
        page.caret(0, 10);
        page.press(KeyCode.RIGHT, "c");
        assertEquals(new Position(0, 14), page.selection().caret());
        page.press(KeyCode.END, "");
        Position end = page.selection().caret();
        assertTrue(end.offset() > 40 && end.offset() < 100, "end of the first line: " + end);
        page.press(KeyCode.HOME, "");
        assertEquals(new Position(0, 0), page.selection().caret());
        page.press(KeyCode.END, "c");
        assertEquals(new Position(1, 3), page.selection().caret());
        page.press(KeyCode.HOME, "cs");
        assertEquals(Selection.between(new Position(1, 3), Position.START), page.selection());
        page.press(KeyCode.A, "c");
        assertEquals(Position.START, page.selection().from());
        assertEquals(new Position(1, 3), page.selection().to());
    }

    @Test void controlWithBackspaceAndDeleteTakesWords() {
        page.open(SampleTranscripts.of("Ann: one two three"));
        page.caret(0, 7);
        page.press(KeyCode.BACK_SPACE, "c");
        assertEquals(List.of("one  three"), page.texts());
        page.press(KeyCode.DELETE, "c");
        assertEquals(List.of("one three"), page.texts());
    }

    @Test void upAndDownKeepToTheirColumnThroughShortLines() {
        page.open(SampleTranscripts.of(RIVER, "Bob: Oh.", RIVER));
        page.caret(0, 60);
        double x = page.caretPlace().getMinX();
        Position start = page.selection().caret();
        List<Position> down = new ArrayList<>();
        while (page.selection().caret().turn() < 2) {
            page.press(KeyCode.DOWN, "");
            down.add(page.selection().caret());
        }
        assertTrue(down.contains(new Position(1, 3)), "the short line holds the caret at its end: " + down);
        assertEquals(x, page.caretPlace().getMinX(), 9);
        for (int i = 0; i < down.size(); i++) {
            page.press(KeyCode.UP, "");
        }
        assertEquals(start, page.selection().caret());
    }

    @Test void aClickSetsTheCaretTwoSelectTheWordThreeTheTurn() {
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four"));
        page.click(0, 5, 1, "");
        assertEquals(Selection.at(new Position(0, 5)), page.selection());
        page.click(0, 5, 2, "");
        assertEquals(Selection.between(new Position(0, 4), new Position(0, 7)), page.selection());
        page.click(0, 5, 3, "");
        assertEquals(Selection.between(new Position(0, 0), new Position(0, 13)), page.selection());
        page.click(0, 1, 1, "");
        page.click(1, 2, 1, "s");
        assertEquals(Selection.between(new Position(0, 1), new Position(1, 2)), page.selection());
    }

    @Test void draggingSelectsAcrossTurnsAndByWordsAfterADoubleClick() {
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four five six"));
        Point2D from = page.middleOf(0, 5);
        Point2D to = page.middleOf(1, 6);
        page.mouse(MouseEvent.MOUSE_PRESSED, from, 1, "");
        page.mouse(MouseEvent.MOUSE_DRAGGED, to, 1, "");
        page.mouse(MouseEvent.MOUSE_RELEASED, to, 1, "");
        assertEquals(Selection.between(new Position(0, 5), new Position(1, 6)), page.selection());
        page.mouse(MouseEvent.MOUSE_PRESSED, from, 2, "");
        page.mouse(MouseEvent.MOUSE_DRAGGED, to, 2, "");
        page.mouse(MouseEvent.MOUSE_RELEASED, to, 2, "");
        assertEquals(Selection.between(new Position(0, 4), new Position(1, 9)), page.selection());
        page.mouse(MouseEvent.MOUSE_PRESSED, to, 2, "");
        page.mouse(MouseEvent.MOUSE_DRAGGED, from, 2, "");
        assertEquals(Selection.between(new Position(1, 9), new Position(0, 4)), page.selection());
        page.mouse(MouseEvent.MOUSE_RELEASED, from, 2, "");
    }

    @Test void aPlainClickAsksToHearTheWordAndADragDoesNot() {
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four five six"));
        List<Duration> asked = new ArrayList<>();
        page.run(() -> page.view().setOnSeek(asked::add));
        page.click(1, 6, 1, "");
        page.click(0, 6, 1, "s");
        page.click(0, 6, 1, "c");
        page.mouse(MouseEvent.MOUSE_PRESSED, page.middleOf(0, 1), 1, "");
        page.mouse(MouseEvent.MOUSE_DRAGGED, page.middleOf(0, 9), 1, "");
        page.mouse(MouseEvent.MOUSE_RELEASED, page.middleOf(0, 9), 1, "");
        assertEquals(List.of(Duration.ofMillis(1000)), asked);
    }

    @Test void undoAndRedoBringTextAndCaretBack() {
        Transcript first = SampleTranscripts.of("Ann: one two", "Bob: three");
        page.open(first);
        page.caret(0, 3);
        page.type(" more");
        page.press(KeyCode.ENTER, "");
        page.press(KeyCode.Z, "c");
        page.press(KeyCode.Z, "c");
        page.press(KeyCode.Z, "c");
        assertEquals(first, page.ask(() -> page.session().transcript()));
        assertEquals(List.of("one two", "three"), page.shown());
        assertEquals(new Position(0, 3), page.selection().caret());
        page.press(KeyCode.Y, "c");
        page.press(KeyCode.Z, "cs");
        assertEquals(List.of("one more two", "three"), page.texts());
    }

    @Test void cutsCopiesAndPastes() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three four"));
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(1, 5))));
        page.press(KeyCode.C, "c");
        assertEquals("two\nthree", page.ask(() -> Clipboard.getSystemClipboard().getString()));
        page.press(KeyCode.X, "c");
        assertEquals(List.of("one  four"), page.texts());
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one two", "three four"), page.texts());
    }

    @Test void pastedLinesBecomeTurnsWithoutEmptyOnes() {
        page.open(SampleTranscripts.of("Ann: one two"));
        page.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("a\r\n\r\n  b\tc\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        page.caret(0, 4);
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one a", "b c", "two"), page.texts());
    }

    @Test void theCaretIsAlwaysInSight() {
        page.open(SampleTranscripts.longOne(300, 40, 3));
        page.press(KeyCode.END, "c");
        assertInSight();
        page.type("more ");
        assertInSight();
        page.press(KeyCode.ENTER, "");
        page.type("x");
        assertInSight();
        page.press(KeyCode.HOME, "c");
        assertInSight();
        for (int i = 0; i < 60; i++) {
            page.press(i % 7 == 0 ? KeyCode.PAGE_DOWN : KeyCode.DOWN, "");
            assertInSight();
        }
        page.wheel(4000);
        page.type("y");
        assertInSight();
    }

    private void assertInSight() {
        Rectangle2D caret = page.caretPlace();
        assertTrue(caret.getMinY() >= 0 && caret.getMaxY() <= 600, caret.toString());
    }

    @Test void onlyTheVisibleTurnsAreNodes() {
        page.open(SampleTranscripts.longOne(1500, 30, 4));
        for (int i = 0; i < 40; i++) {
            page.wheel(700);
        }
        assertTrue(page.ask(() -> page.view().lookupAll(".turn").size()) < 40);
        page.wheel(1_000_000);
        assertTrue(page.ask(() -> page.view().lookupAll(".turn").size()) < 130);
    }

    @Test void thePageDoesNotScrollPastItsEnds() {
        page.open(SampleTranscripts.longOne(60, 30, 4));
        page.wheel(-500);
        double first = page.ask(() -> page.cells().findFirst().orElseThrow().getLayoutY());
        assertTrue(first > 0 && first < 40, "first turn at " + first);
        page.wheel(1_000_000);
        Rectangle2D last = page.ask(() -> page.view().map().range(59, 0, 1).getFirst());
        assertTrue(last.getMaxY() > 300 && last.getMaxY() < 600, "last turn at " + last);
    }

    @Test void theWordBeingHeardIsMarkedInOneTurnOnly() {
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four"));
        page.run(() -> page.view().setCurrent(0, 1));
        assertEquals(1, page.drawn(".current-word"));
        page.run(() -> page.view().setCurrent(1, 0));
        assertEquals(1, page.drawn(".current-word"));
        page.run(() -> page.view().setCurrent(-1, -1));
        assertEquals(0, page.drawn(".current-word"));
    }

    @Test void theMarkStaysWithItsTurnWhenTurnsComeBeforeIt() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three four"));
        page.run(() -> page.view().setCurrent(1, 0));
        page.caret(0, 4);
        page.press(KeyCode.ENTER, "");
        assertEquals(List.of("one", "two", "three four"), page.shown());
        assertEquals(1, page.drawn(".current-word"));
    }

    @Test void followingYieldsToTheWheelAndComesBack() {
        page.open(SampleTranscripts.longOne(200, 30, 4));
        page.run(() -> page.view().setCurrent(90, 0));
        assertTrue(isSeen(90, 0), "follows to a far word");
        page.wheel(5000);
        page.run(() -> page.view().setCurrent(90, 1));
        assertFalse(isSeen(90, 1));
        assertTrue(page.ask(() -> page.view().lookup(".back-to-playing").isVisible()));
        page.run(() -> ((javafx.scene.control.Button) page.view().lookup(".back-to-playing")).fire());
        assertTrue(isSeen(90, 1));
        assertFalse(page.ask(() -> page.view().lookup(".back-to-playing").isVisible()));
        for (int turn = 90; turn < 110; turn++) {
            int now = turn;
            page.run(() -> page.view().setCurrent(now, 5));
            assertTrue(isSeen(turn, 5), "turn " + turn);
        }
    }

    @Test void withoutFollowingThePageStays() {
        page.open(SampleTranscripts.longOne(200, 30, 4));
        page.run(() -> page.view().followProperty().set(false));
        page.run(() -> page.view().setCurrent(90, 0));
        assertFalse(isSeen(90, 0));
    }

    private boolean isSeen(int turn, int word) {
        return page.ask(() -> page.view().map().word(turn, word).stream()
                .anyMatch(r -> r.getMinY() >= 0 && r.getMaxY() <= 600));
    }

    @Test void doubtfulAndStruckWordsAreDrawn() {
        Transcript document = SampleTranscripts.of("Ann: one two three");
        List<Word> words = new ArrayList<>(document.turns().getFirst().words());
        Word doubtful = words.get(1);
        words.set(1, new Word(doubtful.start(), doubtful.end(), doubtful.time(), 0.2f, doubtful.timing(), false));
        Word struck = words.get(2);
        words.set(2, new Word(struck.start(), struck.end(), struck.time(), 0.1f, struck.timing(), true));
        page.open(document.splice(0, 1, List.of(document.turns().getFirst().saying("one two three", words))));
        assertEquals(0, page.drawn(".doubtful-line"));
        assertEquals(1, page.drawn(".struck-line"));
        page.run(() -> page.view().doubtBelowProperty().set(0.5));
        assertEquals(1, page.drawn(".doubtful-line"));
    }

    @Test void aTurnWrittenFromRightToLeftIsReadThatWay() {
        page.open(SampleTranscripts.of("Ann: \u05E9\u05DC\u05D5\u05DD \u05E8\u05D1", "Bob: yes"));
        Rectangle2D start = page.caretPlace();
        page.press(KeyCode.LEFT, "");
        assertEquals(new Position(0, 1), page.selection().caret());
        assertTrue(page.caretPlace().getMinX() < start.getMinX());
        page.press(KeyCode.RIGHT, "");
        assertEquals(Position.START, page.selection().caret());
    }

    @Test void aRenamedSpeakerIsShownAtOnce() {
        page.open(SampleTranscripts.of("Ann: one", "Bob: two", "Ann: three"));
        page.caret(2, 1);
        page.run(() -> page.session().apply(SpeakerEdits.rename(page.session().transcript(), 0, "Anna Lee", new Position(2, 1))));
        assertEquals(List.of("Anna Lee", "Bob", "Anna Lee"), page.names());
        assertEquals(new Position(2, 1), page.selection().caret());
    }

    @Test void anEmptyTurnSaysWhatItIsFor() {
        page.open(SampleTranscripts.of("Ann: ", "Bob: two"));
        assertEquals("Type what is said here", page.ask(() ->
                ((javafx.scene.text.Text) page.cells().findFirst().orElseThrow().lookup(".turn-hint")).getText()));
        page.caret(0, 0);
        page.type("Now");
        assertEquals("", page.ask(() ->
                ((javafx.scene.text.Text) page.cells().findFirst().orElseThrow().lookup(".turn-hint")).getText()));
        assertEquals(List.of("Now", "two"), page.texts());
    }

    @Test void whatIsShownIsTheDocumentWhateverIsDone() {
        long seed = 20261123L;
        Random random = new Random(seed);
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four five", "Ann: six seven eight nine", "Cy: ten"));
        KeyCode[] keys = {KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.BACK_SPACE,
            KeyCode.DELETE, KeyCode.ENTER, KeyCode.Z, KeyCode.Y};
        for (int i = 0; i < 400; i++) {
            int choice = random.nextInt(keys.length + 4);
            if (choice >= keys.length) {
                page.type(choice % 2 == 0 ? "word " : "x");
            } else {
                boolean undo = keys[choice] == KeyCode.Z || keys[choice] == KeyCode.Y;
                page.press(keys[choice], undo ? "c" : random.nextInt(4) == 0 ? "s" : "");
            }
            List<String> texts = page.texts();
            List<String> shown = page.shown();
            int at = java.util.Collections.indexOfSubList(texts, shown);
            assertTrue(at >= 0 && !shown.isEmpty(), "seed " + seed + " step " + i + ": " + shown + " of " + texts);
            Position caret = page.selection().caret();
            assertTrue(caret.offset() <= texts.get(caret.turn()).length(), "seed " + seed + " step " + i);
        }
    }

    @Test void thereIsOneCaretWhereverAnUndoHappens() {
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three", "Ann: four", "Bob: five"));
        page.caret(0, 4);
        page.press(KeyCode.ENTER, "");
        page.caret(4, 2);
        assertEquals(1, page.drawn(".text-caret"));
        page.press(KeyCode.Z, "c");
        assertEquals(1, page.drawn(".text-caret"));
        page.caret(3, 1);
        page.press(KeyCode.Y, "c");
        assertEquals(1, page.drawn(".text-caret"));
        assertEquals(new Position(1, 0), page.selection().caret());
    }

    @Test void aDragOverTheEdgeScrollsOn() throws TimeoutException {
        page.open(SampleTranscripts.longOne(200, 30, 4));
        page.mouse(MouseEvent.MOUSE_PRESSED, page.middleOf(0, 5), 1, "");
        page.mouse(MouseEvent.MOUSE_DRAGGED, new Point2D(400, 900), 1, "");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> page.selection().caret().turn() > 20);
        page.mouse(MouseEvent.MOUSE_RELEASED, new Point2D(400, 900), 1, "");
        Position stopped = page.selection().caret();
        assertEquals(new Position(0, 5), page.selection().anchor());
        assertInSight();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(stopped, page.selection().caret());
    }

    @Test void aPageOfAnotherWidthKeepsItsPlace() {
        page.open(SampleTranscripts.longOne(200, 60, 4));
        page.wheel(6000);
        String first = page.shown().getFirst();
        page.run(() -> page.view().getScene().getWindow().setWidth(600));
        assertEquals(first, page.shown().getFirst());
        page.run(() -> page.view().getScene().getWindow().setWidth(900));
        assertEquals(first, page.shown().getFirst());
    }

    @Test void withoutADocumentItSaysSo() {
        assertTrue(page.ask(() -> page.view().lookup(".nothing-open").isVisible()));
        page.type("x");
        page.open(SampleTranscripts.of("Ann: one"));
        assertFalse(page.ask(() -> page.view().lookup(".nothing-open").isVisible()));
        assertEquals(List.of("one"), page.texts());
    }

    @Test void thePageGlidesToTheWordWhenMotionIsWelcome() throws TimeoutException {
        page.open(SampleTranscripts.longOne(200, 30, 4));
        page.run(() -> page.view().reducedMotionProperty().set(false));
        page.run(() -> page.view().setCurrent(0, 0));
        int below = page.ask(() -> {
            int turn = 0;
            while (page.view().map().word(turn, 0).getFirst().getMaxY() < 450) {
                turn++;
            }
            return turn;
        });
        page.run(() -> page.view().setCurrent(below, 0));
        assertTrue(top(below) > 300, "it does not jump");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Math.abs(top(below) - 600 * 0.33) < 3);
    }

    private double top(int turn) {
        return page.ask(() -> page.view().map().word(turn, 0).getFirst().getMinY());
    }

    @Test void aClickDoesNotMoveThePageUnderTheMouse() {
        page.open(SampleTranscripts.longOne(200, 30, 4));
        int low = page.ask(() -> page.view().map().hit(400, 560).position().turn());
        page.run(() -> page.view().setOnSeek(moment -> page.view().setCurrent(low, 3)));
        double before = top(low);
        page.click(low, 2, 1, "");
        assertEquals(before, top(low));
    }

    @Test void theButtonBackShowsWhenTheSoundLeavesThePage() {
        page.open(SampleTranscripts.longOne(200, 30, 4));
        page.run(() -> page.view().setCurrent(0, 3));
        page.wheel(10);
        assertFalse(page.ask(() -> page.view().lookup(".back-to-playing").isVisible()));
        page.run(() -> page.view().setCurrent(40, 3));
        assertTrue(page.ask(() -> page.view().lookup(".back-to-playing").isVisible()));
    }

    @Test void anEmptyTranscriptSaysWhatToDo() {
        page.open(Transcript.empty());
        assertEquals("This transcript is empty. Type what is said.", page.ask(() ->
                ((javafx.scene.text.Text) page.cells().findFirst().orElseThrow().lookup(".turn-hint")).getText()));
        page.type("Hello");
        assertEquals(List.of("Hello"), page.shown());
    }

    @Test void marksThatMovedWhileTheirTurnWasOutOfSightAreGoneWhenItComesBack() {
        page.open(SampleTranscripts.longOne(40, 30, 4));
        page.run(() -> page.view().followProperty().set(false));
        page.run(() -> page.view().setCurrent(0, 3));
        page.run(() -> page.view().select(Selection.between(new Position(0, 3), new Position(0, 9))));
        page.wheel(1500);
        page.run(() -> page.view().setCurrent(20, 3));
        page.wheel(-1500);
        assertEquals(0, page.drawn(".current-word"));
        assertEquals(1, page.drawn(".text-selection"));
        page.wheel(1500);
        page.run(() -> page.view().setCurrent(0, 3));
        page.caret(20, 3);
        page.run(() -> page.view().select(Selection.at(new Position(20, 4))));
        page.wheel(-100_000);
        assertEquals(1, page.drawn(".current-word"));
        assertEquals(0, page.drawn(".text-selection"));
        assertEquals(0, page.drawn(".text-caret"));
    }

    @Test void movingLineByLineOverTheEdgeScrollsLineByLine() {
        page.open(SampleTranscripts.longOne(60, 50, 3));
        page.caret(0, 0);
        double before = page.caretPlace().getMinY();
        for (int i = 0; i < 80; i++) {
            page.press(KeyCode.DOWN, "");
            double now = page.caretPlace().getMinY();
            assertTrue(now > before - 30, "down " + i + ": from " + before + " to " + now);
            before = now;
        }
        for (int i = 0; i < 70; i++) {
            page.press(KeyCode.UP, "");
            double now = page.caretPlace().getMinY();
            assertTrue(now < before + 30, "up " + i + ": from " + before + " to " + now);
            before = now;
        }
    }

    @Test void whatWasLaidOutBeforeItHadItsFontIsLaidOutAgain() {
        String arabic = "\u0645\u0631\u062D\u0628\u0627 ".repeat(60).strip();
        page.open(SampleTranscripts.of("Ann: one", "Bob: two"));
        StackPane window = page.ask(() -> (StackPane) page.view().getParent());
        page.run(() -> {
            window.getChildren().clear();
            page.view().sessionProperty().set(new EditSession(SampleTranscripts.of("Ann: " + arabic, "Bob: two")));
            page.view().map().range(0, 0, 1);
            window.getChildren().add(page.view());
        });
        List<Node> cells = page.ask(() -> page.cells().toList());
        double room = page.ask(() -> cells.get(1).getLayoutY() - cells.get(0).getLayoutY());
        double taken = page.ask(() -> {
            TextFlow flow = (TextFlow) cells.get(0).lookup(".turn-text").getParent();
            return flow.getLayoutY() + flow.prefHeight(flow.getWidth());
        });
        assertTrue(room > taken, "the text is " + taken + " high, the next turn begins " + room + " below");
    }
}
