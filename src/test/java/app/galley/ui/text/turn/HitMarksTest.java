package app.galley.ui.text.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitMarksTest {
    private final Transcript document = SampleTranscripts.of("Ann: one two one", "Bob: one", "Ann: two one");
    private final HitMarks ones = new HitMarks(
            List.of(Passage.in(0, 0, 3), Passage.in(0, 8, 11), Passage.in(1, 0, 3), Passage.in(2, 4, 7)), 1);

    @Test void theFirstHitOfATurnIsFound() {
        assertEquals(List.of(0, 2, 3, 4), List.of(ones.firstIn(0), ones.firstIn(1), ones.firstIn(2), ones.firstIn(3)));
    }

    @Test void hitsBehindTypedTextMoveAlong() {
        HitMarks after = ones.through(replace(new Position(0, 4), new Position(0, 4), "and "));
        assertEquals(List.of(Passage.in(0, 0, 3), Passage.in(0, 12, 15), Passage.in(1, 0, 3), Passage.in(2, 4, 7)), after.all());
        assertEquals(1, after.current());
    }

    @Test void nothingIsLeftOfAHitThatIsDeletedAndTheCurrentOneStaysTheCurrentOne() {
        HitMarks after = ones.through(replace(new Position(0, 0), new Position(0, 4), ""));
        assertTrue(after.all().getFirst().isEmpty());
        assertEquals(Passage.in(0, 4, 7), after.all().get(after.current()));
    }

    @Test void hitsOfLaterTurnsMoveWithThem() {
        HitMarks after = ones.through(replace(new Position(1, 3), new Position(1, 3), "\nmore"));
        assertEquals(Passage.in(3, 4, 7), after.all().getLast());
    }

    private Edit replace(Position from, Position to, String text) {
        return Edits.replace(document, from, to, text, to);
    }
}
