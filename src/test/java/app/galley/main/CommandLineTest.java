package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.library.sqlite.SqliteLibrary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The command line as a person meets it: results, exit codes, and what it says to bad input.
class CommandLineTest extends CommandLine {
    @Test void writesTheInterviewInFourFormats() throws IOException {
        Ran ran = galley("transcribe", SAMPLE.toString(), "--out", home.resolve("out").toString(), "--format", "txt,srt,vtt,json");
        assertEquals(0, ran.code(), ran.err());
        for (String format : List.of("txt", "srt", "vtt", "json")) {
            assertTrue(Files.size(home.resolve("out/interview." + format)) > 1000, format);
        }
        assertTrue(ran.err().contains("prepared sample"), ran.err());
        assertEquals(4, ran.out().lines().count());
    }

    @Test void aCallAndAMedicalJobRunFromTheCommandLine() throws IOException {
        Ran call = galley("transcribe", "assets/samples/call.m4a", "--kind", "call", "--language", "en-US", "--out", home.resolve("out").toString(),
                "--format", "txt");
        assertEquals(0, call.code(), call.err());
        String text = Files.readString(home.resolve("out/call.txt"));
        assertTrue(text.contains("Agent") && text.contains("Wend Valley Water, this is Ruth speaking."), text);
        Ran medical = galley("transcribe", SAMPLE.toString(), "--kind", "medical", "--out", home.resolve("out").toString(), "--format", "txt");
        assertEquals(0, medical.code(), medical.err());
        assertTrue(Files.readString(home.resolve("out/interview.txt")).contains("I'm Nora Whitlock"));
        galley("transcribe", SAMPLE.toString(), "--kind", "call").failsWith(4, "two channels");
        Ran jobs = galley("--quiet", "jobs", "list");
        assertEquals(0, jobs.code(), jobs.err());
        assertEquals(2, jobs.out().lines().filter(line -> line.endsWith("done")).count(), jobs.out());
    }

