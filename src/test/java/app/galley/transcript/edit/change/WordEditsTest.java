package app.galley.transcript.edit.change;

import static app.galley.transcript.edit.Talk.apply;
import static app.galley.transcript.edit.Talk.at;
import static app.galley.transcript.edit.Talk.replace;
import static app.galley.transcript.edit.Talk.texts;
import static app.galley.transcript.edit.Talk.turn;
import static app.galley.transcript.edit.Talk.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordEditsTest {
    private static final Position CARET = new Position(0, 2);
    private final Transcript two = Talk.of(turn(1, 0, 1_000, "Well, the river was high."), turn(2, 1, 10_000, "When was that?"));

    @Test void strikingTakesInWholeWordsAcrossTurns() {
        Edit edit = WordEdits.strike(two, at(1, 6), at(0, 17), CARET);
        Transcript now = apply(two, edit);
        assertEquals("Well 1000-1080, the 1100-1180, river 1200-1280, was 1300-1380~, high 1400-1480~", words(now, 0));
        assertEquals("When 10000-10080~, was 10100-10180~, that 10200-10280", words(now, 1));
        assertEquals(texts(two), texts(now));
        assertEquals(CARET, edit.caretAfter());
        Transcript again = apply(now, WordEdits.restore(now, at(0, 0), now.end(), CARET));
        assertEquals(two, again);
    }

    @Test void aRangeThatEndsBeforeAWordLeavesIt() {
        assertEquals("Well 1000-1080, the 1100-1180~, river 1200-1280, was 1300-1380, high 1400-1480",
                words(apply(two, WordEdits.strike(two, at(0, 4), at(0, 10), CARET)), 0));
    }

    @Test void withoutARangeTheWordAtTheCaretIsStruck() {
        for (int offset : new int[] {10, 12, 15}) {
            assertEquals("Well 1000-1080, the 1100-1180, river 1200-1280~, was 1300-1380, high 1400-1480",
                    words(apply(two, WordEdits.strike(two, at(0, offset), at(0, offset), CARET)), 0));
        }
        assertTrue(WordEdits.strike(two, at(0, 25), at(0, 25), CARET).isIdle());
    }

    @Test void strikingWhatIsStruckChangesNothing() {
        Transcript now = apply(two, WordEdits.strike(two, at(0, 0), at(1, 14), CARET));
        assertTrue(WordEdits.strike(now, at(0, 0), at(1, 14), CARET).isIdle());
        assertTrue(WordEdits.restore(two, at(0, 0), at(1, 14), CARET).isIdle());
    }

    @Test void anEditHoldsOnlyTheTurnsItChanges() {
        Transcript five = Talk.of(turn(1, 0, 0, "a"), turn(2, 0, 500, ""), turn(3, 0, 1000, "b"), turn(4, 0, 2000, ""), turn(5, 0, 3000, "c"));
        Edit edit = WordEdits.strike(five, at(1, 0), at(3, 0), CARET);
        assertEquals(2, edit.index());
        assertEquals(1, edit.before().size());
    }

    @Test void anAcceptedWordIsCertainAndKeepsItsMeasuredTime() {
        Transcript now = apply(two, WordEdits.accept(two, 0, 2, CARET));
        assertEquals(new Word(10, 15, new TimeSpan(1_200, 1_280), 1, Timing.MEASURED, false), now.turns().getFirst().words().get(2));
        assertEquals(two.turns().getFirst().words().get(3), now.turns().getFirst().words().get(3));
        assertThrows(IllegalArgumentException.class, () -> WordEdits.accept(two, 0, 5, CARET));
    }

    @Test void aChosenAlternativeKeepsTheTime() {
        Edit edit = WordEdits.replaceWord(two, 0, 2, " reaver ", CARET);
        Transcript now = apply(two, edit);
        assertEquals("Well, the reaver was high.", texts(now).getFirst());
        assertEquals(new Word(10, 16, new TimeSpan(1_200, 1_280), 1, Timing.MEASURED, false), now.turns().getFirst().words().get(2));
        assertEquals(two.turns().getFirst().words().get(3).shifted(1), now.turns().getFirst().words().get(3));
        assertEquals(at(0, 16), edit.caretAfter());
        assertEquals(Edit.Kind.REPLACE, edit.kind());
    }

    @Test void anAlternativeOfTwoWordsSharesTheTime() {
        Transcript now = apply(two, WordEdits.replaceWord(two, 0, 2, "re ever", CARET));
        assertEquals("Well 1000-1080, the 1100-1180, re 1200-1226*, ever 1226-1280*, was 1300-1380, high 1400-1480", words(now, 0));
    }

    @Test void aMarkerIsOneWordAtItsMomentAndMovesNobody() {
        Edit edit = WordEdits.marker(two, at(0, 12), "[inaudible 0:12:03]", 723_000, CARET);
        Transcript now = apply(two, edit);
        assertEquals("Well, the river [inaudible 0:12:03] was high.", texts(now).getFirst());
        assertEquals("Well 1000-1080, the 1100-1180, river 1200-1280, [inaudible 0:12:03] 723000-723000=, was 1300-1380, high 1400-1480",
                words(now, 0));
        assertEquals(at(0, 35), edit.caretAfter());
    }

    @Test void aMarkerStandsApartFromWordsButNotFromPunctuation() {
        assertEquals("♪ Well, the river was high.", marked(0, "♪"));
        assertEquals("Well ♪, the river was high.", marked(4, "♪"));
        assertEquals("Well, ♪ the river was high.", marked(6, "♪"));
        assertEquals("Well, the river was high. [laughter]", marked(25, "[laughter]"));
        Transcript japanese = Talk.of(turn(1, 0, 0, "今日は天気"));
        assertEquals("今日[笑い]は天気", texts(apply(japanese, WordEdits.marker(japanese, at(0, 2), "[笑い]", 5, CARET))).getFirst());
        Transcript hebrew = Talk.of(turn(1, 0, 0, "שלום עולם"));
        assertEquals("שלום [צחוק] עולם", texts(apply(hebrew, WordEdits.marker(hebrew, at(0, 2), "[צחוק]", 5, CARET))).getFirst());
        Transcript empty = Talk.of(turn(1, 0, 0, ""));
        assertEquals("♪", texts(apply(empty, WordEdits.marker(empty, at(0, 0), "♪", new TimeSpan(5, 90), CARET))).getFirst());
    }

    @Test void aMarkerStaysOneWordWhateverIsTypedAroundIt() {
        for (String marker : List.of("[inaudible 0:12:03]", "♪", "[loud laughter]")) {
            Transcript now = apply(two, WordEdits.marker(two, at(0, 10), marker, 1_190, CARET));
            int start = texts(now).getFirst().indexOf(marker);
            for (String typed : List.of(",", " ", "x ", " x", "\n")) {
                for (int offset : new int[] {start, start + marker.length()}) {
                    Transcript then = replace(now, at(0, offset), at(0, offset), typed);
                    assertTrue((words(then, 0) + words(then, typed.equals("\n") ? 1 : 0)).contains(marker + " 1190-1190="), words(then, 0));
                }
            }
            Transcript retyped = replace(now, at(0, 0), at(0, texts(now).getFirst().length()), "Wall, thy " + marker + " driver was tall.");
            assertEquals("Wall 1000-1080*, thy 1100-1180*, " + marker + " 1190-1190=, driver 1200-1280*, was 1300-1380, tall 1400-1480*",
                    words(retyped, 0));
        }
    }

    @Test void theTimeInAMarkerCanBeTypedOver() {
        Transcript now = apply(two, WordEdits.marker(two, at(0, 10), "[inaudible 0:12:03]", 1_190, CARET));
        assertEquals("Well 1000-1080, the 1100-1180, [inaudible 0:12:04] 1190-1190*, river 1200-1280, was 1300-1380, high 1400-1480",
                words(replace(now, at(0, 27), at(0, 28), "4"), 0));
    }

    @Test void revertingPutsTheMachinesWordsBack() {
        Transcript now = replace(two, at(0, 10), at(0, 24), "streams were low, once upon a time");
        Edit edit = WordEdits.revert(now, at(0, 10), at(0, 44), two, CARET);
        Transcript again = apply(now, edit);
        assertEquals(two, again);
        assertEquals(at(0, 25), edit.caretAfter());
    }

    @Test void revertingOneWordLeavesTheOthers() {
        Transcript now = replace(replace(two, at(0, 10), at(0, 15), "stream"), at(0, 0), at(0, 4), "Oh");
        Transcript again = apply(now, WordEdits.revert(now, at(0, 9), at(0, 9), two, CARET));
        assertEquals("Oh, the river was high.", texts(again).getFirst());
        assertEquals("Oh 1000-1080*, the 1100-1180, river 1200-1280, was 1300-1380, high 1400-1480", words(again, 0));
        assertEquals(0.5f, again.turns().getFirst().words().get(2).confidence());
    }

    @Test void wordsCutFromOneWordGoBackIntoItTogether() {
        Transcript now = replace(two, at(0, 10), at(0, 15), "rid of her");
        Transcript again = apply(now, WordEdits.revert(now, at(0, 15), at(0, 15), two, CARET));
        assertEquals(two, again);
    }

    @Test void oneWordTypedForTwoGoesBackIntoBoth() {
        Transcript now = replace(two, at(0, 6), at(0, 15), "water");
        assertEquals(two, apply(now, WordEdits.revert(now, at(0, 8), at(0, 8), two, CARET)));
    }

    @Test void aDeletedWordComesBackInItsGap() {
        Transcript now = replace(two, at(0, 9), at(0, 15), "");
        assertEquals("Well, the was high.", texts(now).getFirst());
        assertEquals(two, apply(now, WordEdits.revert(now, at(0, 6), at(0, 13), two, CARET)));
    }

    @Test void aWordNobodySaidGoesWhenItIsReverted() {
        Transcript now = replace(two, at(0, 10), at(0, 10), "big ");
        assertEquals(two, apply(now, WordEdits.revert(now, at(0, 11), at(0, 11), two, CARET)));
    }

    @Test void revertingWholeTurnsKeepsTheirBounds() {
        Transcript split = apply(two, Edits.splitTurn(two, at(0, 10), CARET));
        Transcript now = replace(split, at(1, 0), at(1, 5), "brook");
        Transcript again = apply(now, WordEdits.revert(now, at(0, 0), now.end(), two, CARET));
        assertEquals(texts(split), texts(again));
        assertEquals(split.turns().get(1).words(), again.turns().get(1).words());
        assertEquals(two.turns().get(1), again.turns().get(2));
    }

    @Test void aWordThatStandsElsewhereDoesNotComeTwice() {
        Turn over = turn(3, 1, 1_150, "yes of course");
        Transcript talk = Talk.of(two.turns().get(0), over, two.turns().get(1));
        Transcript now = replace(talk, at(0, 10), at(0, 15), "brook");
        assertEquals(talk, apply(now, WordEdits.revert(now, at(0, 10), at(0, 10), talk, CARET)));
    }

    @Test void scriptsWithoutBlanksAreRevertedToo() {
        for (String text : List.of("今日は天気がいいですね。", "我很爱你们。", "สวัสดีครับวันนี้", "שלום, עולם טוב")) {
            Transcript heard = Talk.of(turn(1, 0, 500, text));
            Word second = heard.turns().getFirst().words().get(1);
            Transcript now = replace(heard, at(0, second.start()), at(0, second.end()), text.startsWith("ש") ? "אבג" : "東京");
            assertEquals(heard, apply(now, WordEdits.revert(now, at(0, 0), now.end(), heard, CARET)), text);
        }
    }

    private String marked(int offset, String marker) {
        return texts(apply(two, WordEdits.marker(two, at(0, offset), marker, 5, CARET))).getFirst();
    }
}
