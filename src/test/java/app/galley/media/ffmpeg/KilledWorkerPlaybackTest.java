package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The media worker is killed while it feeds the playback: in real time, and many times by a clock that is moved by hand.
class KilledWorkerPlaybackTest {
    private static final int RATE = 44_100;
    private static final int FADE = RATE / 200;
    private static final int KILLS = 50;
    /// What is read ahead at most, and a little more: the longest that a kill may have to wait for its worker to be used.
    private static final int APART_MILLISECONDS = 3_200;
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
        short[] original = Clips.noiseWithoutZeros(rate, (KILLS + 1) * APART_MILLISECONDS / 1000, 13);
        Path flac = Clips.encode(Clips.wav(folder.resolve("noise.wav"), rate, 1, original), folder.resolve("noise.flac"));
        Set<Long> killed = new HashSet<>();
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader()) {
            Givers givers = new Givers(reader);
            try (PlaybackEngine engine = engine(givers, nanos::get)) {
                engine.open(flac);
                engine.play();
                Eventually.until(() -> engine.state() == State.PLAYING, "playing");
                while (killed.size() < KILLS) {
                    passUntil(engine, () -> givers.current().isPresent(), "samples of another worker than " + killed);
                    Duration place = engine.position();
                    killed.add(givers.kill());
                    assertEquals(place, engine.position());
                    if (killed.size() % 10 == 5) {
                        stands(engine, place);
                    }
                }
                Duration behind = engine.position().plusMillis(APART_MILLISECONDS);
                passUntil(engine, () -> engine.position().compareTo(behind) > 0, "sound of the last worker");
                engine.pause();
                Eventually.until(() -> engine.state() == State.PAUSED, "a pause");
            }
        }
        assertEquals(KILLS, killed.size());
        assertEquals(List.of(), problems);
        assertHeardFromTheBeginning(original, rate / 200);
    }

    /// Plays by the clock that is moved by hand, faster than real time, until something comes true. The position goes with the clock, or
    /// waits where the new worker is not ready yet; it never leaps.
    private void passUntil(PlaybackEngine engine, BooleanSupplier comesTrue, String what) {
        Duration step = Duration.ofMillis(STEP_MILLISECONDS);
        Eventually.until(() -> {
            Duration before = engine.position();
            if (sinks.getFirst().isReady()) {
                nanos.addAndGet(step.toNanos());
                Duration moved = engine.position().minus(before);
                assertFalse(moved.isNegative() || moved.compareTo(step) > 0, () -> "from " + before + " it leaps by " + moved);
            }
            return comesTrue.getAsBoolean();
        }, () -> what + ", " + engine.state() + " at " + engine.position() + ", " + problems);
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
        assertEquals(original.length, fade + assertHeardFromTheBeginning(original, fade));
    }

    /// Every sample up to where it was stopped was heard, once and in order; only the first ones may have been lost in fading in.
    ///
    /// @return how many were heard behind the fade
    private int assertHeardFromTheBeginning(short[] original, int fade) {
        short[] heard = sinks.getFirst().tapeWithoutZeros();
        int from = IntStream.rangeClosed(0, fade).filter(i -> original[fade] == heard[i]
                && Arrays.equals(original, fade, fade + 100, heard, i, i + 100)).findFirst().orElseThrow();
        assertArrayEquals(Arrays.copyOfRange(original, fade, fade + heard.length - from), Arrays.copyOfRange(heard, from, heard.length));
        return heard.length - from;
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

    private PlaybackEngine engine(MediaReader reader) {
        return engine(reader, System::nanoTime);
    }

    private PlaybackEngine engine(MediaReader reader, LongSupplier clock) {
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

    /// Reads through a reader and remembers which of its workers have given samples: one that is killed before it has given any
    /// counts against the file.
    private static final class Givers implements MediaReader {
        private final WorkerMediaReader reader;
        private final Set<Long> pids = ConcurrentHashMap.newKeySet();

        Givers(WorkerMediaReader reader) {
            this.reader = reader;
        }

        /// The running worker, if it has given samples.
        Optional<WorkerProcess> current() {
            return reader.process().filter(p -> p.isAlive() && pids.contains(p.pid()));
        }

        /// Kills it.
        long kill() {
            WorkerProcess found = current().orElseThrow();
            found.kill();
            Eventually.until(() -> !found.isAlive(), "its death");
            return found.pid();
        }

        @Override
        public MediaInfo probe(Soundtrack sound) {
            return reader.probe(sound);
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            PcmSource source = reader.open(sound, format);
            return new PcmSource() {
                @Override
                public PcmFormat format() {
                    return source.format();
                }

                @Override
                public int read(short[] buffer, int frames) {
                    Optional<Long> before = reader.process().map(WorkerProcess::pid);
                    int got = source.read(buffer, frames);
                    if (got > 0 && before.equals(reader.process().map(WorkerProcess::pid))) {
                        before.ifPresent(pids::add);
                    }
                    return got;
                }

                @Override
                public void seek(long frame) {
                    source.seek(frame);
                }

                @Override
                public long position() {
                    return source.position();
                }

                @Override
                public void close() {
                    source.close();
                }
            };
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
