package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.Listener;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SilentSink;
import app.galley.problem.Problem;
import app.galley.task.WorkerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recordings that are very short, or of unusual rates or channels, and one that goes away, played through the worker.
class OddRecordingsPlaybackTest {
    private static final int FAST = 4;
    @TempDir Path folder;
    private final List<Problem> problems = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({"44100,1,0.1", "48000,8,0.5", "1000,1,0.5", "192000,2,0.5", "8000,6,0.1"})
    void areHeardFromTheBeginningToTheEndAndAgain(int rate, int channels, double seconds) throws Exception {
        short[] samples = Clips.noiseWithoutZeros(rate * channels, seconds, 3);
        Path wav = Clips.wav(folder.resolve("odd.wav"), rate, channels, samples);
        Duration length = Duration.ofNanos(Math.round(samples.length / channels * 1e9 / rate));
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            engine.open(wav);
            engine.play();
            Eventually.until(() -> engine.state() == State.ENDED, () -> "the end instead of " + engine.state());
            assertEquals(length.toNanos(), engine.position().toNanos(), 1000);
            assertEquals(channels == 1 ? 1 : 2, engine.channels());
            engine.setRate(2);
            engine.play();
            Eventually.until(() -> engine.state() == State.PLAYING || engine.position().isZero(), "playing again");
            Eventually.until(() -> engine.state() == State.ENDED, () -> "the end instead of " + engine.state());
            assertEquals(length.toNanos(), engine.position().toNanos(), 1000);
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void aFileThatGoesAwayIsToldOnceItIsNeededAgainAndPlaysOnWhenItIsBack() throws Exception {
        Path wav = Clips.wav(folder.resolve("away.wav"), 8000, 1, Clips.noiseWithoutZeros(8000, 30, 4));
        Path elsewhere = folder.resolve("elsewhere.wav");
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            engine.open(wav);
            engine.play();
            Eventually.until(() -> engine.position().toMillis() >= 500, "half a second");
            Files.move(wav, elsewhere);
            reader.process().ifPresent(WorkerProcess::kill);
            Eventually.until(() -> engine.state() == State.FAILED, () -> "a failure instead of " + engine.state());
            assertEquals(List.of("media.gone"), problems.stream().map(Problem::key).toList());
            Duration failedAt = engine.position();
            assertTrue(failedAt.toMillis() >= 500, failedAt.toString());
            Files.move(elsewhere, wav);
            engine.retry();
            Eventually.until(() -> engine.state() == State.PLAYING, () -> "playing instead of " + engine.state());
            assertTrue(engine.position().compareTo(failedAt) >= 0, engine.position() + " after " + failedAt);
            Eventually.until(() -> engine.position().compareTo(failedAt.plusSeconds(1)) > 0, "a second more");
        }
        assertEquals(1, problems.size(), problems.toString());
    }

    private PlaybackEngine engine(WorkerMediaReader reader) {
        PlaybackEngine engine = new PlaybackEngine(reader, format -> new SilentSink(format, () -> FAST * System.nanoTime()));
        engine.listen(new Listener() {
            @Override
            public void state(State state) { }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
        return engine;
    }
}
