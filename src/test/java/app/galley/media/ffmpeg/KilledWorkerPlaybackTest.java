package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.TapeSink;
import app.galley.problem.Problem;
import app.galley.task.WorkerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The media worker is killed while it feeds the playback: in real time, and many times by a clock that is moved by hand.
class KilledWorkerPlaybackTest {
    private static final int RATE = 44_100;
    private static final int FADE = RATE / 200;
    private static final int KILLS = 50;
    /// What is played between two kills: more than what is read at once, so that each worker has given some of it.
    private static final int BETWEEN_MILLISECONDS = 1_200;
    private static final int STEP_MILLISECONDS = 40;
    @TempDir Path folder;
    private final List<TapeSink> sinks = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void playsOnWithinASecondWithTheVerySamplesOfTheFile() throws Exception {
        short[] original = Clips.noiseWithoutZeros(RATE, 9, 11);
        Path flac = Clips.encode(Clips.wav(folder.resolve("noise.wav"), RATE, 1, original), folder.resolve("noise.flac"));
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            engine.open(flac);
            engine.play();
            for (int second = 1; second <= 5; second += 2) {
                playUntil(engine, second * 1000);
                kill(reader);
                Duration killedAt = engine.position();
                assertPassesASecondIn(engine, killedAt, Duration.ofSeconds(2));
            }
            Eventually.until(() -> engine.state() == State.ENDED, "the end");
            assertEquals(Duration.ofSeconds(9), engine.position());
        }
        assertEquals(List.of(), problems);
        assertHeardWhole(original, FADE);
    }

    @Test
    void findsItsPlaceAgainWhenTheWorkerDiesRightAfterASeek() throws Exception {
        short[] original = Clips.noiseWithoutZeros(RATE, 14, 12);
        Path wav = Clips.wav(folder.resolve("noise.wav"), RATE, 1, original);
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            engine.open(wav);
            engine.play();
            playUntil(engine, 200);
            for (int place = 2; place <= 10; place += 4) {
                Duration target = Duration.ofSeconds(place);
                kill(reader);
                engine.seek(target);
                assertPassesASecondIn(engine, target, Duration.ofSeconds(10));
            }
        }
        assertEquals(List.of(), problems);
        short[] tape = sinks.getFirst().tape();
        for (int place = 2; place <= 10; place += 4) {
            int from = place * RATE + FADE;
            assertTrue(contains(tape, Arrays.copyOfRange(original, from, from + RATE / 2)), "half a second from " + place + " s on");
        }
    }

    @Test
    void fiftyKillsMoveThePositionByNothingAndNoSampleIsMissed() throws Exception {
        int rate = 16_000;
        short[] original = Clips.noiseWithoutZeros(rate, KILLS * BETWEEN_MILLISECONDS / 1000 + 4, 13);
        Path flac = Clips.encode(Clips.wav(folder.resolve("noise.wav"), rate, 1, original), folder.resolve("noise.flac"));
        Set<Long> killed = new HashSet<>();
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader, nanos::get)) {
            engine.open(flac);
            engine.play();
            Eventually.until(() -> engine.state() == State.PLAYING, "playing");
            for (int kill = 0; kill < KILLS; kill++) {
                passUntil(engine, Duration.ofMillis((kill + 1L) * BETWEEN_MILLISECONDS));
                Duration place = engine.position();
                killed.add(killAnother(reader, killed));
                assertEquals(place, engine.position());
                if (kill % 10 == 5) {
                    stands(engine, place);
                }
            }
            passUntil(engine, Duration.ofSeconds(original.length / rate));
            Eventually.until(() -> {
                nanos.addAndGet(STEP_MILLISECONDS * 1_000_000L);
                return engine.state() == State.ENDED;
            }, "the end");
            assertEquals(Duration.ofSeconds(original.length / rate), engine.position());
        }
        assertEquals(KILLS, killed.size());
        assertEquals(List.of(), problems);
        assertHeardWhole(original, rate / 200);
    }

    /// Plays up to a moment by the clock that is moved by hand, faster than real time. The position goes with the clock, or waits where the
    /// new worker is not ready yet; it never leaps.
    private void passUntil(PlaybackEngine engine, Duration moment) {
        Duration step = Duration.ofMillis(STEP_MILLISECONDS);
        Eventually.until(() -> {
            Duration before = engine.position();
            if (sinks.getFirst().isReady()) {
                nanos.addAndGet(step.toNanos());
                Duration moved = engine.position().minus(before);
                assertFalse(moved.isNegative() || moved.compareTo(step) > 0, () -> "from " + before + " it leaps by " + moved);
            }
            return before.compareTo(moment) >= 0;
        }, () -> moment + " instead of " + engine.position());
    }

    /// Kills a worker that none of the kills before has hit.
    private static long killAnother(WorkerMediaReader reader, Set<Long> killed) {
        Eventually.until(() -> another(reader, killed).isPresent(), "another worker");
        WorkerProcess found = another(reader, killed).orElseThrow();
        found.kill();
        Eventually.until(() -> !found.isAlive(), "its death");
        return found.pid();
    }

    private static Optional<WorkerProcess> another(WorkerMediaReader reader, Set<Long> killed) {
        return reader.process().filter(p -> p.isAlive() && !killed.contains(p.pid()));
    }

    /// Pauses and plays on, at the same place.
    private static void stands(PlaybackEngine engine, Duration place) {
        engine.pause();
        Eventually.until(() -> engine.state() == State.PAUSED, "a pause");
        assertEquals(place, engine.position());
        engine.play();
        Eventually.until(() -> engine.state() == State.PLAYING, "playing again");
        assertEquals(place, engine.position());
    }

    /// Every sample was heard, once and in order; only the first ones may have been lost in fading in.
    private void assertHeardWhole(short[] original, int fade) {
        short[] heard = sinks.getFirst().tapeWithoutZeros();
        int lostInFade = original.length - heard.length;
        assertTrue(lostInFade >= 0 && lostInFade <= fade, lostInFade + " samples are missing");
        assertArrayEquals(Arrays.copyOfRange(original, fade, original.length),
                Arrays.copyOfRange(heard, fade - lostInFade, heard.length));
    }

    /// A second of the recording is heard from a moment on, within a time by the clock on the wall.
    private static void assertPassesASecondIn(AudioPlayer player, Duration from, Duration limit) {
        long start = System.nanoTime();
        playUntil(player, from.plusSeconds(1).toMillis());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(limit) < 0, "one second took " + took);
    }

    private static void playUntil(AudioPlayer player, long milliseconds) {
        Eventually.until(() -> player.state() == State.PLAYING && player.position().toMillis() >= milliseconds,
                () -> milliseconds + " ms instead of " + player.position());
    }

    private static void kill(WorkerMediaReader reader) {
        reader.process().ifPresent(WorkerProcess::kill);
    }

    private PlaybackEngine engine(WorkerMediaReader reader) {
        return engine(reader, System::nanoTime);
    }

    private PlaybackEngine engine(WorkerMediaReader reader, LongSupplier clock) {
        PlaybackEngine engine = new PlaybackEngine(reader, format -> {
            TapeSink sink = new TapeSink(format, clock);
            sinks.add(sink);
            return sink;
        });
        engine.listen(new AudioPlayer.Listener() {
            @Override
            public void state(State state) { }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
        return engine;
    }

    private static boolean contains(short[] sound, short[] part) {
        for (int i = 0; i + part.length <= sound.length; i++) {
            if (Arrays.equals(sound, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
