package app.galley.ui.text.caret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private final Boundaries boundaries = new Boundaries(Locale.ENGLISH);

    @Test void aLetterWithItsAccentIsOneCharacter() {
        Transcript document = SampleTranscripts.of("A: cafe\u0301 x");
        assertEquals(new Position(0, 3), boundaries.characterBefore(document, new Position(0, 5)));
        assertEquals(new Position(0, 5), boundaries.characterAfter(document, new Position(0, 3)));
    }

    @Test void aFamilyOfEmojiIsOneCharacter() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        Transcript document = SampleTranscripts.of("A: a" + family + "b");
        assertEquals(new Position(0, 1 + family.length()), boundaries.characterAfter(document, new Position(0, 1)));
        assertEquals(new Position(0, 1), boundaries.characterBefore(document, new Position(0, 1 + family.length())));
    }

    @Test void theEdgesOfATurnLeadToItsNeighbours() {
        Transcript document = SampleTranscripts.of("A: one", "B: two");
        assertEquals(new Position(1, 0), boundaries.characterAfter(document, new Position(0, 3)));
        assertEquals(new Position(0, 3), boundaries.characterBefore(document, new Position(1, 0)));
        assertEquals(Position.START, boundaries.characterBefore(document, Position.START));
        assertEquals(document.end(), boundaries.characterAfter(document, document.end()));
    }

    @Test void wordsGoToTheStartOfTheNextWordOverMarksAndBlanks() {
        Transcript document = SampleTranscripts.of("A: We don't, in 2019, agree.");
        List<Integer> stops = new ArrayList<>();
        for (Position at = Position.START; at.offset() < 25; at = boundaries.wordAfter(document, at)) {
            stops.add(at.offset());
        }
        assertEquals(List.of(0, 3, 10, 13, 19), stops);
    }

    @Test void onMacOsWordsGoToTheEndOfTheWord() {
        Transcript document = SampleTranscripts.of("A: We don't, in 2019.");
        List<Integer> stops = new ArrayList<>();
        Position at = Position.START;
        for (int i = 0; i < 4; i++) {
            at = boundaries.wordEndAfter(document, at);
            stops.add(at.offset());
        }
        assertEquals(List.of(2, 8, 12, 17), stops);
    }

    @Test void wordsBackGoToTheStartOfTheWord() {
        Transcript document = SampleTranscripts.of("A: We don't, in 2019.");
        assertEquals(new Position(0, 13), boundaries.wordBefore(document, new Position(0, 18)));
        assertEquals(new Position(0, 10), boundaries.wordBefore(document, new Position(0, 13)));
        assertEquals(new Position(0, 3), boundaries.wordBefore(document, new Position(0, 6)));
        assertEquals(new Position(0, 0), boundaries.wordBefore(document, new Position(0, 2)));
    }

    @Test void theWordAroundAPlaceLeavesMarksOut() {
        Transcript document = SampleTranscripts.of("A: the river, then");
        assertEquals(Selection.between(new Position(0, 4), new Position(0, 9)),
                boundaries.wordAround(document, new Position(0, 6)));
        assertEquals(Selection.between(new Position(0, 11), new Position(0, 15)),
                boundaries.wordAround(document, new Position(0, 15)));
    }

    @Test void anEmptyTurnHasNoWord() {
        Transcript document = SampleTranscripts.of("A: ");
        assertEquals(Selection.at(Position.START), boundaries.wordAround(document, Position.START));
    }

    @Test void charactersOfALongTurnAreFoundWithoutGoingThroughAllOfIt() {
        String flags = "\uD83C\uDDEB\uD83C\uDDF7".repeat(300);
        Transcript document = SampleTranscripts.of("A: " + "word ".repeat(3000) + "x" + flags);
        int start = 15_001;
        for (int flag : new int[] {0, 1, 20, 50}) {
            assertEquals(new Position(0, start + 4 * (flag + 1)), boundaries.characterAfter(document, new Position(0, start + 4 * flag)));
            assertEquals(new Position(0, start + 4 * flag), boundaries.characterBefore(document, new Position(0, start + 4 * (flag + 1))));
        }
    }

    @Test void theCharacterAroundAPlaceIsAWholeOne() {
        Transcript document = SampleTranscripts.of("A: cafe\u0301", "B: ");
        assertEquals(Selection.between(new Position(0, 3), new Position(0, 5)), boundaries.characterAround(document, new Position(0, 4)));
        assertEquals(Selection.between(new Position(0, 3), new Position(0, 5)), boundaries.characterAround(document, new Position(0, 5)));
        assertEquals(Selection.at(new Position(1, 0)), boundaries.characterAround(document, new Position(1, 0)));
    }

    @Test void thaiWordsAreFoundByTheDictionary() {
        Transcript document = SampleTranscripts.of("A: \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E04\u0E23\u0E31\u0E1A hello");
        assertEquals(new Position(0, 6), boundaries.wordAfter(document, Position.START));
        assertEquals(new Position(0, 6), boundaries.wordBefore(document, new Position(0, 10)));
        assertEquals(Selection.between(new Position(0, 0), new Position(0, 6)), boundaries.wordAround(document, new Position(0, 2)));
    }
}
