package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads every file of the folder that `-Dgalley.samples` names, real results of Amazon Transcribe, and writes it in every
/// format.
class SamplesTest {
    @Test void everySampleIsReadAndWritten() throws IOException {
        Optional<Path> folder = Optional.ofNullable(System.getProperty("galley.samples")).map(Path::of);
        assumeTrue(folder.isPresent(), "skipped: -Dgalley.samples=FOLDER names no folder with real results");
        Formats formats = StandardFormats.in(Locale.ENGLISH);
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.get())) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertFalse(files.isEmpty(), "no .json file in the folder");
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Transcript transcript = formats.read(bytes);
            assertEquals(List.of(), TranscriptRules.broken(transcript), file.toString());
            assertEquals(spoken(bytes), transcript.wordCount() > 0, file.toString());
            boolean isCall = formats.recognise(bytes).orElseThrow().insights(bytes).call() != null;
            assertEquals(new String(bytes, StandardCharsets.UTF_8).contains("ConversationCharacteristics"), isCall, file.toString());
            for (TranscriptWriter writer : formats.writers()) {
                String written = Fixture.written(writer, transcript);
                if (writer.name().equals("json")) {
                    assertEquals(transcript, formats.read(Fixture.bytes(written)), file.toString());
                } else if (formats.reader(writer.name()).isPresent() && transcript.wordCount() > 0) {
                    assertTrue(plain(transcript).equals(plain(formats.read(Fixture.bytes(written)))), file + " " + writer.name());
                }
            }
        }
    }

    private static boolean spoken(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).contains("\"pronunciation\"");
    }

    /// What stands between blanks, sorted: where speakers overlap, captions are in another order.
    private static List<String> plain(Transcript transcript) {
        return transcript.turns().stream().flatMap(turn -> Stream.of(turn.text().split(" "))).sorted().toList();
    }
}
