package app.galley.format.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Talk;
import app.galley.format.TranscriptWriter;
import app.galley.problem.ProblemException;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final List<TranscriptWriter> TABLES = List.of(new PremiereWriter(), new AuditionWriter(), new ReaperWriter(),
            new AudacityWriter(), new ProToolsWriter());
    private final AudacityReader reader = new AudacityReader();

    @Test void nothingInATextBreaksARow() {
        Transcript plain = new Talk().speaker("Ann").says(0, 1_000, 2_000, "one, two").transcript("");
        Transcript odd = new Talk().speaker("A\n\"n\"\tn\r\n").says(0, 1_000, 2_000, "one,\t\"two\"\u000B\u0085\u0000 =three;").transcript("");
        for (TranscriptWriter writer : TABLES) {
            List<String> rows = Fixture.written(writer, plain).lines().toList();
            List<String> oddRows = Fixture.written(writer, odd).lines().toList();
            assertEquals(rows.size(), oddRows.size(), writer.name());
            assertEquals(fields(rows.getLast(), writer), fields(oddRows.getLast(), writer), writer.name());
        }
    }

    @Test void struckWordsAndEmptyTurnsAreNotMarked() {
        Transcript transcript = new Talk().says(-1, 0, 1_000, "~all struck~").says(-1, 1_000, 2_000, "a ~b~ c").says(-1, 3_000, 4_000, "").transcript("");
        assertEquals("1.000000\t2.000000\ta c\n", Fixture.written(new AudacityWriter(), transcript));
    }

    @Test void timesBeyondAnHourAndADayAreWhole() {
        assertEquals("0:00.000", ClockTime.of(0));
        assertEquals("59:59.999", ClockTime.of(3_599_999));
        assertEquals("1:00:00.000", ClockTime.of(3_600_000));
        assertEquals("100:01:02.003", ClockTime.of(360_062_003));
        Transcript transcript = new Talk().says(-1, 360_000_000, 360_000_500, "late").transcript("");
        assertEquals("360000.000000\t360000.500000\tlate\n", Fixture.written(new AudacityWriter(), transcript));
        assertTrue(Fixture.written(new PremiereWriter(), transcript).contains(",late,04:00:00:00,"));
    }

    @Test void labelsAreReadAsTheyWereWritten() {
        Transcript transcript = new Talk().speaker("Ann Lee").speaker("Ben").says(0, 0, 4_000, "Well: so 5 < 6.")
                .says(0, 4_000, 5_000, "And again.").says(1, 4_500, 6_000, "Really?").says(-1, 7_000, 7_000, "door").transcript("");
        Transcript read = reader.read(Fixture.bytes(Fixture.written(new AudacityWriter(), transcript)));
        assertEquals(Fixture.turns(transcript), Fixture.turns(read));
        assertEquals(List.of(), TranscriptRules.broken(read));
        String written = Fixture.written(new AudacityWriter(), read);
        assertEquals(written, Fixture.written(new AudacityWriter(), reader.read(Fixture.bytes(written))));
    }

    @Test void oddLabelsAreReadAllTheSame() {
        String file = """
                5,5\t6,25\tSecond
                \\\t100.0\t2000.0
                1.000000\t2.000000\tFirst  with\ttab

                -1.5\t-0.5\tbefore
                9\t8\tbackwards
                9.5\t10
                360000.0\t360001.0\tlate
                """.replace("\n", "\r\n");
        assertEquals(List.of("|0-0|before", "|1000-2000|First with tab", "|5500-6250|Second", "|9000-9000|backwards", "|360000000-360001000|late"),
                Fixture.turns(reader.read(Fixture.bytes(file))));
    }

    @Test void encodingsAreFound() {
        String file = "1.0\t2.0\tGrüße\n";
        for (byte[] bytes : List.of(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8), ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE), file.getBytes(Charset.forName("windows-1252")))) {
            assertTrue(reader.recognises(bytes));
            assertEquals("Grüße", reader.read(bytes).turns().getFirst().text());
        }
    }

    @Test void aLineThatIsNoLabelIsNamed() {
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes("1.0\t2.0\ta\n\n3.0 4.0 b\n")));
        assertTrue(Fixture.sentence(problem).startsWith("Line 3 is not a label of Audacity"), Fixture.sentence(problem));
        assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes("1.0\t2.0\ta\n12345678901\t2\tb\n")));
    }

    @Test void oneLineOfTenMegabytesIsRead() {
        assertEquals(2_000_000, reader.read(Fixture.bytes("1.0\t2.0\t" + "word ".repeat(2_000_000))).wordCount());
    }

    @Test void onlyLabelsAreRecognised() {
        assertFalse(reader.recognises(Fixture.bytes("1.0 2.0 a")));
        assertFalse(reader.recognises(Fixture.bytes("1\n00:00:01,000 --> 00:00:02,000\nx")));
        assertFalse(reader.recognises(new byte[0]));
        assertEquals("format.looksLikeText", assertThrows(ProblemException.class, () -> reader.read(Fixture.bytes("Some text"))).problem().key());
    }

    @Test void labelsOfOnePointHaveNoLength() {
        Transcript transcript = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(500, 500), "x", List.of())), List.of(), "");
        assertEquals("0.500000\t0.500000\tx\n", Fixture.written(new AudacityWriter(), transcript));
        assertEquals(List.of("|500-500|x"), Fixture.turns(reader.read(Fixture.bytes("0.500000\t0.500000\tx\n"))));
    }

    /// The number of fields of a row, as its format parts them.
    private static int fields(String row, TranscriptWriter writer) {
        if (!Fixture.written(writer, Transcript.empty()).contains(",")) {
            return row.split("\t", -1).length;
        }
        int fields = 1;
        boolean quoted = false;
        for (char c : row.toCharArray()) {
            quoted ^= c == '"';
            fields += c == ',' && !quoted ? 1 : 0;
        }
        return fields;
    }
}
