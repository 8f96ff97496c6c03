package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.broadcast.BroadcastFiles;
import app.galley.format.standard.StandardFormats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand damaged files for each reader of captions and results: read as a sound transcript whose mends can be said, or refused as bad input.
class DamagedReadersTest {
    private static final int FILES = 10_000;
    private static final String SIGNS = "{}[]\",:<>&-0 \n.;\\/19'e";
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"srt", "vtt", "json", "ttml", "ass", "sbv", "podcast", "amazon", "amazon-call", "scc", "stl", "whisper", "deepgram", "assemblyai", "otter", "html"})
    void everyDamagedFileIsReadOrRefused(String format) {
        TranscriptReader reader = formats.reader(format).orElseThrow();
        Damage.Outcome outcome = assertTimeout(Duration.ofMinutes(3), () -> new Damage(FILES, SIGNS).done(reader, files(format)));
        assertTrue(outcome.read() > 300, outcome.toString());
    }

    private List<byte[]> files(String format) {
        return switch (format) {
            case "amazon" -> List.of(Fixture.file("amazon/speakers-old.json"), Fixture.file("amazon/plain.json"));
            case "amazon-call" -> List.of(Fixture.file("amazon/call.json"));
            case "scc" -> List.of(Fixture.file("broadcast/clock.scc"), BroadcastFiles.rolling());
            case "stl" -> List.of(BroadcastFiles.subtitles());
            case "whisper" -> List.of(Fixture.file("recogniser/whisperx.json"), Fixture.file("recogniser/whisper.json"), Fixture.file("recogniser/whisper-cpp.json"));
            case "deepgram", "assemblyai", "otter" -> List.of(Fixture.file("recogniser/" + format + ".json"));
            default -> List.of(Fixture.bytes(Fixture.written(formats.writer(format), Talk.golden())),
                    Fixture.bytes(Fixture.written(formats.writer(format), formats.read(Fixture.file("amazon/speakers-old.json")))));
        };
    }
}
