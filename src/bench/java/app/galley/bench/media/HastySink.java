package app.galley.bench.media;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import java.util.Arrays;

/// A sink that takes all it is given at once and keeps it, as if a buffer of 80 ms were always full: a recording is played as fast as it
/// can be read and stretched.
final class HastySink implements AudioSink {
    private static final int BUFFER_MILLISECONDS = 80;
    private final PcmFormat format;
    private short[] tape = new short[1 << 20];
    private int length;

    HastySink(PcmFormat format) {
        this.format = format;
    }

    /// All that it was given.
    synchronized short[] tape() {
        return Arrays.copyOf(tape, length);
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public void start() { }

    @Override
    public void stop() { }

    @Override
    public void flush() { }

    @Override
    public synchronized int write(short[] pcm, int offset, int frames) {
        int samples = frames * format.channels();
        if (length + samples > tape.length) {
            tape = Arrays.copyOf(tape, 2 * tape.length);
        }
        System.arraycopy(pcm, offset, tape, length, samples);
        length += samples;
        return frames;
    }

    @Override
    public synchronized long framePosition() {
        return Math.max(0, framesWritten() - bufferFrames());
    }

    @Override
    public synchronized long framesWritten() {
        return length / format.channels();
    }

    @Override
    public int bufferFrames() {
        return (int) format.frames(BUFFER_MILLISECONDS);
    }

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public void close() { }
}
