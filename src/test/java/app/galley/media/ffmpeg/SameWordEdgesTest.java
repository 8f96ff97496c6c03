package app.galley.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.media.Clips;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same speech as WAV and as a lossy file: each word stands at the same moment, for what the encoder put before the sound
/// (1,105 samples of an MP3, 1,024 of AAC) is left out.
class SameWordEdgesTest {
    private static final int RATE = PcmFormat.SPEECH.sampleRate();
    private static final int FARTHEST = RATE / 20;
    private static final double MOST_MILLISECONDS = 2;
    @TempDir Path folder;
    private WorkerMediaReader reader;

    @BeforeEach
    void start() {
        reader = WorkerMediaReaderTest.reader();
    }

    @AfterEach
    void end() {
        reader.close();
    }

    @Test
    void aSpeechAsMp3AndAsWav() {
        Path samples = Path.of(System.getProperty("galley.samples", "samples")).resolve("media");
        assumeTrue(Files.exists(samples.resolve("jfk.mp3")), "skipped: -Dgalley.samples=FOLDER names no folder with media/jfk.mp3");
        assertSameEdges(all(samples.resolve("jfk.wav")), all(samples.resolve("jfk.mp3")), "jfk.mp3");
    }

    @Test
    void anInterviewInEveryLossyFormat() throws Exception {
        Path wav = Clips.encode(Path.of("assets/samples/interview.m4a"), folder.resolve("interview.wav"), "-t", "15");
        short[] truth = all(wav);
        for (String name : new String[] {"a.mp3", "a.m4a", "a.ogg", "a.webm"}) {
            String[] coding = name.endsWith("ogg") || name.endsWith("webm") ? new String[] {"-c:a", "libopus"} : new String[0];
            assertSameEdges(truth, all(Clips.encode(wav, folder.resolve(name), coding)), name);
        }
    }

    private static void assertSameEdges(short[] truth, short[] other, String what) {
        int length = Math.min(truth.length, other.length);
        assertEquals(truth.length, other.length, RATE / 10.0, what);
        int compared = 0;
        for (int from = FARTHEST; from + RATE + FARTHEST < length; from += RATE) {
            if (isSpoken(truth, from)) {
                assertEquals(0, lag(truth, other, from) * 1000.0 / RATE, MOST_MILLISECONDS,
                        what + ": what is said at " + from / (double) RATE + " s is late by milliseconds");
                compared++;
            }
        }
        assertTrue(compared >= 5, "there is speech to compare");
    }

    private static boolean isSpoken(short[] sound, int from) {
        double sum = 0;
        for (int i = from; i < from + RATE; i++) {
            sum += Math.abs(sound[i]);
        }
        return sum / RATE > 300;
    }

    /// By how many samples a second of the one lies later in the other.
    private static int lag(short[] truth, short[] other, int from) {
        int best = Integer.MIN_VALUE;
        double most = -1;
        for (int lag = -FARTHEST; lag <= FARTHEST; lag++) {
            double product = 0;
            for (int i = from; i < from + RATE; i += 3) {
                product += (double) truth[i] * other[i + lag];
            }
            if (product > most) {
                most = product;
                best = lag;
            }
        }
        return best;
    }

    private short[] all(Path file) {
        try (PcmSource source = reader.open(file, PcmFormat.SPEECH)) {
            short[] sound = new short[0];
            short[] block = new short[RATE];
            for (int n = source.read(block, block.length); n >= 0; n = source.read(block, block.length)) {
                int had = sound.length;
                sound = Arrays.copyOf(sound, had + n);
                System.arraycopy(block, 0, sound, had, n);
            }
            return sound;
        }
    }
}
