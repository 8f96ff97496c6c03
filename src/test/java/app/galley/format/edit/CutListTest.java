package app.galley.format.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Talk;
import app.galley.format.edit.CutList.Cut;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutListTest {
    private static final FrameRate FILM = new FrameRate(25, 1, false);

    @Test void wordsWithoutAStruckOneBetweenThemStayTogether() {
        assertEquals(List.of(new Cut(25, 150, 0)), cuts(new Talk().says(-1, 1_000, 2_000, "a b").says(-1, 5_000, 6_000, "c d")));
    }

    @Test void struckWordsAreCutOut() {
        assertEquals(List.of(new Cut(0, 25, 0), new Cut(75, 100, 25)), cuts(new Talk().says(-1, 0, 4_000, "a ~b c~ d")));
    }

    @Test void theSilenceAroundAStruckWordGoesWithIt() {
        assertEquals(List.of(new Cut(0, 25, 0), new Cut(100, 125, 25)),
                cuts(new Talk().says(-1, 0, 1_000, "a").says(-1, 2_000, 3_000, "~b~").says(-1, 4_000, 5_000, "c")));
    }

    @Test void whatIsStruckAtTheEndsIsCutOff() {
        assertEquals(List.of(new Cut(25, 50, 0)), cuts(new Talk().says(-1, 0, 3_000, "~a~ b ~c~")));
    }

    @Test void aStruckWordOverWhichSomebodyElseIsHeardStays() {
        assertEquals(List.of(new Cut(0, 100, 0)),
                cuts(new Talk().speaker("A").speaker("B").says(0, 0, 4_000, "long").says(1, 1_000, 2_000, "~short~")));
        assertEquals(List.of(new Cut(0, 150, 0)), cuts(new Talk().speaker("A").speaker("B").says(0, 0, 4_000, "long")
                .says(1, 1_000, 2_000, "~short~").says(1, 5_000, 6_000, "then")));
    }

    @Test void whatIsSaidOverAStruckWordIsKeptAlone() {
        assertEquals(List.of(new Cut(0, 25, 0), new Cut(38, 40, 25), new Cut(50, 75, 27)), cuts(new Talk().says(-1, 0, 1_000, "a")
                .says(-1, 1_000, 2_000, "~b~").says(-1, 1_500, 1_600, "c").says(-1, 2_000, 3_000, "d")));
    }

    @Test void aTurnWithTextAndNoWordsIsKept() {
        assertEquals(List.of(new Cut(0, 125, 0)), cuts(new Talk().says(-1, 0, 1_000, "a").says(-1, 3_000, 5_000, "***")));
        assertEquals(List.of(new Cut(0, 25, 0)), cuts(new Talk().says(-1, 0, 1_000, "a").says(-1, 3_000, 5_000, "")));
    }

    @Test void aStruckWordShorterThanHalfAFrameCutsNothing() {
        assertEquals(List.of(new Cut(0, 50, 0)),
                cuts(new Talk().says(-1, 0, 1_000, "a").says(-1, 1_001, 1_010, "~b~").says(-1, 1_011, 2_000, "c")));
    }

    @Test void aWordIsNeverShorterThanAFrame() {
        assertEquals(List.of(new Cut(0, 1, 0), new Cut(50, 51, 1)),
                cuts(new Talk().says(-1, 0, 0, "a").says(-1, 1_000, 1_100, "~b~").says(-1, 2_000, 2_003, "c")));
    }

    @Test void nothingSaidIsNothingKept() {
        assertEquals(List.of(), CutList.of(Transcript.empty(), FILM).cuts());
        assertEquals(List.of(), cuts(new Talk().says(-1, 0, 1_000, "~a b~")));
        assertEquals(0, CutList.of(Transcript.empty(), FILM).length());
    }

    @Test void framesThatAreCutOutLeadToTheNextThatIsKept() {
        CutList list = CutList.of(new Talk().says(-1, 1_000, 5_000, "a ~b c~ d").transcript(""), FILM);
        assertEquals(25, list.keptFrom(0));
        assertEquals(30, list.keptFrom(30));
        assertEquals(100, list.keptFrom(50));
        assertEquals(124, list.keptFrom(999));
        assertTrue(list.cuts().getFirst().holds(49) && !list.cuts().getFirst().holds(50));
    }

    private static List<Cut> cuts(Talk talk) {
        return CutList.of(talk.transcript(""), FILM).cuts();
    }
}
