package app.galley.media.wave;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// The peaks of a recording: the lowest and the highest sample of each [#STEP], for each channel, and of four, sixteen and so on
/// of these together, so that any stretch is drawn from about as many peaks as it has columns. It grows while the recording is
/// still being read. One thread adds, any thread reads; readers see whole additions.
public final class Waveform implements PeakSource {
    /// What one peak of the finest level stands for.
    public static final Duration STEP = Duration.ofMillis(10);
    /// The loudest that a peak can be.
    public static final int LOUDEST = Short.MAX_VALUE;
    private static final int FACTOR = 4;
    private static final int LEVELS = 9;
    private final int channels;
    private final AtomicReference<State> state;

    /// One level: `count` peaks a channel, channels interleaved, two values a peak: lowest, highest.
    private record Level(short[] values, int count) { }

    /// Immutable but for values behind `count`, which nobody reads.
    private record State(Level[] levels, boolean complete) { }

    /// A waveform that has no peaks yet.
    public Waveform(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("a waveform needs a channel");
        }
        this.channels = channels;
        Level[] levels = new Level[LEVELS];
        Arrays.fill(levels, new Level(new short[0], 0));
        state = new AtomicReference<>(new State(levels, false));
    }

    @Override
    public int channels() {
        return channels;
    }

    /// How much of the recording it shows so far.
    public Duration known() {
        return STEP.multipliedBy(state.get().levels[0].count);
    }

    /// Whether it shows all of the recording.
    public boolean isComplete() {
        return state.get().complete;
    }

    /// Adds peaks behind the last ones.
    ///
    /// @param peaks for each step and in it each channel the lowest and the highest sample
    /// @throws IllegalArgumentException when it is not a whole number of steps
    public void add(short[] peaks) {
        if (peaks.length % (2 * channels) != 0) {
            throw new IllegalArgumentException("half a step of peaks");
        }
        State old = state.get();
        Level[] levels = new Level[LEVELS];
        levels[0] = longer(old.levels[0], peaks);
        for (int i = 1; i < LEVELS; i++) {
            levels[i] = coarser(levels[i - 1], old.levels[i], false);
        }
        state.set(new State(levels, false));
    }

    /// Says that nothing more will be added.
    public void complete() {
        State old = state.get();
        Level[] levels = old.levels.clone();
        for (int i = 1; i < LEVELS; i++) {
            levels[i] = coarser(levels[i - 1], levels[i], true);
        }
        state.set(new State(levels, true));
    }

    /// The peaks of the finest level, as [#add] took them; to keep them.
    public short[] peaks() {
        Level finest = state.get().levels[0];
        return Arrays.copyOf(finest.values, finest.count * 2 * channels);
    }

    @Override
    public void columns(int channel, Duration from, Duration to, short[] lowest, short[] highest) {
        double first = from.toNanos() / (double) STEP.toNanos();
        double step = (to.toNanos() / (double) STEP.toNanos() - first) / lowest.length;
        int level = 0;
        double scale = 1;
        while (level < LEVELS - 1 && step / scale >= FACTOR) {
            level++;
            scale *= FACTOR;
        }
        Level peaks = state.get().levels[level];
        for (int i = 0; i < lowest.length; i++) {
            int begin = (int) Math.floor((first + i * step) / scale);
            int end = Math.max(begin + 1, (int) Math.ceil((first + (i + 1) * step) / scale));
            column(peaks, channel, begin, end, i, lowest, highest);
        }
    }

    private void column(Level peaks, int channel, int begin, int end, int column, short[] lowest, short[] highest) {
        short low = Short.MAX_VALUE;
        short high = Short.MIN_VALUE;
        for (int i = Math.max(0, begin); i < Math.min(end, peaks.count); i++) {
            int at = 2 * (i * channels + channel);
            low = (short) Math.min(low, peaks.values[at]);
            high = (short) Math.max(high, peaks.values[at + 1]);
        }
        lowest[column] = low;
        highest[column] = high;
    }

    private Level longer(Level level, short[] more) {
        int used = level.count * 2 * channels;
        short[] values = level.values.length >= used + more.length ? level.values
                : Arrays.copyOf(level.values, Math.max(used + more.length, used + used / 2));
        System.arraycopy(more, 0, values, used, more.length);
        return new Level(values, level.count + more.length / (2 * channels));
    }

    /// The level above one that has grown. A peak is made when all it stands for is known; at the end also of fewer.
    private Level coarser(Level finer, Level old, boolean last) {
        int count = last ? (finer.count + FACTOR - 1) / FACTOR : finer.count / FACTOR;
        short[] more = new short[(count - old.count) * 2 * channels];
        for (int i = old.count; i < count; i++) {
            for (int c = 0; c < channels; c++) {
                short low = Short.MAX_VALUE;
                short high = Short.MIN_VALUE;
                for (int k = i * FACTOR; k < Math.min((i + 1) * FACTOR, finer.count); k++) {
                    low = (short) Math.min(low, finer.values[2 * (k * channels + c)]);
                    high = (short) Math.max(high, finer.values[2 * (k * channels + c) + 1]);
                }
                int at = 2 * ((i - old.count) * channels + c);
                more[at] = low;
                more[at + 1] = high;
            }
        }
        return longer(old, more);
    }
}
