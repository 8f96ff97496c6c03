package app.galley.media.playback;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import java.util.function.LongSupplier;

/// A sink without a device: it swallows the samples in the time that they would take. What it holds is heard at the pace of a
/// clock; when that has run ahead of what was written, it waits at the last frame and catches up.
public final class SilentSink implements AudioSink {
    private static final int BUFFER_MILLISECONDS = 80;
    private static final long NANOS = 1_000_000_000L;
    private final PcmFormat format;
    private final int bufferFrames;
    private final LongSupplier nanos;
    private long written;
    private long base;
    private long startedAt;
    private boolean running;

    /// A sink with the usual buffer of 80 ms.
    ///
    /// @param nanos a clock in nanoseconds, such as `System::nanoTime`; in tests one that is moved by hand
    public SilentSink(PcmFormat format, LongSupplier nanos) {
        this.format = format;
        this.bufferFrames = (int) format.frames(BUFFER_MILLISECONDS);
        this.nanos = nanos;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            startedAt = nanos.getAsLong();
        }
    }

    @Override
    public synchronized void stop() {
        base = framePosition();
        running = false;
    }

    @Override
    public synchronized void flush() {
        base = written;
    }

    @Override
    public synchronized int write(short[] pcm, int offset, int frames) {
        int room = (int) Math.min(frames, bufferFrames - (written - framePosition()));
        written += room;
        return room;
    }

    @Override
    public synchronized long framePosition() {
        if (!running) {
            return base;
        }
        long elapsed = nanos.getAsLong() - startedAt;
        long played = elapsed / NANOS * format.sampleRate() + elapsed % NANOS * format.sampleRate() / NANOS;
        return Math.min(written, base + played);
    }

    @Override
    public synchronized long framesWritten() {
        return written;
    }

    @Override
    public int bufferFrames() {
        return bufferFrames;
    }

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public void close() {
        stop();
    }
}
