package app.galley.media.playback;

import app.galley.media.AudioPlayer.Listener;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A player over samples in memory, with a clock moved by hand and a tape of all that was played.
final class Rig implements AutoCloseable {
    private static final int STEP = 40;
    final SamplesInMemory reader;
    final PlaybackEngine engine;
    final List<State> states = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final List<TapeSink> sinks = new CopyOnWriteArrayList<>();
    private final PcmFormat format;

    Rig(short[] samples, PcmFormat format) {
        this.format = format;
        reader = new SamplesInMemory(samples, format);
        engine = new PlaybackEngine(reader, wanted -> {
            TapeSink sink = new TapeSink(wanted, nanos::get);
            sinks.add(sink);
            return sink;
        });
        engine.listen(new Listener() {
            @Override
            public void state(State state) {
                states.add(state);
            }

            @Override
            public void problem(Problem problem) { }
        });
        engine.open(Path.of("x.wav"));
        until(State.PAUSED);
    }

    /// Plays, and waits until the sink is full, so that the clock may run.
    void play() {
        engine.play();
        until(State.PLAYING);
        fills();
    }

    /// Goes to a moment while playing, and waits until the sink is full from there.
    void seek(Duration moment) {
        fills();
        int written = tape().length;
        engine.seek(moment);
        Eventually.until(() -> tape().length > written, "sound from there");
        fills();
    }

    void fills() {
        Eventually.until(() -> sinks.getLast().isReady(), "a full buffer");
    }

    /// Lets time pass in small steps, so that the reading thread keeps up as it does in real time.
    void pass(int milliseconds) {
        for (int left = milliseconds; left > 0 && engine.state() == State.PLAYING; left -= STEP) {
            Eventually.until(() -> sinks.getLast().isReady() || engine.state() != State.PLAYING, "a full buffer");
            nanos.addAndGet(Math.min(left, STEP) * 1_000_000L);
        }
    }

    /// Lets some time pass at once.
    void tick(int milliseconds) {
        nanos.addAndGet(milliseconds * 1_000_000L);
    }

    /// How many frames of the tape were heard.
    int heardFrames() {
        return (int) sinks.getLast().framePosition();
    }

    /// Lets time pass until it stands.
    void passUntilItStands() {
        Eventually.until(() -> {
            if (sinks.getLast().isReady()) {
                nanos.addAndGet(10_000_000L);
            } else {
                nanos.addAndGet(1_000_000L);
            }
            return engine.state() != State.PLAYING;
        }, "the end");
    }

    void until(State state) {
        Eventually.until(() -> engine.state() == state, () -> state + " instead of " + engine.state());
    }

    void until(Duration position) {
        Duration exact = format.duration(format.frameAt(position));
        Eventually.until(() -> engine.position().equals(exact), () -> exact + " instead of " + engine.position());
    }

    short[] tape() {
        return sinks.getLast().tape();
    }

    @Override
    public void close() {
        engine.close();
    }
}
