package app.galley.media.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutsTest {
    @Test
    void leavesAShortRecordingWhole() {
        assertEquals(List.of(new TimeSpan(0, 900)), Cuts.of(900, 1000, List.of()));
    }

    @Test
    void cutsInTheMiddleOfTheLongestSilence() {
        List<TimeSpan> speech = List.of(new TimeSpan(0, 600), new TimeSpan(640, 800), new TimeSpan(900, 1500));
        assertEquals(List.of(new TimeSpan(0, 850), new TimeSpan(850, 1500)), Cuts.of(1500, 1000, speech));
    }

    @Test
    void cutsEvenlyWhereNobodyIsSilent() {
        assertEquals(List.of(new TimeSpan(0, 750), new TimeSpan(750, 1500)), Cuts.of(1500, 1000,
                List.of(new TimeSpan(0, 1500))));
    }

    @Test
    void piecesNeverExceedTheLimitNorLeaveAGapAndAreAsFewAsPossible() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long length = random.nextInt(1, 100_000);
            long longest = random.nextInt(1_000, 30_000);
            List<TimeSpan> pieces = Cuts.of(length, longest, speech(random, length));
            String why = "seed " + seed + ", round " + round + ": " + pieces;
            assertEquals((length + longest - 1) / longest, pieces.size(), why);
            long at = 0;
            for (TimeSpan piece : pieces) {
                assertEquals(at, piece.start(), why);
                assertTrue(piece.end() > at && piece.end() - at <= longest, why);
                at = piece.end();
            }
            assertEquals(length, at, why);
        }
    }

    private static List<TimeSpan> speech(Random random, long length) {
        List<TimeSpan> speech = new ArrayList<>();
        long at = random.nextInt(500);
        while (at < length - 1) {
            long end = Math.min(length, at + random.nextInt(1, 5_000));
            speech.add(new TimeSpan(at, end));
            at = end + random.nextInt(1, 1_500);
        }
        return speech;
    }
}
