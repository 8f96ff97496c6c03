package app.galley.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Timeline;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Desk desk = new Desk();
    private final EditSession session = new EditSession(SampleTranscripts.of("A: one two three", "B: four five"));

    private void open() {
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
    }

    @Test void tellsOfAnotherWordOnlyWhenItIsAnotherOne() {
        open();
        List<Timeline.WordPlace> heard = new ArrayList<>();
        desk.currentWordProperty().addListener((p, old, now) -> heard.add(now));
        for (int ms = 0; ms < 1000; ms += 16) {
            desk.moveTo(Duration.ofMillis(ms));
        }
        assertEquals(List.of(new Timeline.WordPlace(0, 1), new Timeline.WordPlace(0, 2), new Timeline.WordPlace(1, 0)), heard);
    }

    @Test void theCurrentWordStaysRightWhenATurnIsSplit() {
        open();
        desk.moveTo(Duration.ofMillis(600));
        session.apply(Edits.splitTurn(session.transcript(), new Position(0, 4), Position.START));
        assertEquals(new Timeline.WordPlace(1, 1), desk.currentWordProperty().get());
    }

    @Test void knowsWhatCanBeUndoneAndDoneAgain() {
        open();
        assertFalse(desk.canUndoProperty().get());
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "x", Position.START));
        assertTrue(desk.canUndoProperty().get());
        assertEquals(Edit.Kind.TYPE, desk.undoableProperty().get());
        session.undoStep();
        assertFalse(desk.canUndoProperty().get());
        assertTrue(desk.canRedoProperty().get());
    }

    @Test void aClosedDeskIsEmptyAndHearsNoMore() {
        open();
        desk.moveTo(Duration.ofMillis(600));
        desk.saved(SavedState.SAVING, null);
        desk.close();
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "x", Position.START));
        assertNull(desk.sessionProperty().get());
        assertNull(desk.currentWordProperty().get());
        assertEquals("", desk.titleProperty().get());
        assertEquals(Duration.ZERO, desk.playheadProperty().get());
        assertEquals(SavedState.SAVED, desk.savedProperty().get());
        assertFalse(desk.canUndoProperty().get());
    }

    @Test void anotherDocumentTakesThePlaceOfTheFirst() {
        open();
        EditSession other = new EditSession(SampleTranscripts.of("C: six"));
        desk.open("Second", Desk.Source.of("editor.source.typed"), other);
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "x", Position.START));
        assertFalse(desk.canUndoProperty().get());
        assertEquals("Second", desk.titleProperty().get());
    }
}
