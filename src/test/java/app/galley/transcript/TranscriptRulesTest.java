package app.galley.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptRulesTest {
    private static final TimeSpan TIME = new TimeSpan(0, 10);

    @Test void aSoundTranscriptBreaksNothing() {
        assertEquals(List.of(), TranscriptRules.broken(Transcript.empty()));
        assertEquals(List.of(), TranscriptRules.broken(one(new Turn(1, 0, TIME, "Hi you", List.of(word(0, 2), word(3, 6))))));
    }

    @Test void wordsOutsideTheTextOrAcrossEachOtherAreTold() {
        assertEquals(List.of("turn 0 word 1: begins before the word in front of it ends", "turn 0 word 1: ends behind the text"),
                TranscriptRules.broken(one(new Turn(1, 0, TIME, "Hi you", List.of(word(0, 2), word(1, 9))))));
    }

    @Test void lineBreaksAndHalfCharactersAreTold() {
        assertEquals(List.of("turn 0: a line break in the text", "turn 0: half a character at 2"),
                TranscriptRules.broken(one(new Turn(1, 0, TIME, "a\u2028\uD83D", List.of()))));
    }

    @Test void doubleIdsAndUnknownSpeakersAreTold() {
        Turn turn = new Turn(1, 7, TIME, "", List.of());
        assertEquals(List.of("two speakers have the id 0", "turn 0: no speaker has the id 7",
                        "turn 1: its id 1 is another turn's too", "turn 1: no speaker has the id 7"),
                TranscriptRules.broken(new Transcript(List.of(turn, turn),
                        List.of(new Speaker(0, "Ann"), new Speaker(0, "Ben")), "")));
    }

    @Test void aTranscriptWithoutTurnsCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Transcript(List.of(), List.of(), ""));
    }

    private static Transcript one(Turn turn) {
        return new Transcript(List.of(turn), List.of(new Speaker(0, "Ann")), "en");
    }

    private static Word word(int start, int end) {
        return new Word(start, end, TIME, 1, Timing.MEASURED, false);
    }
}
