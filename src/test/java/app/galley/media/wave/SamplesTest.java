package app.galley.media.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Running;
import app.galley.task.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final int RATE = 1000;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background later = new Background() {
        @Override
        public <T> Running<T> start(String name, Work<T> work) {
            waiting.add(() -> Background.sameThread().start(name, work));
            return Background.sameThread().start("nothing yet", cancellation -> {
                throw new CancellationException();
            });
        }
    };
    private final Saw saw = new Saw();
    private int arrivals;
    private final Samples samples = new Samples(saw, Soundtrack.of(Path.of("saw.wav")), later, () -> arrivals++);

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    @Test void theyComeLaterAndOnce() {
        assertFalse(samples.cover(ms(1500), ms(2500)));
        work();
        assertEquals(2, arrivals);
        assertTrue(samples.cover(ms(1500), ms(2500)));
        assertEquals(List.of(1L, 2L), saw.read);
        assertTrue(waiting.isEmpty());
    }

    @Test void aColumnHoldsTheSamplesInItAndTheLineToTheNext() {
        samples.cover(ms(0), ms(1999));
        work();
        short[] low = new short[2];
        short[] high = new short[2];
        samples.columns(0, ms(990), ms(1010), low, high);
        assertEquals(990, low[0]);
        assertEquals(1000, high[0]);
        assertEquals(1010, high[1]);
    }

    @Test void columnsNarrowerThanASampleShowTheLineBetween() {
        samples.cover(ms(0), ms(999));
        work();
        short[] low = new short[10];
        short[] high = new short[10];
        samples.columns(0, ms(0), Duration.ofNanos(100_000), low, high);
        assertEquals(0, low[0]);
        assertTrue(high[9] <= 1);
    }

    @Test void behindTheEndNothingIsKnown() {
        samples.cover(ms(2000), ms(3500));
        work();
        short[] low = new short[1];
        short[] high = new short[1];
        samples.columns(0, ms(2600), ms(2700), low, high);
        assertTrue(low[0] > high[0]);
    }

    @Test void onlyTheLastSecondsAreKept() {
        for (int second = 0; second < 3; second++) {
            samples.cover(ms(second * 1000L), ms(second * 1000L));
            work();
        }
        samples.cover(ms(100_000), ms(100_000 + (Samples.KEPT - 3) * 1000L));
        work();
        saw.read.clear();
        samples.cover(ms(0), ms(0));
        work();
        assertEquals(List.of(0L), saw.read);
    }

    @Test void aFileThatCannotBeReadIsNotAskedAgain() {
        saw.broken = true;
        assertFalse(samples.cover(ms(0), ms(500)));
        work();
        saw.broken = false;
        assertFalse(samples.cover(ms(0), ms(500)));
        work();
        assertEquals(List.of(), saw.read);
        assertEquals(0, arrivals);
    }

    @Test void closingClosesTheSource() {
        samples.cover(ms(0), ms(0));
        work();
        samples.close();
        work();
        assertEquals(1, saw.closed);
        assertFalse(samples.cover(ms(0), ms(0)));
    }

    /// Two and a half seconds in which each sample is its own number.
    private static final class Saw implements MediaReader {
        private final List<Long> read = new ArrayList<>();
        private boolean broken;
        private int closed;

        @Override
        public MediaInfo probe(Soundtrack sound) {
            if (broken) {
                throw Problem.badInput("media.gone", "saw.wav").asException();
            }
            return new MediaInfo("wav", "pcm", RATE, 1, Optional.empty(), Optional.empty(), false);
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            return new PcmSource() {
                private long at;

                @Override
                public PcmFormat format() {
                    return format;
                }

                @Override
                public int read(short[] buffer, int frames) {
                    int count = Math.clamp(2500 - at, 0, Math.min(frames, 300));
                    for (int i = 0; i < count; i++) {
                        buffer[i] = (short) at++;
                    }
                    return count == 0 ? -1 : count;
                }

                @Override
                public void seek(long frame) {
                    read.add(frame / RATE);
                    at = frame;
                }

                @Override
                public long position() {
                    return at;
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
