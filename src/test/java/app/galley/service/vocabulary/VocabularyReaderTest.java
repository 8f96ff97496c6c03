package app.galley.service.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyReaderTest {
    private static VocabularyReader.Reading read(String text, String name) {
        return VocabularyReader.read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static List<String> notes(VocabularyReader.Reading reading) {
        return reading.notes().stream().map(Problem::key).map(key -> key.replace("vocabulary.", "").replace("file.", "")).toList();
    }

    @Test void whatIsWrittenIsReadAgainWithoutAWord() {
        List<Term> terms = List.of(new Term("Los-Angeles", "Los Angeles"), new Term("C-plus-plus", "C++ \"17\""), new Term("Hawn", ""));
        VocabularyReader.Reading reading = VocabularyReader.read(VocabularyFile.bytes(terms), "v.txt");
        assertEquals(terms, reading.terms());
        assertEquals(List.of(), reading.notes());
        assertEquals("Phrase\tSoundsLike\tIPA\tDisplayAs\nLos-Angeles\t\t\tLos Angeles\nC-plus-plus\t\t\tC++ \"17\"\nHawn\t\t\t\n",
                new String(VocabularyFile.bytes(terms), StandardCharsets.UTF_8));
    }

    @Test void columnsStandInAnyOrderAndOldOnesAreLeftOut() {
        VocabularyReader.Reading reading = read("DisplayAs\tIPA\tPhrase\tSoundsLike\nLee\tl iː\tLee\t\nOkoro\t\tOkoro\toh-KO-ro\n", "v.txt");
        assertEquals(List.of(new Term("Lee", "Lee"), new Term("Okoro", "Okoro")), reading.terms());
        assertEquals(List.of("ignored"), notes(reading));
        assertEquals(2, reading.firstRow());
        assertEquals(List.of(2), reading.notes().getFirst().arguments());
    }

    @Test void tablesOfSpreadsheetsAreRead() {
        VocabularyReader.Reading reading = read("Phrase,DisplayAs\r\n\"Los-Angeles\",\"Los Angeles, CA\"\r\n'-Hawn,'=1+1\r\n", "v.csv");
        assertEquals(List.of(new Term("Los-Angeles", "Los Angeles, CA"), new Term("-Hawn", "=1+1")), reading.terms());
        assertEquals(List.of("lineEnds", "columns", "separator"), notes(reading));
        assertEquals(List.of(new Term("Lee", "A. Lee")), read("phrase;display as\nLee;A. Lee\n", "v.csv").terms());
        assertEquals(List.of(new Term("Lee", "A. Lee"), new Term("Okoro", "")), read("Lee\tA. Lee\nOkoro\t", "").terms(), "pasted");
        VocabularyReader.Reading wide = read("Lee\tA. Lee\tIPA\tx\tand more\nOkoro\tB.\n", "");
        assertEquals(List.of("noHeader"), notes(wide).subList(0, 1));
    }

    @Test void whatASpreadsheetIsGivenIsNoFormulaAndComesBackAsItWas() {
        List<Term> terms = List.of(new Term("-Hawn", "=HYPERLINK(\"x\")"), new Term("+one", "@home, \"here\""), new Term("'quoted", "'=plain"));
        String csv = TermSheet.csv(terms);
        csv.lines().skip(1).forEach(line -> assertEquals(false, line.matches("\"[=+\\-@].*|.*,\"[=+\\-@].*"), line));
        assertEquals(terms.subList(0, 2), read(csv, "v.csv").terms().subList(0, 2));
    }

    @Test void listsAreRead() {
        VocabularyReader.Reading reading = read("Los-Angeles, C.L.I.\nHawn\n", "list.txt");
        assertEquals(List.of(new Term("Los-Angeles", ""), new Term("C.L.I.", ""), new Term("Hawn", "")), reading.terms());
        assertEquals(List.of("list"), notes(reading));
    }

    @Test void everyEncodingIsReadAndNamed() {
        String text = "Phrase\tSoundsLike\tIPA\tDisplayAs\ndéjà\t\t\tdéjà\n";
        List<Term> wanted = List.of(new Term("déjà", "déjà"));
        assertEquals(wanted, read("\ufeff" + text, "v.txt").terms());
        assertEquals(List.of("mark"), notes(read("\ufeff" + text, "v.txt")));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
            VocabularyReader.Reading reading = VocabularyReader.read(text.getBytes(charset), "v.txt");
            assertEquals(wanted, reading.terms(), charset.name());
            assertEquals(List.of("utf16"), notes(reading), charset.name());
        }
        VocabularyReader.Reading western = VocabularyReader.read(text.getBytes(Charset.forName("windows-1252")), "v.txt");
        assertEquals(wanted, western.terms());
        assertEquals(List.of("western"), notes(western));
        assertEquals(List.of("lineEnds"), notes(read(text.replace("\n", "\r\n"), "v.txt")));
        assertEquals(wanted, read(text.replace('\n', '\r'), "v.txt").terms());
    }

    @Test void aFileThatIsTooLargeIsRead() {
        VocabularyReader.Reading reading = read("Phrase\tSoundsLike\tIPA\tDisplayAs\n" + "Los-Angeles\t\t\tLos Angeles\n".repeat(2_200), "v.txt");
        assertEquals(2_200, reading.terms().size());
        assertEquals(List.of("tooLarge"), notes(reading));
    }

    @Test void theRowsOfAFailureAreFound() {
        List<Term> terms = List.of(new Term("Lee", ""), Term.EMPTY, new Term("-Hawn", ""), new Term("Okoro", ""));
        assertEquals(List.of(2), List.copyOf(FailureRows.of("The phrase on line 3 has characters that are not allowed", terms)));
        assertEquals(List.of(2), List.copyOf(FailureRows.of("Invalid character in \"-Hawn\".", terms)));
        assertEquals(List.of(), List.copyOf(FailureRows.of("The file is too large, 9 lines", terms)));
    }
}
