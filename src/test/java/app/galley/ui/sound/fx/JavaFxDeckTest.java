package app.galley.ui.sound.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.galley.media.Clips;
import app.galley.media.Eventually;
import app.galley.problem.Problem;
import app.galley.ui.kit.FxThread;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// JavaFX Media itself, as far as it goes on a computer that may have no sound device.
class JavaFxDeckTest {
    private static final int RATE = 44_100;
    private static final String NO_DEVICE = "sound.second.noDevice";
    @TempDir Path folder;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final MediaDeck.Events events = new MediaDeck.Events() {
        @Override
        public void ready() {
            heard.add("ready");
        }

        @Override
        public void moved() { }

        @Override
        public void ended() {
            heard.add("ended");
        }

        @Override
        public void failed(Problem why) {
            heard.add(why.key());
        }
    };

    @BeforeAll static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    /// What is said of a file first of all.
    private String firstWord(Path file, Duration[] length) {
        MediaDeck deck = onFx(() -> JavaFxDeck.open(file, new FxThread(), events));
        Eventually.until(() -> !heard.isEmpty(), "an answer");
        length[0] = onFx(deck::length);
        onFx(() -> {
            deck.close();
            return true;
        });
        return heard.getFirst();
    }

    private String refusal(Path file) {
        return firstWord(file, new Duration[1]);
    }

    @Test void aWavBecomesReadyOrIsSaidToHaveNoDevice() throws Exception {
        Path wav = Clips.wav(folder.resolve("clicks.wav"), RATE, 1, Clips.clicks(RATE, 3, 1));
        Duration[] length = {Duration.ZERO};
        String said = firstWord(wav, length);
        assumeFalse(said.equals(NO_DEVICE), "JavaFX Media finds no sound device here");
        assertEquals("ready", said);
        assertEquals(3000, length[0].toMillis(), 100);
    }

    @Test void whatItCannotPlayIsRefusedInASentence() throws Exception {
        byte[] noise = new byte[1 << 16];
        new Random(3).nextBytes(noise);
        String said = refusal(Files.write(folder.resolve("noise.mp3"), noise));
        assertTrue(List.of("sound.second.cannotPlay", NO_DEVICE).contains(said), said);
    }

    @Test void aWavOfTwoGigabytesIsRefusedRatherThanWaitedFor() throws Exception {
        Path large = folder.resolve("large.WAV");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(1L << 31);
        }
        assertEquals("sound.second.tooLarge", refusal(large));
    }

    @Test void aFileThatIsClosedBeforeItIsOpenIsNotHeardOf() throws Exception {
        Path wav = Clips.wav(folder.resolve("clicks.wav"), RATE, 1, Clips.clicks(RATE, 3, 1));
        onFx(() -> {
            JavaFxDeck.open(wav, new FxThread(), events).close();
            return true;
        });
        assertEquals("media.gone", refusal(folder.resolve("gone.mp3")), "only the second is heard of");
    }

    @Test void aFileThatIsGoneIsSaidToBe() {
        assertEquals("media.gone", refusal(folder.resolve("gone.mp3")));
    }
}
