package app.galley.format.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables as other people have them.
class TableReaderTest {
    private final TableReader commas = TableReader.comma();
    private final TableReader tabs = TableReader.tab();

    @Test void columnsAreFoundByTheirNamesInAnyOrder() {
        assertEquals(List.of("Ann|1000-2500|Yes, I am.", "Ben|3000-4000|So \"am\" I."), Fixture.turns(commas.read(Fixture.bytes("""
                Id,Speaker Name,Start Time (s),End Time (s),Confidence,Transcript
                1,Ann,1.0,2.5,0.9,"Yes, I am."
                2,Ben,3,4,,"So ""am"" I."
                """))));
    }

    @Test void timesMayBeWrittenInManyWays() {
        assertEquals(List.of("|1500-62000|a", "|62000-3723250|b", "|3723250-3723250|c"),
                Fixture.turns(commas.read(Fixture.bytes("Timecode;Text\n1,5;a\n1:02;b\n01:02:03,25;c\n"))));
    }

    @Test void rowsWithoutTextAreNoTurnsAndOrderIsThatOfTime() {
        assertEquals(List.of("|1000-2000|first", "|5000-6000|last"),
                Fixture.turns(tabs.read(Fixture.bytes("start\tend\ttext\n5\t6\tlast\n\n7\t8\t\n1\t2\tfirst\n\t\t\n"))));
    }

    @Test void aCellMayHaveLinesAndAGuardAgainstFormulas() {
        assertEquals(List.of("|0-1000|-5 degrees or less"), Fixture.turns(commas.read(Fixture.bytes("start,end,text\r\n0,1,\"'-5 degrees\r\nor less\"\r\n"))));
    }

    @Test void anEndBeforeTheStartIsTheStart() {
        assertEquals(List.of("|2000-2000|a"), Fixture.turns(commas.read(Fixture.bytes("start,end,text\n2,1,a\n"))));
    }

    @Test void aTimeThatIsNoneIsNamedWithItsLine() {
        ProblemException problem = assertThrows(ProblemException.class, () -> commas.read(Fixture.bytes("start,end,text\n0,1,a\nsoon,2,b\n")));
        assertEquals("format.table.time", problem.problem().key());
        assertEquals(List.of(3, 1), problem.problem().arguments());
        assertTrue(Fixture.sentence(problem).contains("0:12:03.500"), Fixture.sentence(problem));
    }

    @Test void aQuotationThatNeverClosesIsRefused() {
        assertEquals("format.table.broken", assertThrows(ProblemException.class, () -> commas.read(Fixture.bytes("start,end,text\n0,1,\"a\n1,2,b\n"))).problem().key());
    }

    @Test void encodingsAreFound() {
        assertEquals(List.of("Jürgen|0-1000|Grüße"), Fixture.turns(commas.read("\uFEFFstart,end,speaker,text\r0,1,Jürgen,Grüße".getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test void aTableOfFourHoursTakesNoLongTime() {
        StringBuilder file = new StringBuilder("start,end,text\n");
        for (int i = 0; i < 100_000; i++) {
            file.append(i).append(',').append(i + 1).append(",so\n");
        }
        Transcript read = assertTimeout(Duration.ofSeconds(30), () -> commas.read(Fixture.bytes(file.append("9,9,").append("word ".repeat(2_000_000)).toString())));
        assertEquals(2_100_000, read.wordCount());
    }

    @Test void otherTablesAndTextsAreNotRecognised() {
        for (String other : List.of("", "Phrase,DisplayAs\na,b", "#,Name,Start,End,Length\nR1,a,0,1,1", "Name\tStart\tDuration\tTime Format\tType\tDescription",
                "In text, start where you are", "0.0\t1.0\ttext")) {
            assertFalse(commas.recognises(Fixture.bytes(other)) || tabs.recognises(Fixture.bytes(other)), other);
        }
        assertEquals("format.looksLikeText", assertThrows(ProblemException.class, () -> commas.read(Fixture.bytes("Some text"))).problem().key());
    }
}
