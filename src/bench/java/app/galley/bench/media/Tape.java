package app.galley.bench.media;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import app.galley.media.playback.SilentSink;
import java.util.Arrays;

/// A sink on a fast clock that keeps what it was given, of one channel.
final class Tape implements AudioSink {
    private static final int HASTE = 16;
    /// So many silent samples in a row are a gap or the end, and no part of a tone.
    private static final int GAP = 200;
    private final SilentSink sink;
    private short[] samples = new short[1 << 20];
    private int length;

    Tape(PcmFormat format) {
        sink = new SilentSink(format, () -> System.nanoTime() * HASTE);
    }

    /// What was heard, without gaps.
    synchronized short[] heard() {
        short[] kept = new short[length];
        int count = 0;
        int silent = 0;
        for (int i = 0; i < length; i++) {
            kept[count++] = samples[i];
            silent = samples[i] == 0 ? silent + 1 : 0;
            if (silent == GAP) {
                count -= GAP;
            } else if (silent > GAP) {
                count--;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    @Override
    public PcmFormat format() {
        return sink.format();
    }

    @Override
    public void start() {
        sink.start();
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
    public synchronized int write(short[] pcm, int offset, int frames) {
        int taken = sink.write(pcm, offset, frames);
        if (length + taken > samples.length) {
            samples = Arrays.copyOf(samples, 2 * samples.length);
        }
        System.arraycopy(pcm, offset, samples, length, taken);
        length += taken;
        return taken;
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
    public void close() {
        sink.close();
    }
}
