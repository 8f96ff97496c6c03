package app.galley.local.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedRecogniserTest {
    private static final byte[] MEDIA = {1, 2, 3, 4, 5, 6, 7, 8};
    @TempDir
    private Path folder;

    private Optional<Recognition> ask(byte[] media, Recogniser.Request request) throws IOException {
        Path file = Files.write(folder.resolve("asked"), media);
        return new PreparedRecogniser(List.of(folder, folder.resolve("missing"))).recognise(file, request, Progress.NONE,
                new Cancellation());
    }

    private void sample(String name, String json) throws IOException {
        Files.write(folder.resolve(name + ".m4a"), MEDIA);
        Files.writeString(folder.resolve(name + ".json"), json);
    }

    @Test
    void everyBitOfTheMediaCounts() throws IOException {
        sample("a", "{\"results\":{\"items\":[]}}");
        Recogniser.Request request = new Recogniser.Request("en-US", List.of(), 0);
        assertEquals(Optional.of(new Recognition("prepared", "en-US", "{\"items\":[]}")), ask(MEDIA, request));
        for (int bit = 0; bit < MEDIA.length * 8; bit++) {
            byte[] changed = MEDIA.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), ask(changed, request), "bit " + bit);
        }
    }

    @Test
    void aSampleThatDoesNotSayItsLanguageFitsAnyButClaimsNone() throws IOException {
        sample("a", "{\"results\":{\"items\":[]}}");
        assertEquals("", ask(MEDIA, new Recogniser.Request("", List.of("de-DE"), 0)).orElseThrow().language());
    }

    @Test
    void aSampleOfOneLanguageFitsItsDialects() throws IOException {
        sample("a", "{\"results\":{\"language_code\":\"en-GB\",\"items\":[]}}");
        assertEquals("en-US", ask(MEDIA, new Recogniser.Request("en-US", List.of(), 0)).orElseThrow().language());
        assertEquals("en-GB", ask(MEDIA, new Recogniser.Request("", List.of(), 0)).orElseThrow().language());
        assertTrue(ask(MEDIA, new Recogniser.Request("de-DE", List.of(), 0)).isEmpty());
        assertTrue(ask(MEDIA, new Recogniser.Request("", List.of("de-DE", "en-AU"), 0)).isPresent());
    }

    @Test
    void brokenOrLonelyFilesAreNoSamples() throws IOException {
        Files.write(folder.resolve("lonely.wav"), MEDIA);
        sample("broken", "{\"results\":");
        sample("other", "{\"Transcript\":[]}");
        assertEquals(0, new PreparedRecogniser(List.of(folder)).count());
    }
}
