package app.galley.ui.text.caret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import org.junit.jupiter.api.Test;

class CaretModelTest {
    private final CaretModel caret = new CaretModel();

    @Test void extendingKeepsTheAnchor() {
        caret.moveTo(new Position(1, 4), false, false);
        caret.moveTo(new Position(0, 2), false, true);
        assertEquals(new Position(0, 2), caret.selection().from());
        assertEquals(new Position(1, 4), caret.selection().to());
        assertTrue(caret.selection().touches(0));
        assertFalse(caret.selection().touches(2));
    }

    @Test void theColumnIsKeptOnlyWhileMovingUpAndDown() {
        caret.moveVertically(new Position(1, 4), false, false, 77);
        assertEquals(77, caret.goal(12));
        caret.moveTo(new Position(1, 5), false, false);
        assertEquals(12, caret.goal(12));
    }

    @Test void aSplitElsewhereMovesTheCaretWithItsTurn() {
        Transcript document = SampleTranscripts.of("A: one two", "B: three");
        caret.moveTo(new Position(1, 2), false, false);
        Edit split = Edits.splitTurn(document, new Position(0, 4), Position.START);
        caret.mapThrough(split, split.applyTo(document));
        assertEquals(new Position(2, 2), caret.caret());
    }

    @Test void aShorterTurnKeepsTheCaretInside() {
        Transcript document = SampleTranscripts.of("A: one two", "B: three");
        caret.moveTo(new Position(0, 7), false, false);
        Edit cut = Edits.replace(document, new Position(0, 2), new Position(0, 7), "", Position.START);
        caret.mapThrough(cut, cut.applyTo(document));
        assertEquals(new Position(0, 2), caret.caret());
    }
}
