package app.galley.media.playback;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// A silent sink that keeps all that it was given.
public final class TapeSink implements AudioSink {
    private final SilentSink sink;
    private final int channels;
    private short[] tape = new short[1 << 16];
    private int length;
    private boolean running;
    private boolean lost;
    private boolean closed;

    public TapeSink(PcmFormat format, LongSupplier nanos) {
        sink = new SilentSink(format, nanos);
        channels = format.channels();
    }

    /// All samples so far, silence and what was flushed included.
    public synchronized short[] tape() {
        return Arrays.copyOf(tape, length);
    }

    /// The samples so far without those that are 0.
    public short[] tapeWithoutZeros() {
        short[] all = tape();
        short[] kept = new short[all.length];
        int count = 0;
        for (short sample : all) {
            if (sample != 0) {
                kept[count++] = sample;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// From now on the device is gone.
    synchronized void lose() {
        lost = true;
    }

    /// Whether it runs and is full: a clock moved by hand may move.
    public synchronized boolean isReady() {
        return running && framesWritten() - framePosition() == bufferFrames();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized int write(short[] pcm, int offset, int frames) {
        if (lost) {
            return LOST;
        }
        int taken = sink.write(pcm, offset, frames);
        if (length + taken * channels > tape.length) {
            tape = Arrays.copyOf(tape, 2 * tape.length);
        }
        System.arraycopy(pcm, offset, tape, length, taken * channels);
        length += taken * channels;
        return taken;
    }

    @Override
    public PcmFormat format() {
        return sink.format();
    }

    @Override
    public synchronized void start() {
        running = true;
        sink.start();
    }

    @Override
    public synchronized void stop() {
        running = false;
        sink.stop();
    }

    @Override
    public void flush() {
        sink.flush();
    }

    @Override
    public long framePosition() {
        return sink.framePosition();
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
    public synchronized void close() {
        closed = true;
        sink.close();
    }
}
