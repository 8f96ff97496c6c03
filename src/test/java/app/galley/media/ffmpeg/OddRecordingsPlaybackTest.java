package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.State;
import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.playback.SilentSink;
import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings of unusual form, and files that go away, played by a worker in real time.
class OddRecordingsPlaybackTest {
    @TempDir Path folder;
    private final List<Problem> problems = new CopyOnWriteArrayList<>();

    @Test
    void shortSlowFastAndManifoldRecordingsPlayToTheirEnd() throws IOException {
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            assertPlays(engine, "short.wav", 44_100, 1, 100);
            assertPlays(engine, "slow.wav", 1_000, 1, 400);
            assertPlays(engine, "fast.wav", 192_000, 2, 300);
            assertPlays(engine, "eight.wav", 48_000, 8, 300);
            assertEquals(2, engine.channels());
        }
        assertEquals(List.of(), problems);
    }

    private void assertPlays(AudioPlayer player, String name, int rate, int channels, int milliseconds) throws IOException {
        short[] samples = Clips.noiseWithoutZeros(rate * channels, milliseconds / 1000.0, 5);
        player.open(Clips.wav(folder.resolve(name), rate, channels, samples));
        player.play();
        Eventually.until(() -> player.state() == State.ENDED, () -> name + " is " + player.state() + " at " + player.position());
        Duration length = Duration.ofMillis(milliseconds);
        assertTrue(player.position().minus(length).abs().compareTo(Duration.ofMillis(5)) <= 0, name + " ends at " + player.position());
        assertEquals(player.position(), player.length());
    }

    @Test
    void aRecordingThatIsRemovedWhileItPlaysIsNamedAndItsPlaceIsKept() throws IOException {
        Path file = Clips.wav(folder.resolve("interview.wav"), 8_000, 1, Clips.noiseWithoutZeros(8_000, 60, 6));
        byte[] content = Files.readAllBytes(file);
        try (WorkerMediaReader reader = WorkerMediaReaderTest.reader(); PlaybackEngine engine = engine(reader)) {
            engine.open(file);
            engine.play();
            Eventually.until(() -> engine.position().toMillis() > 200, "sound");
            Files.delete(file);
            Eventually.until(() -> engine.state() == State.FAILED, "the loss is seen");
            assertEquals("media.gone", problems.getFirst().key());
            Duration kept = engine.position();
            assertTrue(kept.toMillis() > 200, kept.toString());
            Files.write(file, content);
            engine.play();
            Eventually.until(() -> engine.state() == State.PLAYING && engine.position().compareTo(kept.plusMillis(100)) > 0, "it plays on");
            assertTrue(engine.position().compareTo(kept.plusSeconds(30)) < 0, "from where it was: " + engine.position());
        }
    }

    private PlaybackEngine engine(WorkerMediaReader reader) {
        PlaybackEngine engine = new PlaybackEngine(reader, format -> new SilentSink(format, System::nanoTime));
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
}
