package app.galley.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.ui.text.caret.Selection;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class AccessibilityTest {
    private static final String HEAD = "Ann, 0:00:00\n";
    private static final String WORDS = "The river ran high that spring, and we measured it every morning before the boats went "
            + "out, because nobody believed it.";
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        page.open(SampleTranscripts.of("Ann: " + WORDS, "Bob: three"));
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        @Nullable Object[] answer = new Object[1];
        page.run(() -> answer[0] = page.view().queryAccessibleAttribute(attribute, parameters));
        Object known = answer[0];
        assertNotNull(known, attribute + " has no answer");
        return known;
    }

    @Test void isATextAreaWithTheTurnOfTheCaret() {
        assertEquals(AccessibleRole.TEXT_AREA, page.view().getAccessibleRole());
        assertEquals(true, ask(AccessibleAttribute.EDITABLE));
        assertEquals(HEAD + WORDS, ask(AccessibleAttribute.TEXT));
        page.press(KeyCode.END, "c");
        assertEquals("Bob, 0:00:05\nthree", ask(AccessibleAttribute.TEXT));
    }

    @Test void theHeadOfATurnTellsHowManyWordsAreDoubtfulOrThatItIsVerified() {
        page.open(SampleTranscripts.doubting("two", SampleTranscripts.of("Ann: one two three", "Bob: four")));
        page.run(() -> page.view().doubtBelowProperty().set(0.6));
        assertEquals("Ann, 0:00:00, 1 doubtful word\none two three", ask(AccessibleAttribute.TEXT));
        page.run(() -> page.session().apply(TurnEdits.verify(page.session().transcript(), 0, 0, true, Position.START)));
        assertEquals("Ann, 0:00:00, verified\none two three", ask(AccessibleAttribute.TEXT));
        page.run(() -> page.view().doubtBelowProperty().set(0));
        assertEquals("Ann, 0:00:00, verified\none two three", ask(AccessibleAttribute.TEXT));
        page.caret(0, 4);
        assertEquals("Ann, 0:00:00, verified\n".length() + 4, ask(AccessibleAttribute.CARET_OFFSET));
    }

    @Test void aSelectionOverSeveralTurnsEndsAtTheEdgesOfTheTurnOfTheCaret() {
        page.run(() -> page.view().select(Selection.between(new Position(1, 3), new Position(0, 4))));
        assertEquals(HEAD.length() + 4, ask(AccessibleAttribute.SELECTION_START));
        assertEquals(HEAD.length() + WORDS.length(), ask(AccessibleAttribute.SELECTION_END));
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(1, 3))));
        assertEquals("Bob, 0:00:05\n".length(), ask(AccessibleAttribute.SELECTION_START));
        assertEquals("Bob, 0:00:05\n".length() + 3, ask(AccessibleAttribute.SELECTION_END));
    }

    @Test void aReadOnlyPageSaysSo() {
        page.run(() -> page.view().editableProperty().set(false));
        assertEquals(false, ask(AccessibleAttribute.EDITABLE));
        assertInstanceOf(Font.class, ask(AccessibleAttribute.FONT));
        assertNotNull(ask(AccessibleAttribute.HELP));
        assertInstanceOf(Node.class, ask(AccessibleAttribute.VERTICAL_SCROLLBAR));
        assertEquals(true, ask(AccessibleAttribute.FOCUSED));
    }

    @Test void anOffsetPastTheEndIsTheEnd() {
        page.run(() -> page.view().executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 0, 100_000));
        assertEquals(Selection.between(Position.START, new Position(0, WORDS.length())), page.selection());
        assertEquals(HEAD.length() + WORDS.length(), ask(AccessibleAttribute.LINE_END, 99));
    }

    @Test void tellsCaretAndSelection() {
        page.run(() -> page.view().select(Selection.between(new Position(0, 4), new Position(0, 9))));
        assertEquals(HEAD.length() + 9, ask(AccessibleAttribute.CARET_OFFSET));
        assertEquals(HEAD.length() + 4, ask(AccessibleAttribute.SELECTION_START));
        assertEquals(HEAD.length() + 9, ask(AccessibleAttribute.SELECTION_END));
    }

    @Test void tellsItsLines() {
        assertEquals(0, ask(AccessibleAttribute.LINE_FOR_OFFSET, 3));
        assertEquals(1, ask(AccessibleAttribute.LINE_FOR_OFFSET, HEAD.length() + 2));
        assertEquals(2, ask(AccessibleAttribute.LINE_FOR_OFFSET, HEAD.length() + 80));
        assertEquals(HEAD.length(), ask(AccessibleAttribute.LINE_START, 1));
        assertEquals(ask(AccessibleAttribute.LINE_END, 1), ask(AccessibleAttribute.LINE_START, 2));
        assertEquals(HEAD.length() + WORDS.length(), ask(AccessibleAttribute.LINE_END, 2));
    }

    @Test void tellsWhereTextStandsAndWhatStandsThere() {
        Bounds[] bounds = assertInstanceOf(Bounds[].class, ask(AccessibleAttribute.BOUNDS_FOR_RANGE, HEAD.length() + 4, HEAD.length() + 8));
        assertEquals(1, bounds.length);
        Point2D inside = new Point2D(bounds[0].getMinX() + 2, bounds[0].getCenterY());
        assertEquals(HEAD.length() + 4, ask(AccessibleAttribute.OFFSET_AT_POINT, inside));
    }

    @Test void selectsAndShowsWhenAskedTo() {
        page.run(() -> page.view().executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, HEAD.length() + 4, HEAD.length() + 9));
        assertEquals(Selection.between(new Position(0, 4), new Position(0, 9)), page.selection());
        page.open(SampleTranscripts.longOne(200, 30, 2));
        page.wheel(3000);
        assertTrue(page.ask(() -> page.view().map().range(0, 0, 3).isEmpty()));
        page.run(() -> page.view().executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, 30, 32));
        assertTrue(page.ask(() -> !page.view().map().range(0, 0, 3).isEmpty()));
    }
}
