package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand damaged files for each reader of annotations and labels: read as a sound transcript, or refused as bad input.
class DamagedAnnotationsTest {
    private static final int FILES = 10_000;
    private static final String SIGNS = "<>&\"'=/!\t\n .,-;:0 19[]?";
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"eaf", "textgrid", "exmaralda", "audacity", "csv", "tsv"})
    void everyDamagedFileIsReadOrRefused(String format) {
        Random random = new Random(20261128);
        TranscriptReader reader = formats.reader(format).orElseThrow();
        List<byte[]> files = List.of(Fixture.bytes(Fixture.written(formats.writer(format), Talk.golden())),
                Fixture.bytes(Fixture.written(formats.writer(format), formats.read(Fixture.file("amazon/speakers-old.json")))));
        int[] read = {0, 0};
        assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < FILES; i++) {
                byte[] damaged = damaged(files.get(i % files.size()), random);
                try {
                    reader.recognises(damaged);
                    Transcript transcript = reader.read(damaged);
                    assertEquals(List.of(), TranscriptRules.broken(transcript), "file " + i);
                    read[0]++;
                } catch (ProblemException problem) {
                    assertEquals(Problem.Kind.BAD_INPUT, problem.problem().kind(), "file " + i);
                    read[1]++;
                }
            }
        });
        assertTrue(read[0] > 500 && read[1] > 500, "read " + read[0] + ", refused " + read[1]);
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
