package app.galley.transcript.edit.change;

import static app.galley.transcript.edit.Talk.apply;
import static app.galley.transcript.edit.Talk.at;
import static app.galley.transcript.edit.Talk.replace;
import static app.galley.transcript.edit.Talk.turn;
import static app.galley.transcript.edit.Talk.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnAndTimeEditsTest {
    private static final Position CARET = new Position(1, 4);
    private final Transcript three = Talk.of(turn(1, 0, 1_000, "Well, the river."), turn(2, 1, 10_000, "When was that?"),
            turn(3, 0, 20_000, "In March."));

    @Test void turnsAreVerifiedAndNoLonger() {
        Transcript now = apply(three, TurnEdits.verify(three, 0, 1, true, CARET));
        assertEquals(List.of(true, true, false), now.turns().stream().map(Turn::verified).toList());
        Edit edit = TurnEdits.verify(now, 1, 2, false, CARET);
        assertEquals(Edit.Kind.UNVERIFY, edit.kind());
        assertEquals(1, edit.before().size());
        assertEquals(List.of(true, false, false), apply(now, edit).turns().stream().map(Turn::verified).toList());
        assertTrue(TurnEdits.verify(three, 0, 2, false, CARET).isIdle());
    }

    @Test void typingInAVerifiedTurnLeavesItVerified() {
        assertTrue(replace(verified(1), at(1, 4), at(1, 4), "x").turns().get(1).verified());
        assertTrue(replace(verified(1), at(1, 0), at(1, 14), "").turns().get(1).verified());
        assertFalse(replace(verified(1), at(0, 4), at(0, 4), "x").turns().getFirst().verified());
    }

    @Test void bothHalvesOfAVerifiedTurnAreVerified() {
        Transcript now = replace(verified(1), at(1, 4), at(1, 5), "\n");
        assertEquals(List.of(false, true, true, false), now.turns().stream().map(Turn::verified).toList());
    }

    @Test void joinedTurnsAreVerifiedOnlyWhenBothWere() {
        assertFalse(apply(verified(1), Edits.joinWithNext(verified(1), 0, CARET).orElseThrow()).turns().getFirst().verified());
        assertFalse(apply(verified(0), Edits.joinWithNext(verified(0), 0, CARET).orElseThrow()).turns().getFirst().verified());
        Transcript both = apply(three, TurnEdits.verify(three, 0, 1, true, CARET));
        assertTrue(apply(both, Edits.joinWithNext(both, 0, CARET).orElseThrow()).turns().getFirst().verified());
    }

    @Test void anEmptyTurnDoesNotSpoilTheMark() {
        Transcript now = replace(verified(1), at(0, 0), at(0, 16), "");
        assertTrue(apply(now, Edits.joinWithNext(now, 0, CARET).orElseThrow()).turns().getFirst().verified());
    }

    @Test void linesPutIntoAVerifiedTurnAreNot() {
        Transcript now = replace(verified(1), at(1, 4), at(1, 4), "x\nnew\ny");
        assertEquals(List.of(false, true, false, true, false), now.turns().stream().map(Turn::verified).toList());
    }

    @Test void becomingAnotherVersionHoldsOnlyWhatDiffers() {
        Transcript other = replace(three, at(1, 5), at(1, 8), "is").with(List.of(new Speaker(0, "Ann Lee")));
        Transcript old = new Transcript(other.turns().stream().map(t -> t.speaker() == 1 ? t.spokenBy(0) : t).toList(), other.speakers(), "en-GB");
        Edit edit = TurnEdits.become(three, old, Edit.Kind.VERSION, at(1, 9));
        assertEquals(1, edit.index());
        assertEquals(1, edit.before().size());
        assertEquals(at(1, 8), edit.caretAfter());
        assertEquals(old, apply(three, edit));
        assertTrue(TurnEdits.become(three, three, Edit.Kind.VERSION, CARET).isIdle());
    }

    @Test void becomingAVersionWithFewerOrMoreTurnsKeepsTheCaretInTheText() {
        Transcript shorter = new Transcript(List.of(three.turns().get(0), three.turns().get(2)), three.speakers(), "en-GB");
        for (int turn = 0; turn < 3; turn++) {
            Edit away = TurnEdits.become(three, shorter, Edit.Kind.VERSION, at(turn, 9));
            Transcript now = apply(three, away);
            assertEquals(shorter, now);
            assertTrue(away.caretAfter().offset() <= now.turns().get(away.caretAfter().turn()).text().length());
        }
        assertEquals(at(1, 9), TurnEdits.become(three, shorter, Edit.Kind.VERSION, at(2, 9)).caretAfter());
        Edit back = TurnEdits.become(shorter, three, Edit.Kind.VERSION, at(1, 9));
        assertEquals(three, apply(shorter, back));
        assertEquals(at(2, 9), back.caretAfter());
    }

    @Test void aTimeSetByHandMovesNoOtherWord() {
        Transcript now = apply(three, TimeEdits.word(three, 1, 1, new TimeSpan(10_050, 10_300), CARET));
        assertEquals("When 10000-10080, was 10050-10300=, that 10200-10280", words(now, 1));
        assertSame(three.turns().getFirst(), now.turns().getFirst());
    }

    @Test void nudgingStopsAtTheStartOfTheRecording() {
        assertEquals("When 10000-10080, was 10150-10230=, that 10200-10280",
                words(apply(three, TimeEdits.nudgeWord(three, 1, 1, 50, CARET)), 1));
        assertEquals("When 10000-10080, was 0-80=, that 10200-10280",
                words(apply(three, TimeEdits.nudgeWord(three, 1, 1, -50_000, CARET)), 1));
        assertEquals("Well 0-80=, the 100-180=, river 200-280=",
                words(apply(three, TimeEdits.nudgeTurn(three, 0, -2_000, CARET)), 0));
        assertEquals("Well 1040-1120=, the 1140-1220=, river 1240-1320=",
                words(apply(three, TimeEdits.nudgeTurn(three, 0, 40, CARET)), 0));
        Transcript atStart = apply(three, TimeEdits.nudgeTurn(three, 0, -2_000, CARET));
        assertTrue(TimeEdits.nudgeTurn(atStart, 0, -1, CARET).isIdle());
        assertEquals(Long.MAX_VALUE, apply(three, TimeEdits.nudgeTurn(three, 0, Long.MAX_VALUE, CARET)).turns().getFirst().time().end());
    }

    @Test void aTurnIsMovedAndStretched() {
        assertEquals("When 5000-5160=, was 5200-5360=, that 5400-5560=",
                words(apply(three, TimeEdits.turn(three, 1, new TimeSpan(5_000, 5_560), CARET)), 1));
        Transcript empty = replace(three, at(1, 0), at(1, 14), "");
        assertEquals(new TimeSpan(7, 9), apply(empty, TimeEdits.turn(empty, 1, new TimeSpan(7, 9), CARET)).turns().get(1).time());
        assertEquals(new TimeSpan(10_040, 10_320), apply(empty, TimeEdits.nudgeTurn(empty, 1, 40, CARET)).turns().get(1).time());
    }

    private Transcript verified(int turn) {
        return apply(three, TurnEdits.verify(three, turn, turn, true, CARET));
    }
}
