package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.galley.format.standard.StandardFormats;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each format writes of [Talk#golden], byte by byte, against a file that was looked at. A difference is left in
/// `target/golden` to be looked at.
class GoldenFilesTest {
    private static final TimeCodes CODES = TimeCodes.beginning(new FrameRate(30_000, 1001, true), "10:00:00;00").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"txt", "srt", "vtt", "ttml", "sbv", "ass", "lrc", "json", "edl", "otio", "fcpxml", "premiere", "audition", "reaper", "audacity", "protools", "eaf", "textgrid", "exmaralda"})
    void isWrittenAsItWasLookedAt(String format) throws IOException {
        TranscriptWriter writer = StandardFormats.in(Locale.ENGLISH).writer(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override public void close() {
                throw new AssertionError("the stream is left open");
            }
        };
        writer.write(Talk.golden(), Talk.RECORDING.numbered(CODES), out);
        String written = out.toString(StandardCharsets.UTF_8);
        Files.writeString(Files.createDirectories(Path.of("target/golden")).resolve("talk." + writer.ending()), written);
        assertEquals(new String(Fixture.file("golden/talk." + writer.ending()), StandardCharsets.UTF_8), written);
        assertFalse(written.startsWith("\uFEFF"));
    }
}
