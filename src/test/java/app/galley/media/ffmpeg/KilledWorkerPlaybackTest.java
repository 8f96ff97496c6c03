package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The media worker is killed while it feeds the playback, in real time.
class KilledWorkerPlaybackTest {
    private static final int RATE = 44_100;
    private static final int FADE = RATE / 200;
    @TempDir Path folder;
    private final List<TapeSink> sinks = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();

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
        assertHeardWhole(original);
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
    void keepsItsPlaceThroughFiftyDeaths() throws Exception {
        short[] original = Clips.noiseWithoutZeros(RATE, 12, 13);
        Path flac = Clips.encode(Clips.wav(folder.resolve("noise.wav"), RATE, 1, original), folder.resolve("noise.flac"));
        Set<Long> killed = new HashSet<>();
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            engine.open(flac);
            engine.play();
            for (int death = 1; death <= 50; death++) {
                playUntil(engine, 150 * death);
                Eventually.until(() -> reader.process().filter(worker -> killed.add(worker.pid())).isPresent(), "another worker");
                Duration before = engine.position();
                kill(reader);
                Duration after = engine.position();
                assertTrue(after.compareTo(before) >= 0, after + " after " + before);
            }
            Eventually.until(() -> engine.state() == State.ENDED, "the end");
            assertEquals(Duration.ofSeconds(12), engine.position());
        }
        assertEquals(50, killed.size());
        assertEquals(List.of(), problems);
        assertHeardWhole(original);
    }

    /// Every sample was heard, once and in order; only the first ones may have been lost in fading in.
    private void assertHeardWhole(short[] original) {
        short[] heard = sinks.getFirst().tapeWithoutZeros();
        int lostInFade = original.length - heard.length;
        assertTrue(lostInFade >= 0 && lostInFade <= FADE, lostInFade + " samples are missing");
        assertArrayEquals(Arrays.copyOfRange(original, FADE, original.length),
                Arrays.copyOfRange(heard, FADE - lostInFade, heard.length));
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
        PlaybackEngine engine = new PlaybackEngine(reader, format -> {
            TapeSink sink = new TapeSink(format, System::nanoTime);
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
