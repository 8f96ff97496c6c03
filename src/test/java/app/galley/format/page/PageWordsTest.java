package app.galley.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.format.Talk;
import app.galley.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWordsTest {
    private final Turn turn = new Talk().speaker("Ann").says(0, 2_000, 3_000, "So, are we?").transcript("en").turns().getFirst();
    private final String written = PageWords.written(turn.words(), 2_000);

    @Test void wordsAreToldByPlaceAndTime() {
        assertEquals("0,2,0,333 4,3,333,666 8,2,666,1000", written);
        assertEquals(turn.words(), PageWords.read(written, turn.text().length(), 2_000));
    }

    @Test void whatDoesNotFitTheTextTellsNothing() {
        assertEquals(List.of(), PageWords.read(written, 9, 2_000), "a word ends behind the text");
        for (String none : List.of("", "0,2", "4,3,0,1 0,2,0,1", "0,0,0,1", "0,2,5,4", "0,2,0,1;", "0,2,0,9999999999", "0,2,0,1 x", "-1,2,0,1")) {
            assertEquals(List.of(), PageWords.read(none, 11, 0), none);
        }
    }
}
