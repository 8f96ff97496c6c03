package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.Listener;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaybackEngineTest {
    private static final PcmFormat STEREO = new PcmFormat(44_100, 2);
    private static final Path FILE = Path.of("x.wav");
    private static final int FADE = 220;
    private static final int STEP = 40;
    private final short[] samples = Clips.noiseWithoutZeros(44_100 * 2, 4, 9);
    private final SamplesInMemory reader = new SamplesInMemory(samples, STEREO);
    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final List<TapeSink> sinks = new CopyOnWriteArrayList<>();
    private final List<State> states = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final PlaybackEngine engine = new PlaybackEngine(reader, format -> {
        TapeSink sink = new TapeSink(format, nanos::get);
        sinks.add(sink);
        return sink;
    });

    PlaybackEngineTest() {
        engine.listen(new Listener() {
            @Override
            public void state(State state) {
                states.add(state);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void standsAtTheBeginningOfWhatWasOpened() {
        assertEquals(State.EMPTY, engine.state());
        open();
        assertEquals(List.of(State.OPENING, State.PAUSED), states);
        assertEquals(Duration.ZERO, engine.position());
        assertEquals(Duration.ofSeconds(4), engine.length());
        assertFalse(engine.isAudible());
    }

    @Test
    void nothingOfAnEjectedRecordingIsLeft() {
        play();
        pass(STEP);
        until(Duration.ofMillis(STEP));
        engine.eject();
        until(State.EMPTY);
        assertEquals(Duration.ZERO, engine.position());
        assertEquals(Duration.ZERO, engine.length());
        engine.play();
        engine.eject();
        open();
        assertEquals(Duration.ofSeconds(4), engine.length());
        assertFalse(states.subList(states.indexOf(State.EMPTY), states.size()).contains(State.PLAYING), "nothing plays by itself");
    }

    @Test
    void thePositionIsTheSampleThatIsHeard() {
        play();
        for (int i = 1; i <= 25; i++) {
            pass(STEP);
            until(Duration.ofMillis((long) STEP * i));
        }
        assertEquals(Duration.ofSeconds(1), engine.position());
    }

    @Test
    void everySampleReachesTheSinkOnceAndInOrder() {
        play();
        pass(10000);
        until(State.ENDED);
        short[] tape = tape();
        assertArrayEquals(from(samples, FADE), Arrays.copyOfRange(tape, 2 * FADE, samples.length));
    }

    @Test
    void fadesInWithinFiveMilliseconds() {
        play();
        Eventually.until(() -> tape().length > 2 * FADE, "sound");
        short[] tape = tape();
        for (int i = 0; i < FADE; i++) {
            assertEquals(samples[2 * i] * i / FADE, tape[2 * i], 1);
        }
    }

    @Test
    void pausesExactlyAndGoesOnWithTheNextSample() {
        play();
        pass(500);
        until(Duration.ofMillis(500));
        engine.pause();
        until(State.PAUSED);
        nanos.addAndGet(3_000_000_000L);
        assertEquals(Duration.ofMillis(500), engine.position());
        engine.play();
        until(State.PLAYING);
        fills();
        pass(250);
        until(Duration.ofMillis(750));
        short[] tape = tape();
        assertArrayEquals(Arrays.copyOfRange(samples, 2 * FADE, tape.length), from(tape, FADE));
    }

    @Test
    void seeksExactlyWhilePaused() {
        open();
        int frame = 54_321;
        engine.seek(STEREO.duration(frame));
        assertEquals(STEREO.duration(frame), engine.position());
        Eventually.until(() -> reader.seeks.get() == 1, "the reader is there");
        assertEquals(STEREO.duration(frame), engine.position());
        assertEquals(State.PAUSED, engine.state());
        engine.play();
        Eventually.until(() -> tape().length > 4000, "sound");
        assertEquals(STEREO.duration(frame), engine.position());
        short[] tape = tape();
        int first = 2 * frame;
        assertArrayEquals(Arrays.copyOfRange(samples, first + 2 * FADE, first + 4000), Arrays.copyOfRange(tape, 2 * FADE, 4000));
    }

    @Test
    void seeksWhilePlayingAndPlaysOnThere() {
        play();
        pass(100);
        until(Duration.ofMillis(100));
        fills();
        int written = tape().length;
        long leaps = engine.leaps();
        engine.seek(Duration.ofSeconds(3));
        assertEquals(leaps + 1, engine.leaps());
        assertEquals(Duration.ofSeconds(3), engine.position());
        Eventually.until(() -> tape().length > written + 6000, "sound from there");
        assertEquals(State.PLAYING, engine.state());
        assertEquals(Duration.ofSeconds(3), engine.position());
        fills();
        pass(50);
        until(Duration.ofMillis(3050));
        assertTrue(contains(tape(), Arrays.copyOfRange(samples, 6 * 44_100 + 2 * FADE, 6 * 44_100 + 2000)));
    }

    @Test
    void ofManySeeksInARowTheLastOneCounts() {
        open();
        reader.stall();
        for (int i = 0; i < 200; i++) {
            engine.seek(Duration.ofMillis(10L * i));
        }
        engine.seek(Duration.ofMillis(2500));
        reader.flow();
        engine.play();
        Eventually.until(() -> tape().length > 3000, "sound");
        assertEquals(Duration.ofMillis(2500), engine.position());
        int first = 2 * 44_100 * 5 / 2;
        assertArrayEquals(Arrays.copyOfRange(samples, first + 2 * FADE, first + 3000), Arrays.copyOfRange(tape(), 2 * FADE, 3000));
        assertTrue(reader.seeks.get() < 100, reader.seeks + " seeks reached the reader");
    }

    @Test
    void endsAtTheLastSampleAndPlaysFromTheBeginningAgain() {
        play();
        pass(3990);
        until(Duration.ofMillis(3990));
        assertEquals(State.PLAYING, engine.state());
        pass(500);
        until(State.ENDED);
        assertEquals(Duration.ofSeconds(4), engine.position());
        engine.play();
        until(State.PLAYING);
        assertTrue(engine.position().compareTo(Duration.ofMillis(100)) < 0);
        pass(100);
        until(Duration.ofMillis(100));
    }

    @Test
    void seeksBackFromTheEnd() {
        play();
        pass(9000);
        until(State.ENDED);
        engine.seek(Duration.ofSeconds(1));
        until(State.PAUSED);
        assertEquals(Duration.ofSeconds(1), engine.position());
    }

    @Test
    void learnsTheTrueLengthAtTheEnd() {
        reader.states(Duration.ofMillis(3440));
        play();
        assertEquals(Duration.ofMillis(3440), engine.length());
        pass(9000);
        until(State.ENDED);
        assertEquals(Duration.ofSeconds(4), engine.length());
        assertEquals(Duration.ofSeconds(4), engine.position());
    }

    @Test
    void aSeekBehindTheEndStandsAtTheEnd() {
        reader.states(Duration.ofSeconds(60));
        open();
        engine.seek(Duration.ofSeconds(50));
        until(Duration.ofSeconds(4));
        assertEquals(Duration.ofSeconds(4), engine.length());
        engine.play();
        until(State.ENDED);
        assertEquals(Duration.ofSeconds(4), engine.position());
    }

    @Test
    void waitsInSilenceWhenNoSamplesComeAndLosesNone() {
        reader.stall();
        open();
        engine.play();
        until(State.PLAYING);
        assertEquals(0, tape().length);
        reader.flow();
        fills();
        pass(100);
        until(Duration.ofMillis(100));
        reader.stall();
        // What is read ahead, three seconds and the buffer, is heard; then silence.
        Duration[] before = {Duration.ZERO};
        Eventually.until(() -> {
            nanos.addAndGet(100_000_000);
            boolean stands = engine.position().equals(before[0]) && tape().length > tapeWithoutZeros().length + 10_000;
            before[0] = engine.position();
            return stands;
        }, "silence");
        assertEquals(State.PLAYING, engine.state());
        assertTrue(before[0].compareTo(Duration.ofMillis(3600)) < 0, before[0].toString());
        reader.flow();
        Eventually.until(() -> {
            nanos.addAndGet(20_000_000);
            return engine.state() == State.ENDED;
        }, "the end");
        short[] heard = tapeWithoutZeros();
        assertArrayEquals(from(samples, 1000), Arrays.copyOfRange(heard, heard.length - samples.length + 2000, heard.length));
        assertEquals(Duration.ofSeconds(4), engine.position());
    }

    @Test
    void tellsWhyARecordingCannotBeOpened() {
        reader.refuse(true);
        engine.open(FILE);
        until(State.FAILED);
        assertEquals("media.gone", problems.getFirst().key());
        assertTrue(sinks.isEmpty());
    }

    @Test
    void whoOpensAndPlaysAtOnceIsToldOnceWhyItCannot() {
        reader.refuse(true);
        List<State> states = new CopyOnWriteArrayList<>();
        engine.listen(new Listener() {
            @Override
            public void state(State state) {
                states.add(state);
                if (state == State.FAILED) {
                    engine.play();
                }
            }

            @Override
            public void problem(Problem problem) { }
        });
        engine.open(FILE);
        engine.play();
        until(State.FAILED);
        engine.play();
        engine.eject();
        until(State.EMPTY);
        assertEquals(List.of(State.OPENING, State.FAILED, State.EMPTY), states);
        assertEquals(1, problems.size(), problems.toString());
    }

    @Test
    void tellsWhyItCannotGoOnAndTriesAgainWhenAskedTo() {
        play();
        pass(1000);
        until(Duration.ofSeconds(1));
        reader.fail(true);
        engine.seek(Duration.ofSeconds(3));
        until(State.FAILED);
        assertEquals("media.workerDied", problems.getFirst().key());
        assertEquals(Duration.ofSeconds(3), engine.position());
        assertTrue(sinks.getFirst().isClosed());
        reader.fail(false);
        engine.retry();
        until(State.PLAYING);
        fills();
        pass(200);
        until(Duration.ofMillis(3200));
        assertEquals(1, problems.size(), problems.toString());
    }

    @Test
    void standsWhereTheDeviceWasLostAndGoesOnThroughAnotherOne() {
        play();
        pass(1000);
        until(Duration.ofSeconds(1));
        fills();
        sinks.getFirst().lose();
        nanos.addAndGet(7_000_000L);
        Eventually.until(() -> !problems.isEmpty(), "the problem");
        assertEquals("media.deviceLost", problems.getFirst().key());
        assertEquals(State.PAUSED, engine.state());
        assertTrue(sinks.getFirst().isClosed());
        Duration lost = STEREO.duration(STEREO.frames(1007));
        assertEquals(lost, engine.position());
        nanos.addAndGet(9_000_000_000L);
        assertEquals(lost, engine.position());
        engine.play();
        until(State.PLAYING);
        fills();
        pass(500);
        Eventually.until(() -> engine.position().minus(lost).compareTo(Duration.ofMillis(499)) > 0, "half a second more");
        assertEquals(2, sinks.size());
    }

    @Test
    void goesOverToAnotherDeviceWhilePlaying() {
        play();
        pass(1000);
        until(Duration.ofSeconds(1));
        engine.use(Optional.of("Headphones"));
        Eventually.until(() -> sinks.size() == 2 && engine.state() == State.PLAYING, "a second sink");
        Duration here = engine.position();
        assertTrue(here.compareTo(Duration.ofSeconds(1)) >= 0 && here.compareTo(Duration.ofMillis(1041)) < 0, here.toString());
        fills();
        pass(480);
        Eventually.until(() -> engine.position().minus(here).compareTo(Duration.ofMillis(479)) > 0, "half a second more");
        assertTrue(problems.isEmpty(), problems.toString());
    }

    @Test
    void aSeekWhileOpeningIsDoneWhenItIsOpen() {
        reader.stall();
        engine.open(FILE);
        engine.seek(Duration.ofSeconds(2));
        engine.play();
        reader.flow();
        until(State.PLAYING);
        fills();
        pass(100);
        until(Duration.ofMillis(2100));
    }

    @Test
    void openingAnotherRecordingClosesTheFirst() {
        play();
        engine.open(Path.of("y.wav"));
        Eventually.until(() -> sinks.size() == 2 && engine.state() == State.PAUSED, "the second");
        assertTrue(sinks.getFirst().isClosed());
        Eventually.until(() -> reader.closed.get() == 1, "the first source is closed");
        assertEquals(Duration.ZERO, engine.position());
    }

    @Test
    void closingClosesTheDeviceAndTheSource() {
        play();
        engine.close();
        assertTrue(sinks.getFirst().isClosed());
        Eventually.until(() -> reader.closed.get() == 1, "the source is closed");
    }

    @Test
    void aListenerThatFailsDoesNotStopTheMusic() {
        engine.listen(new Listener() {
            @Override
            public void state(State state) {
                throw new IllegalStateException("a fault of the listener");
            }

            @Override
            public void problem(Problem problem) { }
        });
        play();
        pass(100);
        until(Duration.ofMillis(100));
    }

    private void open() {
        engine.open(FILE);
        until(State.PAUSED);
    }

    /// Plays, and waits until the sink is full, so that the clock may run.
    private void play() {
        open();
        engine.play();
        until(State.PLAYING);
        fills();
    }

    /// Lets time pass in small steps, so that the reading thread keeps up as it does in real time.
    private void pass(int milliseconds) {
        for (int left = milliseconds; left > 0 && engine.state() == State.PLAYING; left -= STEP) {
            Eventually.until(() -> sinks.getLast().isReady() || engine.state() != State.PLAYING, "a full buffer");
            nanos.addAndGet(Math.min(left, STEP) * 1_000_000L);
        }
    }

    private void fills() {
        Eventually.until(() -> !sinks.isEmpty() && sinks.getLast().isReady(), "a full buffer");
    }

    private void until(State state) {
        Eventually.until(() -> engine.state() == state, () -> state + " instead of " + engine.state());
    }

    private void until(Duration position) {
        Duration exact = STEREO.duration(STEREO.frameAt(position));
        Eventually.until(() -> engine.position().equals(exact), () -> exact + " instead of " + engine.position());
    }

    private short[] tape() {
        return sinks.getLast().tape();
    }

    private short[] tapeWithoutZeros() {
        return sinks.getLast().tapeWithoutZeros();
    }

    private static short[] from(short[] sound, int frame) {
        return Arrays.copyOfRange(sound, 2 * frame, sound.length);
    }

    private static boolean contains(short[] sound, short[] part) {
        for (int i = 0; i + part.length <= sound.length; i += 2) {
            if (Arrays.equals(sound, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
