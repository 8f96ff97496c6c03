package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.broadcast.BroadcastFiles;
import app.galley.format.mend.Mends;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand damaged files for each reader of captions and results: read as a sound transcript whose mends can be said, or refused as bad input.
class DamagedReadersTest {
    private static final int FILES = 10_000;
    private static final String SIGNS = "{}[]\",:<>&-0 \n.;\\/19'e";
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);
    private final Wording words = new Wording(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"srt", "vtt", "json", "ttml", "ass", "sbv", "podcast", "amazon", "amazon-call", "scc", "stl", "whisper", "deepgram", "assemblyai", "otter"})
    void everyDamagedFileIsReadOrRefused(String format) {
        Random random = new Random(20261128);
        TranscriptReader reader = formats.reader(format).orElseThrow();
        List<byte[]> files = files(format);
        int[] read = {0, 0};
        assertTimeout(Duration.ofMinutes(3), () -> {
            for (int i = 0; i < FILES; i++) {
                byte[] damaged = damaged(files.get(i % files.size()), random);
                Mends mends = new Mends();
                try {
                    reader.recognises(damaged);
                    Transcript transcript = reader.read(damaged, mends);
                    assertEquals(List.of(), TranscriptRules.broken(transcript), format + " file " + i);
                    mends.places().forEach(mend -> assertTrue(mend.said(words).length() > 10));
                    read[0]++;
                } catch (ProblemException problem) {
                    assertEquals(Problem.Kind.BAD_INPUT, problem.problem().kind(), format + " file " + i);
                    assertTrue(words.say(problem.problem()).length() > 20);
                    read[1]++;
                }
            }
        });
        assertTrue(read[0] > 300 && read[0] + read[1] == FILES, "read " + read[0] + ", refused " + read[1]);
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

    private static byte[] damaged(byte[] file, Random random) {
        byte[] copy = file.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(5)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                case 2 -> copy[at] = (byte) ('0' + random.nextInt(10));
                case 3 -> copy = random.nextInt(4) == 0 ? Arrays.copyOf(copy, 1 + random.nextInt(copy.length)) : copy;
                default -> {
                    int from = random.nextInt(copy.length);
                    System.arraycopy(copy, from, copy, at, Math.min(random.nextInt(60), copy.length - Math.max(at, from)));
                }
            }
        }
        return copy;
    }
}
