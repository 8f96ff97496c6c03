package app.galley.transcript.edit;

import static app.galley.transcript.edit.Talk.at;
import static app.galley.transcript.edit.Talk.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit.Bias;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.transcript.edit.change.TimeEdits;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.edit.change.WordEdits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    private final Transcript three = Talk.of(turn(1, 0, 1_000, "Well, the river was high."), turn(2, 1, 10_000, "When was that?"),
            turn(3, 0, 20_000, "In March."));

    @Test void whatLiesBeforeAnEditStaysAndWhatLiesBehindMoves() {
        Edit typed = Edits.replace(three, at(1, 5), at(1, 5), "exactly ", at(1, 5));
        assertEquals(at(0, 9), typed.map(at(0, 9), Bias.AFTER));
        assertEquals(at(1, 3), typed.map(at(1, 3), Bias.AFTER));
        assertEquals(at(1, 13), typed.map(at(1, 5), Bias.AFTER));
        assertEquals(at(1, 5), typed.map(at(1, 5), Bias.BEFORE));
        assertEquals(at(1, 14), typed.map(at(1, 6), Bias.BEFORE));
        assertEquals(at(2, 1), typed.map(at(2, 1), Bias.BEFORE));
        assertEquals(at(1, 5), typed.inverse().map(at(1, 9), Bias.AFTER));
    }

    @Test void aPlaceGoesWithItsTextIntoTheNewTurn() {
        Edit split = Edits.splitTurn(three, at(0, 15), at(0, 15));
        assertEquals(at(0, 12), split.map(at(0, 12), Bias.AFTER));
        assertEquals(at(1, 2), split.map(at(0, 18), Bias.AFTER));
        assertEquals(at(2, 3), split.map(at(1, 3), Bias.AFTER));
        assertEquals(at(0, 18), split.inverse().map(at(1, 2), Bias.AFTER));
        assertEquals(at(1, 3), split.inverse().map(at(2, 3), Bias.AFTER));
    }

    @Test void aTurnThatOnlyMovesTakesItsPlacesAlong() {
        Transcript other = new Transcript(List.of(three.turns().get(2), three.turns().get(0), three.turns().get(1)), three.speakers(), "en");
        Edit edit = TurnEdits.become(three, other, Edit.Kind.VERSION, at(1, 3));
        assertEquals(at(2, 3), edit.caretAfter());
        assertEquals(at(0, 4), edit.map(at(2, 4), Bias.AFTER));
    }

    @Test void editsOfTimesAndMarksMoveNothing() {
        for (Edit edit : List.of(WordEdits.strike(three, at(0, 0), at(2, 5), at(0, 0)), TurnEdits.verify(three, 0, 2, true, at(0, 0)),
                TimeEdits.nudgeTurn(three, 1, 20, at(0, 0)), SpeakerEdits.rename(three, 0, "Anna", at(0, 0)))) {
            assertEquals(at(1, 5), edit.map(at(1, 5), Bias.BEFORE));
            assertEquals(at(2, 9), edit.map(at(2, 9), Bias.AFTER));
        }
    }

    @Test void passagesFollowTheirText() {
        EditSession session = new EditSession(three);
        Anchors<String> anchors = new Anchors<>();
        session.listen((step, edit, now) -> anchors.follow(edit));
        anchors.put("river", Passage.in(0, 10, 15));
        anchors.put("turns", new Passage(at(0, 20), at(1, 4)));
        anchors.put("March", Passage.in(2, 3, 8));
        Map<String, Passage> first = anchors.all();
        session.apply(Edits.replace(session.transcript(), at(0, 10), at(0, 10), "big ", at(0, 10)));
        session.apply(Edits.replace(session.transcript(), at(0, 19), at(0, 19), "bank ", at(0, 19)));
        session.apply(Edits.replace(session.transcript(), at(0, 4), at(0, 6), "\n", at(0, 4)));
        session.apply(Edits.replace(session.transcript(), at(2, 0), at(2, 0), "x", at(2, 0)));
        assertEquals("river", text(session.transcript(), anchors.get("river").orElseThrow()));
        assertEquals("high.\nxWhen", text(session.transcript(), anchors.get("turns").orElseThrow()));
        assertEquals("March", text(session.transcript(), anchors.get("March").orElseThrow()));
        while (session.undo().isPresent()) {
            assertTrue(anchors.get("river").isPresent());
        }
        assertEquals(first, anchors.all());
        session.apply(Edits.replace(session.transcript(), at(0, 4), at(0, 25), "", at(0, 4)));
        assertTrue(anchors.get("river").orElseThrow().isEmpty());
        anchors.remove("river");
        assertEquals(Optional.empty(), anchors.get("river"));
    }

    @Test void aListOfHitsIsTheSameOneWhenNoneMoved() {
        List<Passage> hits = List.of(Passage.in(0, 10, 15), Passage.in(2, 3, 8));
        assertSame(hits, Anchors.moved(hits, Edits.replace(three, at(1, 3), at(1, 3), "x", at(1, 3))));
        assertEquals(List.of(Passage.in(0, 10, 15), Passage.in(3, 3, 8)),
                Anchors.moved(hits, Edits.replace(three, at(1, 4), at(1, 5), "\n", at(1, 4))));
    }

    private static String text(Transcript transcript, Passage passage) {
        return Fragment.of(transcript, passage.from(), passage.to()).text();
    }
}
