package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.media.AudioPlayer.Listener;
import app.galley.media.AudioPlayer.State;
import app.galley.media.AudioSink;
import app.galley.media.AudioSinks;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Headphones that were chosen are pulled out and plugged in again.
class ChosenDeviceTest {
    private static final PcmFormat STEREO = new PcmFormat(48_000, 2);
    private static final String HEADPHONES = "Headphones";
    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final Devices devices = new Devices();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();

    /// Speakers that are always there, and headphones.
    private final class Devices implements AudioSinks {
        private final List<String> opened = new CopyOnWriteArrayList<>();
        private final List<TapeSink> sinks = new CopyOnWriteArrayList<>();
        private volatile boolean pluggedIn = true;
        private volatile Optional<String> chosen = Optional.empty();

        @Override
        public AudioSink open(PcmFormat wanted) {
            opened.add(chosen.isPresent() && pluggedIn ? HEADPHONES : "Speakers");
            sinks.add(new TapeSink(wanted, nanos::get));
            return sinks.getLast();
        }

        @Override
        public List<String> devices() {
            return List.of();
        }

        @Override
        public void use(Optional<String> device) {
            chosen = device;
        }

        @Override
        public boolean isChosenBack() {
            return chosen.isPresent() && pluggedIn && !opened.getLast().equals(HEADPHONES);
        }
    }

    @Test
    void playsOnThroughAnotherDeviceAndLaterThroughTheChosenOneAgain() {
        SamplesInMemory reader = new SamplesInMemory(Clips.noiseWithoutZeros(48_000 * 2, 8, 5), STEREO);
        try (PlaybackEngine engine = new PlaybackEngine(reader, devices)) {
            engine.listen(new Listener() {
                @Override
                public void state(State state) { }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
            engine.use(Optional.of(HEADPHONES));
            engine.open(Path.of("x.wav"));
            play(engine, 1000);
            devices.pluggedIn = false;
            devices.sinks.getLast().lose();
            nanos.addAndGet(20_000_000L);
            Eventually.until(() -> !problems.isEmpty(), "the loss");
            assertEquals("media.deviceLost", problems.getFirst().key());
            assertEquals(State.PAUSED, engine.state());
            Duration lostAt = engine.position();
            play(engine, 400);
            assertEquals(List.of(HEADPHONES, "Speakers"), devices.opened);
            assertEquals(lostAt.plusMillis(400), engine.position());
            engine.pause();
            Eventually.until(() -> engine.state() == State.PAUSED, "a pause");
            devices.pluggedIn = true;
            play(engine, 400);
            assertEquals(List.of(HEADPHONES, "Speakers", HEADPHONES), devices.opened);
            assertEquals(lostAt.plusMillis(800), engine.position());
        }
        assertEquals(1, problems.size(), problems.toString());
    }

    /// Plays for a while and waits until just that was heard.
    private void play(PlaybackEngine engine, int milliseconds) {
        Duration from = engine.position();
        engine.play();
        Eventually.until(() -> engine.state() == State.PLAYING && devices.sinks.getLast().isReady(), "a full buffer");
        for (int passed = 0; passed < milliseconds; passed += 40) {
            Eventually.until(() -> devices.sinks.getLast().isReady(), "a full buffer");
            nanos.addAndGet(40_000_000L);
        }
        Eventually.until(() -> engine.position().equals(from.plusMillis(milliseconds)), () -> "heard up to " + engine.position());
        Eventually.until(() -> devices.sinks.getLast().isReady(), "a full buffer");
    }
}
