package app.galley.format.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Talk;
import app.galley.problem.ProblemException;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GalleyJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(Fixture.file("/app/galley/format/interchange/galley-transcript-1.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);
    private final GalleyReader reader = new GalleyReader();
    private final GalleyWriter writer = new GalleyWriter();

    @Test void nothingIsLost() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String text = List.of("", "Plain words.", "“Quoted” \\ \u0001 tab\there", "今日は \uD83D\uDC4B é", "*** [PII], North Quay").get(i % 5);
            List<Word> words = new ArrayList<>();
            for (Tokens.Place place : Tokens.in(text)) {
                long start = random.nextInt(1_000_000);
                words.add(new Word(place.start(), place.end(), new TimeSpan(start, start + random.nextInt(500)), random.nextFloat(),
                        Timing.values()[random.nextInt(3)], random.nextBoolean()));
            }
            turns.add(new Turn(random.nextLong(Long.MAX_VALUE), random.nextInt(3) - 1, new TimeSpan(i, i + random.nextInt(9)), text, words));
        }
        Transcript transcript = new Transcript(turns, List.of(new Speaker(1, "Ann"), new Speaker(0, "Ben \"B\"")), "en-GB");
        assertEquals(transcript, reader.read(Fixture.bytes(Fixture.written(writer, transcript))), "seed " + seed);
        assertEquals(List.of(), faults(Fixture.written(writer, transcript)));
        assertEquals(Transcript.empty(), reader.read(Fixture.bytes(Fixture.written(writer, Transcript.empty()))));
    }

    @Test void whatIsWrittenKeepsToTheSchema() {
        assertEquals(List.of(), faults(Fixture.written(writer, Talk.golden())));
        assertEquals(List.of(), faults(Fixture.written(writer, Transcript.empty())));
        assertFalse(faults(Fixture.written(writer, Talk.golden()).replaceFirst("\"at\" : 0", "\"at\" : -1")).isEmpty());
    }

    /// What the published schema finds.
    private static List<String> faults(String file) {
        return SCHEMA.validate(file, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    @Test void theStreamIsLeftOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override public void close() {
                closed[0] = true;
            }
        };
        writer.write(Transcript.empty(), out);
        assertFalse(closed[0]);
        assertTrue(out.size() > 0);
    }

    @Test void aNewerFileSaysSo() {
        assertProblem("format.newerVersion", "{\"format\":\"galley-transcript\",\"version\":2}");
    }

    @Test void aFileThatDoesNotHoldTogetherSaysSo() {
        assertProblem("format.brokenTranscript", "{\"format\":\"galley-transcript\",\"version\":1,\"turns\":[]}");
        assertProblem("format.brokenTranscript", turnWith("\"text\":\"ab\",\"words\":[{\"text\":\"x\",\"at\":0,\"start\":1,\"end\":2}]"));
        assertProblem("format.brokenTranscript", turnWith("\"text\":\"ab\",\"words\":[{\"text\":\"ab\",\"at\":0,\"start\":9,\"end\":2}]"));
        assertProblem("format.brokenTranscript", turnWith("\"speaker\":4,\"text\":\"ab\""));
        assertProblem("format.brokenTranscript",
                turnWith("\"text\":\"ab\",\"words\":[{\"text\":\"ab\",\"at\":0,\"start\":1,\"end\":2,\"timing\":\"late\"}]"));
    }

    @Test void unknownMembersArePassedOver() {
        assertEquals("ab", reader.read(Fixture.bytes(turnWith("\"text\":\"ab\",\"mood\":\"good\""))).turns().getFirst().text());
    }

    @Test void recognisesItsFilesOnly() {
        assertTrue(reader.recognises(Fixture.bytes("{\"format\":\"galley-transcript\"}")));
        assertFalse(reader.recognises(Fixture.bytes("{\"format\":\"other\"}")));
        assertFalse(reader.recognises(Fixture.bytes("")));
    }

    private static String turnWith(String members) {
        return "{\"format\":\"galley-transcript\",\"version\":1,\"turns\":[{\"id\":1,\"slot\":[0,1]," + members + "}]}";
    }

    private void assertProblem(String key, String file) {
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes(file)));
        assertEquals(key, problem.problem().key());
        assertTrue(Fixture.sentence(problem).length() > 20);
    }
}
