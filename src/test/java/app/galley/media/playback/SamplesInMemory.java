package app.galley.media.playback;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// A reader whose one recording is samples in memory; it can be made to stall and to fail.
final class SamplesInMemory implements MediaReader {
    final AtomicInteger seeks = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private final short[] samples;
    private final PcmFormat format;
    private final Semaphore gate = new Semaphore(1);
    private volatile Optional<Duration> statedLength;
    private volatile boolean failing;
    private volatile boolean unreadable;

    SamplesInMemory(short[] samples, PcmFormat format) {
        this.samples = samples;
        this.format = format;
        this.statedLength = Optional.of(length());
    }

    Duration length() {
        return format.duration(samples.length / format.channels());
    }

    void states(Duration length) {
        statedLength = Optional.of(length);
    }

    /// From now on reads and seeks wait until [#flow].
    void stall() {
        gate.acquireUninterruptibly();
    }

    void flow() {
        gate.release();
    }

    void fail(boolean fails) {
        failing = fails;
    }

    void refuse(boolean refuses) {
        unreadable = refuses;
    }

    @Override
    public MediaInfo probe(Soundtrack sound) {
        if (unreadable) {
            throw Problem.badInput("media.gone", sound.file().getFileName().toString()).asException();
        }
        return new MediaInfo("wav", "pcm_s16le", format.sampleRate(), format.channels(), statedLength, Optional.empty(), false);
    }

    @Override
    public PcmSource open(Soundtrack sound, PcmFormat wanted) {
        if (!wanted.equals(format)) {
            throw new IllegalArgumentException("only " + format);
        }
        return new Source();
    }

    @Override
    public void close() { }

    private final class Source implements PcmSource {
        private int position;

        @Override
        public PcmFormat format() {
            return format;
        }

        @Override
        public int read(short[] buffer, int frames) {
            pass();
            int channels = format.channels();
            int count = Math.min(frames, samples.length / channels - position);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(samples, position * channels, buffer, 0, count * channels);
            position += count;
            return count;
        }

        @Override
        public void seek(long frame) {
            pass();
            seeks.incrementAndGet();
            position = (int) Math.min(frame, samples.length / format.channels());
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

        private void pass() {
            gate.acquireUninterruptibly();
            gate.release();
            if (failing) {
                throw Problem.badInput("media.workerDied", "x.wav").asException();
            }
        }
    }
}
