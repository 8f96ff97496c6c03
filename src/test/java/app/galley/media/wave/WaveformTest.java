package app.galley.media.wave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaveformTest {
    private final short[] lowest = new short[7];
    private final short[] highest = new short[7];

    private static short[] random(int steps, int channels, Random random) {
        short[] peaks = new short[steps * channels * 2];
        for (int i = 0; i < peaks.length; i += 2) {
            int one = random.nextInt(60_000) - 30_000;
            peaks[i] = (short) one;
            peaks[i + 1] = (short) (one + random.nextInt(2_000));
        }
        return peaks;
    }

    @Test void anyStretchAtAnyZoomHasItsLowestAndHighestSample() {
        long seed = Long.getLong("galley.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int channels = 1 + random.nextInt(2);
            Waveform waveform = new Waveform(channels);
            int steps = 0;
            for (int part = random.nextInt(1, 6); part > 0; part--) {
                int more = random.nextInt(3_000);
                waveform.add(random(more, channels, random));
                steps += more;
            }
            waveform.complete();
            assertEquals(Duration.ofMillis(10L * steps), waveform.known());
            short[] all = waveform.peaks();
            int level = 1 << 2 * random.nextInt(6);
            int begin = random.nextInt(steps / level + 1);
            int channel = random.nextInt(channels);
            waveform.columns(channel, Waveform.STEP.multipliedBy((long) begin * level),
                    Waveform.STEP.multipliedBy((long) (begin + 7) * level), lowest, highest);
            for (int i = 0; i < 7; i++) {
                short low = Short.MAX_VALUE;
                short high = Short.MIN_VALUE;
                for (int k = (begin + i) * level; k < Math.min((begin + i + 1) * level, steps); k++) {
                    low = (short) Math.min(low, all[2 * (k * channels + channel)]);
                    high = (short) Math.max(high, all[2 * (k * channels + channel) + 1]);
                }
                assertEquals(low, lowest[i], "seed " + seed + " round " + round + " column " + i);
                assertEquals(high, highest[i], "seed " + seed + " round " + round + " column " + i);
            }
        }
    }

    @Test void whatIsNotKnownYetIsTold() {
        Waveform waveform = new Waveform(1);
        waveform.add(new short[] {-1, 2, -3, 4});
        waveform.columns(0, Duration.ofMillis(-10), Duration.ofMillis(60), lowest, highest);
        assertArrayEquals(new short[] {Short.MAX_VALUE, -1, -3, Short.MAX_VALUE, Short.MAX_VALUE, Short.MAX_VALUE, Short.MAX_VALUE}, lowest);
        assertTrue(lowest[0] > highest[0]);
        assertThrows(IllegalArgumentException.class, () -> waveform.add(new short[] {1}));
    }
}
