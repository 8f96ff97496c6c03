package app.galley.media.wave;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The very samples of a recording, for where peaks are too coarse. They are read a second at a time in the background when they are
/// asked for, and the last [#KEPT] seconds are kept. Of more than two channels two are made. Safe from any thread; no call but those
/// of its own reading blocks.
public final class Samples implements PeakSource, AutoCloseable {
    /// How many seconds are kept.
    static final int KEPT = 12;
    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
    private static final int MOST_CHANNELS = 2;
    private final MediaReader reader;
    private final Soundtrack sound;
    private final Background background;
    private final Runnable arrived;
    private final Map<Long, short[]> blocks = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final Deque<Long> wanted = new ArrayDeque<>();
    private @Nullable PcmFormat format;
    private @Nullable PcmSource source;
    private boolean reading;
    private boolean closed;

    /// Nothing is read yet.
    ///
    /// @param reader reads the file; its requests are short ones
    /// @param arrived told in the background when more of what was asked for is there
    public Samples(MediaReader reader, Soundtrack sound, Background background, Runnable arrived) {
        this.reader = reader;
        this.sound = sound;
        this.background = background;
        this.arrived = arrived;
    }

    /// Whether the samples of a stretch of a few seconds are there; asks for what is missing.
    public synchronized boolean cover(Duration from, Duration to) {
        if (closed || to.compareTo(from.plusSeconds(KEPT - 2)) > 0) {
            return false;
        }
        wanted.clear();
        for (long second = from.toSeconds(); second <= to.toSeconds(); second++) {
            if (blocks.get(second) == null) {
                wanted.add(second);
            }
        }
        if (!wanted.isEmpty() && !reading) {
            reading = true;
            background.start("samples", cancellation -> {
                readAll();
                return true;
            });
        }
        return wanted.isEmpty() && format != null;
    }

    private void readAll() {
        try {
            for (Long second = next(); second != null; second = next()) {
                keep(second, read(second));
                arrived.run();
            }
        } catch (ProblemException e) {
            // The peaks are shown instead; why the file cannot be read is told by who plays it.
            LOG.debug("samples cannot be read: {}", e.problem().key());
            close();
            end();
        }
    }

    private @Nullable Long next() {
        Long second;
        synchronized (this) {
            second = closed ? null : wanted.poll();
            reading = second != null;
        }
        if (second == null) {
            end();
        }
        return second;
    }

    /// Closes the source when nothing will be read any more; called by the reading.
    private void end() {
        PcmSource last;
        synchronized (this) {
            last = closed ? source : null;
            source = closed ? null : source;
        }
        if (last != null) {
            last.close();
        }
    }

    private short[] read(long second) {
        PcmSource open = source();
        PcmFormat form = open.format();
        open.seek(second * form.sampleRate());
        short[] all = new short[form.sampleRate() * form.channels()];
        short[] part = new short[all.length];
        int frames = 0;
        int more = 0;
        while (frames < form.sampleRate() && more >= 0) {
            more = open.read(part, form.sampleRate() - frames);
            if (more > 0) {
                System.arraycopy(part, 0, all, frames * form.channels(), more * form.channels());
                frames += more;
            }
        }
        return frames == form.sampleRate() ? all : Arrays.copyOf(all, frames * form.channels());
    }

    /// Opened by the first reading; one at a time reads.
    private PcmSource source() {
        PcmSource known = source;
        if (known != null) {
            return known;
        }
        MediaInfo info = reader.probe(sound);
        PcmSource opened = reader.open(sound, new PcmFormat(info.sampleRate(), Math.min(MOST_CHANNELS, info.channels())));
        synchronized (this) {
            source = opened;
            format = opened.format();
        }
        return opened;
    }

    private synchronized void keep(long second, short[] samples) {
        blocks.put(second, samples);
        while (blocks.size() > KEPT) {
            blocks.remove(blocks.keySet().iterator().next());
        }
    }

    @Override
    public synchronized int channels() {
        return format == null ? 1 : format.channels();
    }

    /// Where a column is narrower than a sample, it shows the line between two of them.
    @Override
    public void columns(int channel, Duration from, Duration to, short[] lowest, short[] highest) {
        Stretch stretch = stretch(from, to);
        double first = from.toNanos() / 1e9 * stretch.rate;
        double step = (to.toNanos() - from.toNanos()) / 1e9 * stretch.rate / lowest.length;
        for (int i = 0; i < lowest.length; i++) {
            stretch.column(channel, first + i * step, first + (i + 1) * step);
            lowest[i] = stretch.low;
            highest[i] = stretch.high;
        }
    }

    private synchronized Stretch stretch(Duration from, Duration to) {
        PcmFormat form = format == null ? PcmFormat.SPEECH : format;
        long first = from.toSeconds();
        short[][] parts = new short[(int) (to.toSeconds() - first) + 1][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = blocks.getOrDefault(first + i, new short[0]);
        }
        return new Stretch(parts, first * form.sampleRate(), form.sampleRate(), form.channels());
    }

    @Override
    public void close() {
        boolean idle;
        synchronized (this) {
            closed = true;
            idle = !reading;
            blocks.clear();
            wanted.clear();
        }
        if (idle) {
            background.start("close samples", cancellation -> {
                end();
                return true;
            });
        }
    }

    /// Some seconds of samples one behind the other.
    private static final class Stretch {
        private static final int NONE = Integer.MAX_VALUE;
        private final short[][] parts;
        private final long start;
        private final int rate;
        private final int channels;
        private short low;
        private short high;

        Stretch(short[][] parts, long start, int rate, int channels) {
            this.parts = parts;
            this.start = start;
            this.rate = rate;
            this.channels = channels;
        }

        /// Sets what lies between two frames.
        void column(int channel, double from, double to) {
            low = Short.MAX_VALUE;
            high = Short.MIN_VALUE;
            between(channel, from);
            between(channel, to);
            long frame = Math.max(start, (long) Math.ceil(from));
            long last = (long) Math.floor(to);
            while (frame <= last) {
                int part = (int) ((frame - start) / rate);
                if (part >= parts.length) {
                    return;
                }
                int at = (int) (frame - start - (long) part * rate);
                int end = (int) Math.min(parts[part].length / channels, at + last - frame + 1);
                for (int i = at * channels + channel; i < end * channels; i += channels) {
                    take(parts[part][i]);
                }
                frame = start + (long) (part + 1) * rate;
            }
        }

        private void between(int channel, double frame) {
            long before = (long) Math.floor(frame);
            int one = sample(channel, before);
            int other = sample(channel, before + 1);
            if (one != NONE && other != NONE) {
                take((short) Math.round(one + (frame - before) * (other - one)));
            }
        }

        private int sample(int channel, long frame) {
            long part = Math.floorDiv(frame - start, (long) rate);
            int at = (int) Math.floorMod(frame - start, (long) rate) * channels + channel;
            return part < 0 || part >= parts.length || at >= parts[(int) part].length ? NONE : parts[(int) part][at];
        }

        private void take(short sample) {
            low = (short) Math.min(low, sample);
            high = (short) Math.max(high, sample);
        }
    }
}
