package app.galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Timing;
import app.galley.transcript.Word;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.caret.Selection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class WordActsTest {
    private EditorStage stage;

    @BeforeEach void start() throws TimeoutException {
        stage = new EditorStage(SampleTranscripts.of("Ann: one two three four", "Bob: five six"));
    }

    @AfterEach void end() throws TimeoutException {
        stage.close();
    }

    private List<Word> words() {
        WaitForAsyncUtils.waitForFxEvents();
        return stage.session.transcript().turns().stream().flatMap(t -> t.words().stream()).toList();
    }

    private List<Boolean> struck() {
        return words().stream().map(Word::struck).toList();
    }

    private void select(int turn, int from, int to) {
        stage.robot.interact(() -> stage.view.page().select(Selection.between(new Position(turn, from), new Position(turn, to))));
    }

    @Test void chosenWordsAreStruckAndTakenBackInByOneKey() {
        select(0, 5, 10);
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertEquals(List.of(false, true, true, false, false, false), struck());
        assertEquals("one two three four", stage.texts().getFirst());
        select(0, 9, 15);
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertEquals(List.of(false, true, true, true, false, false), struck(), "a stretch that is partly struck is struck whole");
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertEquals(List.of(false, true, false, false, false, false), struck());
        stage.robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(struck().contains(true));
    }

    @Test void theWordAtTheCaretMovesInTimeAndNoOther() {
        List<Word> before = words();
        select(0, 5, 5);
        stage.robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        List<Word> after = words();
        assertEquals(before.get(1).time().start() + 50, after.get(1).time().start());
        assertEquals(Timing.SET, after.get(1).timing());
        for (int i : new int[] {0, 2, 3, 4, 5}) {
            assertEquals(before.get(i), after.get(i));
        }
        stage.robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(before.get(1).time(), words().get(1).time());
    }

    @Test void aTurnMovesAsAWholeButNotBeforeTheBeginning() {
        List<Word> before = words();
        select(1, 0, 0);
        stage.robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(before.get(4).time().start() + 50, words().get(4).time().start());
        assertEquals(before.get(5).time().end() + 50, words().get(5).time().end());
        assertEquals(before.subList(0, 4), words().subList(0, 4));
        select(0, 0, 18);
        for (int i = 0; i < 30; i++) {
            stage.robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        }
        assertEquals(0, words().getFirst().time().start());
        assertEquals(before.get(1).time().start() - before.get(0).time().start(), words().get(1).time().start(), "they stay apart");
    }

    @Test void aWordBeginsAtWhatIsHeard() {
        Word before = words().get(2);
        long middle = (before.time().start() + before.time().end()) / 2;
        select(0, 9, 9);
        stage.robot.interact(() -> stage.desk.moveTo(Duration.ofMillis(middle)));
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertEquals(middle, words().get(2).time().start());
        assertEquals(before.time().end(), words().get(2).time().end());
        stage.robot.interact(() -> stage.desk.moveTo(Duration.ofMillis(60_000)));
        stage.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertEquals(60_000, words().get(2).time().start());
        assertTrue(words().get(2).time().end() > 60_000);
    }
}