    @Test void captionsOfTheServiceAreWrittenBesideTheTranscript() throws IOException {
        Ran ran = galley("transcribe", SAMPLE.toString(), "--language", "en-GB", "--subtitles", "vtt,srt", "--out", home.resolve("out").toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(Files.readString(home.resolve("out/interview.service.vtt")).startsWith("WEBVTT"));
        assertTrue(Files.readString(home.resolve("out/interview.service.srt")).contains(" --> "));
    }

    @Test void whatTheServiceDoesNotTakeIsRefusedBeforeAnythingIsSent() throws IOException {
        Path click = wav(home.resolve("click.wav"), 16_000, 3_200);
        galley("transcribe", click.toString()).failsWith(4, "click.wav", "0.5 seconds");
        Path mono = wav(home.resolve("mono.wav"), 16_000, 32_000);
        galley("transcribe", mono.toString(), "--channels").failsWith(4, "mono.wav", "one channel");
        galley("transcribe", mono.toString(), "--toxicity", "--language", "de-DE").failsWith(2, "en-US");
        Path council = wav(home.resolve("council.wav"), 4_000, 5 * 3_600 * 4_000 + 4_000);
        Ran refused = galley("transcribe", council.toString());
        refused.failsWith(4, "council.wav", "4 hours", "split at a silence");
        assertTrue(refused.err().contains("--fit"), refused.err());
        assertEquals("", galley("jobs", "list").out());
    }

    /// Silence of so many samples, most of which takes no room on the disk.
    private static Path wav(Path file, int rate, int samples) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16)
                .putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(head.array());
            sparse.setLength(44 + samples * 2L);
        }
        return file;
    }

    @Test void aPriceIsToldBeforeAnythingIsSent() throws IOException {
        Ran ran = galley("transcribe", SAMPLE.toString(), "--language", "en-US", "--redact", "--estimate");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("$0.01"), ran.out());
        assertEquals("", galley("jobs", "list").out());
    }

    @Test void theWordsOfTheInterviewAreWithinFiftyMillisecondsOfTheSynthesisersEvents() throws IOException {
        assertEquals(0, galley("transcribe", SAMPLE.toString(), "--out", home.toString(), "--format", "json").code());
        var words = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(home.resolve("interview.json").toFile()).get("turns")
                .forEach(turn -> turn.get("words").forEach(words::add));
        List<String[]> events = Files.readAllLines(Path.of("assets/samples/interview.words.tsv")).stream()
                .map(line -> line.split("\t")).toList();
        assertEquals(events.size(), words.size());
        for (int i = 0; i < events.size(); i++) {
            assertEquals(events.get(i)[3], words.get(i).get("text").asText());
            assertEquals(Long.parseLong(events.get(i)[4]), words.get(i).get("start").asLong(), 50, events.get(i)[3]);
        }
    }

    @Test void aCopyWithOneByteChangedGetsNoPreparedWords() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLE);
        bytes[bytes.length / 2] ^= 1;
        Ran ran = galley("transcribe", Files.write(home.resolve("changed.m4a"), bytes).toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("no words were recognised"), ran.err());
        assertFalse(ran.out().contains("Whitlock"), ran.out());
        assertTrue(ran.out().lines().filter(line -> !line.isBlank()).count() >= 3, ran.out());
    }

    @Test void convertsAResultToStandardOutput() throws IOException {
        Ran ran = galley("convert", "assets/samples/interview.json", "--to", "srt");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("1\n00:00:00,500 --> "), ran.out().substring(0, 40));
    }

    @Test void comparesTwoFilesAndFailsAboveAShare() throws IOException {
        Path right = Files.writeString(home.resolve("right.srt"), "1\n00:00:01,000 --> 00:00:03,000\nAnd the man did not pay the 30 pounds to us, ever.\n");
        Path heard = Files.writeString(home.resolve("heard.srt"), "1\n00:00:01,000 --> 00:00:03,000\nand the man did pay the 13 pounds to us ever so\n");
        Ran ran = galley("compare", right.toString(), heard.toString());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("Word error rate 25.0%: 3 words of 12 differ."), ran.out());
        assertTrue(ran.out().contains("1 replaced, 1 left out, 1 added."), ran.out());
        assertEquals(List.of("not > (nothing)  (negation)", "30 > 13  (number)", "(nothing) > so  (word)"),
                ran.out().lines().skip(3).map(line -> line.replaceFirst("^\\S+ +", "")).toList());
        assertEquals(1, galley("compare", right.toString(), heard.toString(), "--fail-above", "24.9").code());
        assertEquals(0, galley("compare", right.toString(), heard.toString(), "--fail-above", "25").code());
        Ran json = galley("compare", right.toString(), heard.toString(), "--json");
        assertTrue(json.out().contains("\"leftOut\":1") && json.out().contains("\"normaliser\":\"spoken\""), json.out());
        galley("compare", right.toString(), heard.toString(), "--fail-above", "-1").failsWith(2);
        galley("compare", right.toString(), home.resolve("gone.srt").toString()).failsWith(3, "gone.srt");
        galley("compare", Files.writeString(home.resolve("x.json"), "{\"Results\":{}}").toString(), heard.toString()).failsWith(3, "x.json");
    }

    @Test void aFileThatIsNoMediaIsNamed() throws IOException {
        galley("transcribe", Files.writeString(home.resolve("notes.mp3"), "Dear diary").toString()).failsWith(3, "notes.mp3");
    }

    @Test void anEmptyFileIsNamed() throws IOException {
        galley("transcribe", Files.createFile(home.resolve("empty.wav")).toString()).failsWith(3, "empty.wav");
    }

    @Test void aTruncatedFileIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);
        Path cut = Files.write(home.resolve("cut.m4a"), Arrays.copyOf(whole, 20_000));
        galley("transcribe", cut.toString()).failsWith(3, "cut.m4a");
    }

    @Test void aPathThatVanishedIsNamed() throws IOException {
        galley("transcribe", home.resolve("gone.mp3").toString()).failsWith(3, "gone.mp3");
    }

    @Test void oneBadFileDoesNotKeepTheOthersFromBeingDone() throws IOException {
        Ran ran = galley("transcribe", home.resolve("gone.mp3").toString(), SAMPLE.toString(), "--out", home.toString());
        ran.failsWith(3, "gone.mp3");
        assertTrue(Files.exists(home.resolve("interview.txt")));
    }

    @Test void aFolderThatRefusesIsSaidBeforeAnyWork() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "only where /proc refuses everyone");
        Ran ran = galley("transcribe", SAMPLE.toString(), "--out", "/proc/galley");
        ran.failsWith(3, "/proc/galley");
        assertFalse(ran.err().contains("uploading"), ran.err());
    }

    @Test void anExportThatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path old = Files.createDirectory(home.resolve("taken.srt"));
        galley("convert", "assets/samples/interview.json", "--to", "srt", "--out", old.toString()).failsWith(3, "taken.srt");
        try (Stream<Path> left = Files.list(home)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test void someOtherJsonIsToldFromAResult() throws IOException {
        Path other = Files.writeString(home.resolve("package.json"), "{\"name\":\"left-pad\",\"version\":\"1.0.0\"}");
        galley("convert", other.toString(), "--to", "txt").failsWith(3);
        galley("transcribe", other.toString()).failsWith(3);
    }

    @Test void aLibraryOfANewerGalleyIsLeftAlone() throws IOException, SQLException {
        Path library = home.resolve("newer");
        SqliteLibrary.open(library).close();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + library.resolve("library.db"));
                Statement s = c.createStatement()) {
            s.execute("PRAGMA user_version = 9999");
        }
        byte[] before = Files.readAllBytes(library.resolve("library.db"));
        galley("transcribe", SAMPLE.toString(), "--library", library.toString()).failsWith(3, "newer");
        assertArrayEquals(before, Files.readAllBytes(library.resolve("library.db")));
    }

    @Test void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            galley("serve", "--port", String.valueOf(taken.getLocalPort())).failsWith(5, String.valueOf(taken.getLocalPort()));
        }
    }

    @Test void wrongUseEndsWithTwo() throws IOException {
        galley("transcribe", SAMPLE.toString(), "--language", "xx-XX").failsWith(2, "xx-XX");
        galley("transcribe", SAMPLE.toString(), "--speakers", "31").failsWith(2, "30");
        galley("transcribe", SAMPLE.toString(), "--format", "papyrus").failsWith(2, "papyrus");
        galley("transcribe").failsWith(2);
        galley("transmogrify").failsWith(2);
    }

    @Test void theVersionGoesToStandardOutput() throws IOException {
        assertTrue(galley("--version").out().matches("galley \\d+\\.\\d+\\.\\d+\\R"));
    }
}
