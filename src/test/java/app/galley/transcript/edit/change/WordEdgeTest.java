package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordEdgeTest {
    private static final Position CARET = new Position(0, 1);
    /// "one" 100–300, "two" 300–500, "three" 600–900.
    private final Transcript talk = new Transcript(List.of(new Turn(1, -1, new TimeSpan(0, 1000), "one two three", List.of(
            word(0, 3, 100, 300), word(4, 7, 300, 500), word(8, 13, 600, 900)))), List.of(), "en");

    private static Word word(int start, int end, long from, long to) {
        return new Word(start, end, new TimeSpan(from, to), 0.9f, Timing.MEASURED, false);
    }

    private List<TimeSpan> times(WordEdge edge, long to) {
        return edge.moved(talk, to, CARET).applyTo(talk).turns().getFirst().words().stream().map(Word::time).toList();
    }

    @Test void anEdgeMovesAlone() {
        assertEquals(List.of(new TimeSpan(100, 300), new TimeSpan(300, 500), new TimeSpan(550, 900)), times(new WordEdge(0, 2, true), 550));
        assertEquals(List.of(new TimeSpan(100, 300), new TimeSpan(300, 580), new TimeSpan(600, 900)), times(new WordEdge(0, 1, false), 580));
    }

    @Test void whereOneWordEndsAsTheNextBeginsBothMove() {
        List<TimeSpan> moved = List.of(new TimeSpan(100, 240), new TimeSpan(240, 500), new TimeSpan(600, 900));
        assertEquals(moved, times(new WordEdge(0, 0, false), 240));
        assertEquals(moved, times(new WordEdge(0, 1, true), 240));
        assertTrue(new WordEdge(0, 0, false).isShared(talk));
        assertFalse(new WordEdge(0, 1, false).isShared(talk));
    }

    @Test void noWordComesToLieOverAnotherOrVanishes() {
        assertEquals(new TimeSpan(500, 900), times(new WordEdge(0, 2, true), 10).get(2));
        assertEquals(new TimeSpan(880, 900), times(new WordEdge(0, 2, true), 5000).get(2));
        assertEquals(new TimeSpan(300, 600), times(new WordEdge(0, 1, false), 5000).get(1));
        assertEquals(List.of(new TimeSpan(100, 120), new TimeSpan(120, 500)), times(new WordEdge(0, 0, false), 0).subList(0, 2));
        assertEquals(new TimeSpan(0, 300), times(new WordEdge(0, 0, true), -50).getFirst());
    }

    @Test void wordsThatOverlapAlreadyAreNotPulledApart() {
        Transcript crossed = new Transcript(List.of(new Turn(1, -1, new TimeSpan(0, 1000), "one two",
                List.of(word(0, 3, 100, 400), word(4, 7, 300, 500)))), List.of(), "en");
        WordEdge end = new WordEdge(0, 0, false);
        assertEquals(new TimeSpan(120, 400), end.room(crossed));
        assertTrue(end.moved(crossed, 450, CARET).isIdle());
    }

    @Test void itIsOneEditOfTimesAndTheTimesAreSetByHand() {
        Edit edit = new WordEdge(0, 0, false).moved(talk, 240, CARET);
        assertEquals(Edit.Kind.RETIME, edit.kind());
        assertEquals(CARET, edit.caretAfter());
        assertEquals(talk, edit.inverse().applyTo(edit.applyTo(talk)));
        List<Word> words = edit.after().getFirst().words();
        assertEquals(List.of(Timing.SET, Timing.SET, Timing.MEASURED), words.stream().map(Word::timing).toList());
    }

    @Test void anEdgeThatStaysChangesNothing() {
        assertTrue(new WordEdge(0, 1, true).moved(talk, 300, CARET).isIdle());
    }
}
