package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The headless platform has no input methods: the events they would send are fired at the page.
class InputMethodTest {
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        page.open(SampleTranscripts.of("Ann: one two", "Bob: three"));
        page.caret(0, 4);
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty() ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        page.run(() -> page.view().fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed,
                composed.length())));
    }

    private int edits() {
        return page.ask(() -> page.session().history().size());
    }

    @Test void whatIsComposedIsShownButNotInTheDocument() {
        compose("ni", "");
        compose("nih", "");
        assertEquals(List.of("one nihtwo", "three"), page.shown());
        assertEquals(List.of("one two", "three"), page.texts());
        assertEquals(1, page.drawn(".composing-line"));
        assertEquals(0, edits());
    }

    @Test void committingIsOneEdit() {
        compose("nihon", "");
        compose("", "\u65E5\u672C");
        assertEquals(List.of("one \u65E5\u672Ctwo", "three"), page.texts());
        assertEquals(page.texts(), page.shown());
        assertEquals(1, edits());
        assertEquals(new Position(0, 6), page.selection().caret());
        assertEquals(0, page.drawn(".composing-line"));
    }

    @Test void droppingACompositionLeavesEverythingAsItWas() {
        compose("ni", "");
        compose("", "");
        assertEquals(List.of("one two", "three"), page.shown());
        assertEquals(0, edits());
        assertFalse(page.ask(() -> page.view().isComposing()));
    }

    @Test void composingReplacesTheSelection() {
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(1, 5))));
        compose("x", "");
        assertEquals(List.of("one x"), page.shown());
        assertEquals(List.of("one "), page.texts());
    }

    @Test void whatIsCommittedAndComposedInOneEventComesInThatOrder() {
        compose("ni", "");
        compose("hon", "\u65E5");
        assertEquals(List.of("one \u65E5two", "three"), page.texts());
        assertEquals(List.of("one \u65E5hontwo", "three"), page.shown());
        compose("", "\u672C");
        assertEquals(List.of("one \u65E5\u672Ctwo", "three"), page.texts());
        assertEquals(2, edits());
    }

    @Test void aCompositionIsDroppedWhenThePageLosesTheFocus() {
        compose("ni", "");
        page.run(() -> page.view().getParent().requestFocus());
        assertEquals(List.of("one two", "three"), page.shown());
        assertFalse(page.ask(() -> page.view().isComposing()));
        assertEquals(0, edits());
    }

    @Test void whatThePlatformCommitsAsTheFocusGoesIsKept() {
        compose("ni", "");
        compose("", "\u65E5");
        page.run(() -> page.view().getParent().requestFocus());
        assertEquals(List.of("one \u65E5two", "three"), page.texts());
    }

    @Test void aReadOnlyPageComposesNothing() {
        page.run(() -> page.view().editableProperty().set(false));
        compose("ni", "");
        compose("", "\u65E5");
        assertEquals(List.of("one two", "three"), page.shown());
    }

    @Test void candidatesStandUnderTheirLetters() {
        compose("nihon", "");
        double first = page.ask(() -> page.view().getInputMethodRequests().getTextLocation(0)).getX();
        double third = page.ask(() -> page.view().getInputMethodRequests().getTextLocation(3)).getX();
        double last = page.ask(() -> page.view().getInputMethodRequests().getTextLocation(5)).getX();
        double caret = page.ask(() -> page.view().localToScreen(page.caretPlace().getMinX(), 0)).getX();
        assertTrue(first < third && third < last, first + " " + third + " " + last);
        assertEquals(caret, last, 1);
    }

    @Test void marksBehindTheCompositionMoveWithTheirWords() {
        page.run(() -> page.view().setCurrent(0, 1));
        double before = page.ask(() -> page.view().map().word(0, 1).getFirst().getMinX());
        compose("nihon", "");
        assertTrue(page.ask(() -> page.view().map().word(0, 1).getFirst().getMinX()) > before + 20);
    }

    @Test void keysWhileComposingBelongToTheInputMethod() {
        compose("ni", "");
        page.press(KeyCode.ENTER, "");
        page.press(KeyCode.ESCAPE, "");
        page.type("x");
        assertEquals(List.of("one two", "three"), page.texts());
    }

    @Test void theInputMethodLearnsWhereTheCaretIsAndWhatIsSelected() {
        Point2D place = page.ask(() -> page.view().getInputMethodRequests().getTextLocation(0));
        Point2D caret = page.ask(() -> page.view().localToScreen(
                page.view().map().caret(page.view().selectionProperty().get()).orElseThrow().getMinX(), 0));
        assertEquals(caret.getX(), place.getX(), 1);
        page.run(() -> page.view().select(Selection.between(new Position(0, 0), new Position(0, 3))));
        assertEquals("one", page.ask(() -> page.view().getInputMethodRequests().getSelectedText()));
    }
}
