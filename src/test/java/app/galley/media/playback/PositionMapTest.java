package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PositionMapTest {
    private static final int RATE = 1000;

    @Test
    void standsUntilItPlays() {
        PositionMap map = PositionMap.standing(RATE, 500, 20);
        assertEquals(20, map.mediaAt(0));
        assertEquals(20, map.mediaAt(500));
        assertEquals(20, map.mediaAt(9999));
        assertTrue(map.endsSilent());
    }

    @Test
    void countsWithTheSinkWhilePlaying() {
        PositionMap map = PositionMap.standing(RATE, 500, 20).playing(500, 20, 1);
        assertEquals(20, map.mediaAt(500));
        assertEquals(120, map.mediaAt(600));
        assertEquals(20, map.mediaAt(400));
        assertFalse(map.endsSilent());
    }

    @Test
    void waitsInSilenceAndGoesOnBehindIt() {
        PositionMap map = PositionMap.standing(RATE, 0, 0).playing(0, 0, 1).silent(300).playing(450, 300, 1);
        assertEquals(299, map.mediaAt(299));
        assertEquals(300, map.mediaAt(300));
        assertEquals(300, map.mediaAt(449));
        assertEquals(300, map.mediaAt(450));
        assertEquals(350, map.mediaAt(500));
    }

    @Test
    void countsFasterAtAFasterTempo() {
        PositionMap map = PositionMap.standing(RATE, 0, 0).playing(0, 1000, 1).playing(100, 1100, 1.5).playing(200, 1250, 0.5);
        assertEquals(1099, map.mediaAt(99));
        assertEquals(1175, map.mediaAt(150));
        assertEquals(1300, map.mediaAt(300));
    }

    @Test
    void aMapThatWasHandedOutDoesNotChange() {
        PositionMap map = PositionMap.standing(RATE, 0, 0).playing(0, 0, 1);
        map.silent(10);
        assertEquals(20, map.mediaAt(20));
    }

    @Test
    void keepsItsAnswersThoughItForgetsWhatIsLongPast() {
        PositionMap map = PositionMap.standing(RATE, 0, 0);
        long media = 0;
        for (long sink = 0; sink < 100_000; sink += 100) {
            map = map.playing(sink, media, 1).silent(sink + 60);
            media += 60;
        }
        assertEquals(media, map.mediaAt(200_000));
        assertEquals(media - 60, map.mediaAt(99_900));
        assertEquals(media - 60 - 60 * 50 + 30, map.mediaAt(99_900 - 5000 + 30));
    }
}
