package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.act.PageAct;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ClipboardTest {
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        page.open(SampleTranscripts.of("Ann: one two three", "Bob: four five"));
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void select(int turn, int from, int toTurn, int to) {
        page.run(() -> page.view().select(Selection.between(new Position(turn, from), new Position(toTurn, to))));
    }

    private void offer(String plain, String html) {
        page.run(() -> {
            ClipboardContent content = new ClipboardContent();
            if (!plain.isEmpty()) {
                content.putString(plain);
            }
            if (!html.isEmpty()) {
                content.putHtml(html);
            }
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Word word(int turn, String text) {
        return page.ask(() -> {
            Turn said = page.session().transcript().turns().get(turn);
            return said.words().stream().filter(w -> said.textOf(w).equals(text)).findFirst().orElseThrow();
        });
    }

    @Test void cutAndPastedWordsKeepTheirTimesExactly() {
        Word two = word(0, "two");
        select(0, 4, 0, 8);
        page.press(KeyCode.X, "c");
        page.caret(1, 5);
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one three", "four two five"), page.texts());
        Word pasted = word(1, "two");
        assertEquals(two.time(), pasted.time());
        assertEquals(two.confidence(), pasted.confidence());
        assertEquals(Timing.MEASURED, pasted.timing());
        assertEquals(Edit.Kind.PASTE, page.ask(() -> page.session().history().undoable().orElseThrow().kind()));
    }

    @Test void pastingAsPlainTextGivesNewTimes() {
        TimeSpan one = word(0, "one").time();
        select(0, 0, 0, 4);
        page.press(KeyCode.C, "c");
        page.caret(1, 5);
        page.press(KeyCode.V, "cs");
        assertEquals(List.of("one two three", "four one five"), page.texts());
        assertNotEquals(one, word(1, "one").time());
        assertEquals(Timing.INFERRED, word(1, "one").timing());
    }

    @Test void othersGetPlainTextAndHtml() {
        select(0, 4, 1, 4);
        page.press(KeyCode.C, "c");
        assertEquals("two three\nfour", page.ask(() -> Clipboard.getSystemClipboard().getString()));
        String html = page.ask(() -> Clipboard.getSystemClipboard().getHtml());
        assertTrue(html.contains("<p><b>Bob</b> 0:00:00<br>four</p>"), html);
    }

    @Test void copyingNothingLeavesTheClipboardAlone() {
        offer("kept", "");
        page.caret(0, 2);
        page.press(KeyCode.C, "c");
        page.press(KeyCode.X, "c");
        assertEquals("kept", page.ask(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals(0, page.ask(() -> page.session().history().size()));
    }

    @Test void textThatComesAsHtmlAloneIsRead() {
        offer("", "<p>six</p><p>seven</p>");
        page.caret(1, 9);
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one two three", "four fivesix", "seven"), page.texts());
    }

    @Test void breaksAtTheEdgesOfWhatIsPastedMakeNoEmptyTurns() {
        offer("\n\nsix\n\nseven\n", "");
        page.caret(1, 9);
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one two three", "four five", "six", "seven"), page.texts());
        page.press(KeyCode.Z, "c");
        page.caret(1, 0);
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one two three", "six", "seven", "four five"), page.texts());
    }

    @Test void linesOfEverySystemBecomeTurnsWithoutBlanksAtTheirEnds() {
        offer("x\ty \r\n\r\n \u2028\tz ", "");
        page.caret(1, 0);
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one two three", "x y", "z four five"), page.texts());
    }

    @Test void aWholeTranscriptIsTheSameAfterCutAndPaste() {
        Transcript before = page.ask(() -> page.session().transcript());
        page.press(KeyCode.A, "c");
        page.press(KeyCode.X, "c");
        assertEquals(List.of(""), page.texts());
        page.press(KeyCode.V, "c");
        Transcript now = page.ask(() -> page.session().transcript());
        assertEquals(before.turns().stream().map(t -> List.of(t.text(), t.speaker(), t.words())).toList(),
                now.turns().stream().map(t -> List.of(t.text(), t.speaker(), t.words())).toList());
        page.press(KeyCode.Z, "c");
        page.press(KeyCode.Z, "c");
        assertEquals(before, page.ask(() -> page.session().transcript()));
    }

    @Test void aReadOnlyPageCopiesButDoesNotPaste() {
        page.run(() -> page.view().editableProperty().set(false));
        select(0, 0, 0, 3);
        page.press(KeyCode.X, "c");
        assertEquals("one", page.ask(() -> Clipboard.getSystemClipboard().getString()));
        page.press(KeyCode.V, "c");
        assertEquals(List.of("one two three", "four five"), page.texts());
    }

    @Test void whatIsKilledIsYankedWithItsTimesAndTheClipboardStays() {
        offer("kept", "");
        Word three = word(0, "three");
        page.caret(0, 8);
        page.run(() -> page.view().perform(PageAct.KILL, false));
        assertEquals(List.of("one two ", "four five"), page.texts());
        page.caret(1, 9);
        page.run(() -> page.view().perform(PageAct.YANK, false));
        assertEquals(List.of("one two ", "four fivethree"), page.texts());
        page.caret(1, 5);
        page.run(() -> page.view().perform(PageAct.YANK, false));
        assertEquals(List.of("one two ", "four threefivethree"), page.texts());
        page.caret(0, 8);
        page.run(() -> page.view().perform(PageAct.YANK, false));
        assertEquals(three.time(), word(0, "three").time());
        assertEquals("kept", page.ask(() -> Clipboard.getSystemClipboard().getString()));
    }
}
