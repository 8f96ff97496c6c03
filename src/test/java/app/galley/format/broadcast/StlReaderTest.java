package app.galley.format.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.format.Fixture;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StlReaderTest {
    private final StlReader reader = new StlReader();

    @Test void rowsColoursAndDiacriticsAreRead() {
        byte[] file = new StlFile("STL25.01", "00", "0F", "00000000")
                .says("0:0:1:0", "0:0:3:12", StlFile.codes("\u000b\u000b\u0006J'ai\u0007\u0080d\u00c2ej\u00c1a\u0081\u008a\u008avu l'\u00cbca et l'\u00fauvre\n\n"))
                .says("0:0:4:0", "0:0:5:0", StlFile.codes("\u00c8Uber Gr\u00c8o\u00fbe: \u00d5 5 \u00a4 \u00cfs\u00c3a")).bytes();
        assertTrue(reader.recognises(file));
        List<Cue> cues = reader.cues(file);
        assertEquals(List.of("J'ai déjà", "vu l'ça et l'œuvre"), cues.getFirst().lines());
        assertEquals(new TimeSpan(1_000, 3_480), cues.getFirst().time());
        assertEquals(List.of("Über Größe: ♪ 5 $ šâ"), cues.get(1).lines());
        assertEquals("fr", reader.read(file).language());
    }

    @ParameterizedTest
    @CsvSource({"01, ISO-8859-5, Река поднялась", "02, ISO-8859-6, النهر", "03, ISO-8859-7, Το ποτάμι", "04, ISO-8859-8, הנהר עלה"})
    void otherAlphabetsAreRead(String table, String charset, String text) {
        byte[] file = new StlFile("STL25.01", table, "00", "00000000").says("0:0:1:0", "0:0:2:0", text.getBytes(Charset.forName(charset))).bytes();
        assertEquals(List.of(text), reader.cues(file).getFirst().lines());
    }

    @Test void framesCountByTheRateOfTheFile() {
        byte[] ntsc = new StlFile("STL30.01", "00", "09", "00000000").says("0:0:1:15", "0:0:2:29", StlFile.codes("Yes")).bytes();
        assertEquals(new TimeSpan(1_500, 2_967), reader.cues(ntsc).getFirst().time());
    }

    @Test void timesCountFromTheStartOfTheProgramme() {
        StlFile file = new StlFile("STL25.01", "00", "09", "10000000").says("10:0:1:0", "10:0:2:0", StlFile.codes("One"));
        Mends mends = new Mends();
        assertEquals(new TimeSpan(1_000, 2_000), reader.cues(file.bytes(), mends).getFirst().time());
        assertEquals(1, mends.count(Mend.Kind.PROGRAMME_START));
        byte[] before = file.says("9:59:59:0", "10:0:0:0", StlFile.codes("Early")).bytes();
        assertEquals(36_001_000, reader.cues(before).getFirst().time().start());
    }

    @Test void longTextsCommentsAndSetsAreRead() {
        String longText = "The river rose two metres in one night, and nobody ".repeat(4).strip();
        Mends mends = new Mends();
        List<Cue> cues = reader.cues(new StlFile("STL25.01", "00", "09", "00000000")
                .says("0:0:1:0", "0:0:9:0", StlFile.codes(longText))
                .block("0:0:9:0", "0:0:9:1", 0, 1, StlFile.codes("check spelling"))
                .block("0:0:10:0", "0:0:16:0", 1, 0, StlFile.codes("Ready,"))
                .block("0:0:12:0", "0:0:16:0", 2, 0, StlFile.codes("steady,"))
                .block("0:0:14:0", "0:0:16:0", 3, 0, StlFile.codes("go."))
                .says("0:0:17:0", "0:0:18:0", StlFile.codes("\r\u008f")).bytes(), mends);
        assertEquals(List.of(List.of(longText), List.of("Ready,"), List.of("steady,"), List.of("go.")), cues.stream().map(Cue::lines).toList());
        assertEquals(List.of(new TimeSpan(10_000, 12_000), new TimeSpan(12_000, 14_000), new TimeSpan(14_000, 16_000)), cues.stream().skip(1).map(Cue::time).toList());
        assertEquals(1, mends.count(Mend.Kind.COMMENT));
        assertEquals(1, mends.count(Mend.Kind.NO_TEXT));
        assertEquals(0, mends.count(Mend.Kind.OVERLAP));
    }

    @Test void aFileThatBreaksOffIsReadAsFarAsItGoes() {
        byte[] file = new StlFile("STL25.01", "00", "09", "00000000").says("0:0:1:0", "0:0:2:0", StlFile.codes("One"))
                .says("0:0:3:0", "0:0:4:0", StlFile.codes("Two")).bytes();
        Mends mends = new Mends();
        assertEquals(1, reader.cues(Arrays.copyOf(file, file.length - 20), mends).size());
        assertEquals(1, mends.count(Mend.Kind.BROKEN_OFF));
        assertEquals("format.noCues", assertThrows(ProblemException.class, () -> reader.cues(Arrays.copyOf(file, 1_030))).problem().key());
        assertFalse(reader.recognises(Arrays.copyOf(file, 900)));
    }

    @Test void anUnknownAlphabetIsRefused() {
        byte[] file = new StlFile("STL25.01", "77", "09", "00000000").says("0:0:1:0", "0:0:2:0", StlFile.codes("One")).bytes();
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.cues(file));
        assertEquals("format.stlLetters", problem.problem().key());
        assertTrue(Fixture.sentence(problem).contains("character table"));
    }
}
