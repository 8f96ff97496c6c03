package app.galley.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PcmFormatTest {
    @Test
    void everyFrameComesBackFromItsMoment() {
        long seed = 2;
        Random random = new Random(seed);
        for (int rate : new int[] {8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 192_000}) {
            PcmFormat format = new PcmFormat(rate, 2);
            for (int i = 0; i < 2000; i++) {
                long frame = random.nextLong(30L * 3600 * rate);
                assertEquals(frame, format.frameAt(format.duration(frame)), rate + " Hz, seed " + seed);
            }
        }
    }

    @Test
    void countsWholeSecondsWithoutRounding() {
        PcmFormat format = new PcmFormat(44_100, 1);
        assertEquals(Duration.ofHours(30), format.duration(30L * 3600 * 44_100));
        assertEquals(44_100, format.frameAt(Duration.ofSeconds(1)));
        assertEquals(1, format.frameAt(Duration.ofNanos(22_676)));
        assertEquals(0, format.frameAt(Duration.ofNanos(11_000)));
    }
}
