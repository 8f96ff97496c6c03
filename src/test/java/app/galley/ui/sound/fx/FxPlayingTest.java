package app.galley.ui.sound.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.media.Clips;
import app.galley.media.sound.SoundServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second player with JavaFX Media itself, through a sound server of the test's own: [FxPlaying] plays, stops, loops and ends.
@Tag("pulse")
class FxPlayingTest {
    private static final int RATE = 44_100;
    @TempDir Path folder;

    @Test void aWavPlaysStopsLoopsAndEnds() throws Exception {
        assertEquals(List.of(), refusals(wav()));
    }

    @Test void anMp3PlaysStopsLoopsAndEnds() throws Exception {
        List<String> refusals = refusals(Clips.encode(wav(), folder.resolve("clicks.mp3")));
        assumeTrue(refusals.isEmpty(), "skipped: JavaFX Media needs libavcodec and libavformat for MP3");
    }

    private Path wav() throws Exception {
        return Clips.wav(folder.resolve("clicks.wav"), RATE, 1, Clips.clicks(RATE, 8, 5));
    }

    private List<String> refusals(Path file) throws Exception {
        try (SoundServer server = SoundServer.start(folder)) {
            return server.run(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), FxPlaying.class, file.toString()).stream()
                    .filter(line -> line.startsWith("sound.second.")).toList();
        }
    }
}
