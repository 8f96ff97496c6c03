package app.galley.media.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.media.PcmFormat;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeakTakerTest {
    @Test
    void takesLowestAndHighestOfEachStepAndChannel() {
        PeakTaker taker = new PeakTaker(new PcmFormat(200, 2));
        taker.feed(new short[] {1, 10, 2, -20, 3, 30, 4, 40, 5, 5}, 5);
        assertArrayEquals(new short[] {1, 2, -20, 10, 3, 4, 30, 40}, taker.take());
        assertArrayEquals(new short[0], taker.take());
        taker.end();
        assertArrayEquals(new short[] {5, 5, 5, 5}, taker.take());
    }

    @Test
    void stepsKeepToTheTimeAtAnyRate() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int rate : new int[] {50, 100, 150, 1_000, 8_000, 11_025, 22_050, 44_100, 192_000}) {
            short[] sound = new short[rate * 3 + 1];
            for (int i = 0; i < sound.length; i++) {
                sound[i] = (short) random.nextInt(-30_000, 30_000);
            }
            PeakTaker taker = new PeakTaker(new PcmFormat(rate, 1));
            short[] peaks = new short[0];
            for (int at = 0; at < sound.length; ) {
                int count = Math.min(sound.length - at, random.nextInt(1, 5_000));
                taker.feed(Arrays.copyOfRange(sound, at, at + count), count);
                at += count;
                peaks = joined(peaks, taker.take());
            }
            taker.end();
            peaks = joined(peaks, taker.take());
            String why = rate + " Hz, seed " + seed;
            assertEquals(301, (peaks.length + 1) / 2, 1, why);
            for (int step = 0; rate >= 100 && step < 300; step++) {
                int from = step * rate / 100;
                int to = Math.max(from + 1, (step + 1) * rate / 100);
                short[] part = Arrays.copyOfRange(sound, from, to);
                Arrays.sort(part);
                assertEquals(part[0], peaks[2 * step], why + ", step " + step);
                assertEquals(part[part.length - 1], peaks[2 * step + 1], why + ", step " + step);
            }
        }
    }

    private static short[] joined(short[] a, short[] b) {
        short[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
