package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.galley.media.PcmFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilentSinkTest {
    private static final int SECOND = 1_000_000_000;
    private final AtomicLong nanos = new AtomicLong(77);
    private final SilentSink sink = new SilentSink(new PcmFormat(48_000, 1), nanos::get);
    private final short[] sound = new short[100_000];

    @Test
    void takesNoMoreThanItsBufferHolds() {
        assertEquals(3840, sink.bufferFrames());
        assertEquals(3840, sink.write(sound, 0, 5000));
        assertEquals(0, sink.write(sound, 0, 5000));
        assertFalse(sink.isReal());
    }

    @Test
    void hearsAtThePaceOfTheClockOnlyWhileItRuns() {
        sink.write(sound, 0, 3840);
        nanos.addAndGet(SECOND);
        assertEquals(0, sink.framePosition());
        sink.start();
        nanos.addAndGet(SECOND / 100);
        assertEquals(480, sink.framePosition());
        sink.stop();
        nanos.addAndGet(SECOND);
        assertEquals(480, sink.framePosition());
        sink.start();
        nanos.addAndGet(SECOND / 100);
        assertEquals(960, sink.framePosition());
        assertEquals(960, sink.write(sound, 0, 5000));
    }

    @Test
    void neverHearsMoreThanWasWritten() {
        sink.write(sound, 0, 100);
        sink.start();
        nanos.addAndGet(SECOND);
        assertEquals(100, sink.framePosition());
    }

    @Test
    void isAtTheLastWrittenFrameAfterAFlush() {
        sink.write(sound, 0, 3000);
        sink.start();
        nanos.addAndGet(SECOND / 100);
        sink.stop();
        sink.flush();
        assertEquals(3000, sink.framesWritten());
        assertEquals(3000, sink.framePosition());
    }

    @Test
    void countsExactlyForManyHours() {
        sink.start();
        long written = 0;
        for (int hour = 1; hour <= 30; hour++) {
            nanos.addAndGet(3600L * SECOND);
            while (written < hour * 3600L * 48_000) {
                written += sink.write(sound, 0, (int) Math.min(3840, hour * 3600L * 48_000 - written));
            }
            assertEquals(hour * 3600L * 48_000, sink.framePosition());
        }
    }
}
