package app.galley.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SoundScanTest {
    private static final int LENGTH = 16_000 * 10 + 123;

    @Test
    void countsTheTrueLengthAndFindsTheSpeech() {
        SoundScan scan = SoundScan.of(new Syllables(PcmFormat.SPEECH), Duration.ofSeconds(7), Progress.NONE, new Cancellation());
        assertEquals(PcmFormat.SPEECH.duration(LENGTH), scan.length());
        assertEquals(1, scan.speech().size(), scan.toString());
        assertEquals(3000, scan.speech().getFirst().start(), 150);
        assertEquals(6000, scan.speech().getFirst().end(), 250);
    }

    @Test
    void tellsHowFarItIsAndNeverMoreThanAll() {
        List<Long> done = new ArrayList<>();
        SoundScan.of(new Syllables(PcmFormat.SPEECH), Duration.ofSeconds(7), (d, total) -> {
            done.add(d);
            assertTrue(d <= total, d + " of " + total);
            assertTrue(total >= 7000);
        }, new Cancellation());
        assertEquals(done.stream().sorted().toList(), done);
        assertEquals(10_007, done.getLast());
    }

    @Test
    void stopsWhenItIsCancelled() {
        Cancellation cancellation = new Cancellation();
        Syllables source = new Syllables(PcmFormat.SPEECH);
        assertThrows(CancellationException.class,
                () -> SoundScan.of(source, Duration.ZERO, (done, total) -> cancellation.cancel(), cancellation));
        assertTrue(source.position() < LENGTH);
    }

    @Test
    void takesOnlyTheFormatForSpeech() {
        assertThrows(IllegalArgumentException.class,
                () -> SoundScan.of(new Syllables(new PcmFormat(44_100, 1)), Duration.ZERO, Progress.NONE, new Cancellation()));
    }

    /// Soft noise with loud syllables from the third to the sixth second.
    private static final class Syllables implements PcmSource {
        private final Random random = new Random(1);
        private final PcmFormat format;
        private int position;

        Syllables(PcmFormat format) {
            this.format = format;
        }

        @Override
        public PcmFormat format() {
            return format;
        }

        @Override
        public int read(short[] buffer, int frames) {
            int count = Math.min(frames, LENGTH - position);
            for (int i = 0; i < count; i++, position++) {
                double t = position / 16_000.0;
                double voice = t >= 3 && t < 6 ? 3000 * Math.abs(Math.sin(Math.PI * t / 0.2)) : 0;
                buffer[i] = (short) (random.nextGaussian() * (20 + voice));
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void seek(long frame) {
            throw new IllegalStateException("a scan goes straight on");
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() { }
    }
}
