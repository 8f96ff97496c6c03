package app.galley.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown is what is heard: the player plays through Java's sound interface into a sound server of the test's own, and what comes
/// out there is recorded by [Loopback] in the same process.
@Tag("pulse")
class LoopbackTest {
    private static final double MOST_MILLISECONDS = 40;
    @TempDir Path folder;

    @Test
    void theMomentShownIsTheMomentHeard() throws Exception {
        try (SoundServer server = SoundServer.start(folder)) {
            Path wav = Clips.wav(folder.resolve("clicks.wav"), Loopback.RATE, 1, Clips.clicks(Loopback.RATE, Loopback.SECONDS, Loopback.SEED));
            String natives = System.getProperty("org.bytedeco.javacpp.cachedir", folder.resolve("natives").toString());
            judge(server.run(List.of("-Djava.awt.headless=true"), Loopback.class, wav.toString(), natives));
        }
    }

    private static void judge(List<String> said) {
        List<Double> late = said.stream().filter(line -> line.startsWith("= ")).map(line -> Double.valueOf(line.substring(2))).toList();
        assertTrue(late.size() >= 25, () -> "too few clicks were heard: " + said);
        double[] sorted = late.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.Logger log = System.getLogger(LoopbackTest.class.getName());
        log.log(System.Logger.Level.INFO, "shown - heard of {0} clicks: least {1} ms, median {2} ms, most {3} ms", sorted.length, sorted[0],
                sorted[sorted.length / 2], sorted[sorted.length - 1]);
        assertEquals(0, sorted[0], MOST_MILLISECONDS, late.toString());
        assertEquals(0, sorted[sorted.length - 1], MOST_MILLISECONDS, late.toString());
    }
}
