package app.galley.bench.media;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import app.galley.media.playback.SilentSink;

/// A sink without a device that tells its position in steps of 15 ms, as most devices do, and knows when it began to run.
final class SteppingSink implements AudioSink {
    private static final int STEP_MILLISECONDS = 15;
    private final SilentSink sink;
    private final long step;
    private volatile long startedAt;

    SteppingSink(PcmFormat format) {
        this.sink = new SilentSink(format, System::nanoTime);
        this.step = format.frames(STEP_MILLISECONDS);
    }

    /// When it began to run last, by [System#nanoTime].
    long startedAt() {
        return startedAt;
    }

    /// The frame that is heard, without steps.
    long exactPosition() {
        return sink.framePosition();
    }

    @Override
    public PcmFormat format() {
        return sink.format();
    }

    @Override
    public void start() {
        sink.start();
        startedAt = System.nanoTime();
    }

    @Override
    public void stop() {
        sink.stop();
    }

    @Override
    public void flush() {
        sink.flush();
    }

    @Override
    public int write(short[] pcm, int offset, int frames) {
        return sink.write(pcm, offset, frames);
    }

    /// The nearest step: what a device is wrong by on the average is no matter of smoothing.
    @Override
    public long framePosition() {
        long exact = sink.framePosition();
        return Math.min(sink.framesWritten(), (exact + step / 2) / step * step);
    }

    @Override
    public long framesWritten() {
        return sink.framesWritten();
    }

    @Override
    public int bufferFrames() {
        return sink.bufferFrames();
    }

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public void close() {
        sink.close();
    }
}
