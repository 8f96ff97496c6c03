package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files with random faults are read as sound transcripts or refused as bad input; nothing else happens.
class DamagedFilesTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @Test void everyDamagedFileIsReadOrRefused() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("plain", "speakers-old", "speakers-new", "channels", "masked", "japanese", "call",
                "alternatives", "redacted", "languages", "toxicity", "medical", "call-insights")) {
            files.add(Fixture.file("amazon/" + name + ".json"));
        }
        Transcript transcript = formats.read(files.get(2));
        formats.writers().stream().filter(writer -> formats.reader(writer.name()).isPresent()).forEach(writer -> files.add(Fixture.bytes(Fixture.written(writer, transcript))));
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] damaged = damaged(files.get(random.nextInt(files.size())), random);
            for (TranscriptReader reader : formats.readers()) {
                try {
                    reader.recognises(damaged);
                    assertEquals(List.of(), TranscriptRules.broken(reader.read(damaged)), "seed " + seed + " round " + i);
                    reader.insights(damaged);
                    reader.alternatives(damaged);
                    read++;
                } catch (ProblemException problem) {
                    assertEquals(Problem.Kind.BAD_INPUT, problem.problem().kind(), "seed " + seed + " round " + i);
                    refused++;
                }
            }
        }
        assertTrue(read > 500 && refused > 500, "read " + read + ", refused " + refused);
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] copy = file.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) "{}[]\",:<>&-0 \n.".charAt(random.nextInt(15));
                case 2 -> copy = Arrays.copyOf(copy, 1 + random.nextInt(copy.length));
                default -> {
                    int from = random.nextInt(copy.length);
                    System.arraycopy(copy, from, copy, at, Math.min(random.nextInt(30), copy.length - Math.max(at, from)));
                }
            }
        }
        return copy;
    }
}
