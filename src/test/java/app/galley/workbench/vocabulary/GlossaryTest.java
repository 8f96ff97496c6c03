package app.galley.workbench.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.document.WordFile;
import app.galley.problem.ProblemException;
import app.galley.service.vocabulary.Term;
import app.galley.transcript.review.term.Proposal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that propose terms.
class GlossaryTest {
    @TempDir
    private Path folder;

    @Test void whatAGlossaryListsBecomesRowsThatTheServiceTakes() throws IOException {
        Path file = new WordFile().table(new String[] {"Ann Leigh", "the mayor"}, new String[] {"iPhone 15", "a telephone"}, new String[] {"Zoe\u0308", "a name"},
                new String[] {"Hawn", "known already"}).write(folder.resolve("glossary.docx"));
        List<Proposal> found = Glossary.read(file).proposals("en-US", List.of(new Term("Hawn", "")));
        List<Term> rows = Glossary.terms(found.stream().filter(Proposal::listed).toList(), "en-US");
        assertTrue(rows.containsAll(List.of(new Term("Ann-Leigh", "Ann Leigh"), new Term("iPhone-fifteen", "iPhone 15"), new Term("Zoe", "Zoë"))), rows.toString());
        assertEquals(3, rows.size(), rows.toString());
    }

    @Test void plainTextIsReadHoweverItIsWritten() throws IOException {
        String text = "They met Zoë Okoro at the river, and nobody else was there at that time.\r\nZoë Okoro spoke.";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            Path file = Files.write(folder.resolve("text.txt"), text.getBytes(charset));
            assertTrue(Glossary.isOne(file), charset.name());
            assertEquals("Zoë Okoro", Glossary.read(file).proposals("en-GB", List.of()).getFirst().text(), charset.name());
        }
    }

    @Test void tablesAndListsOfVocabulariesAreNoTexts() throws IOException {
        assertFalse(Glossary.isOne(Files.writeString(folder.resolve("a.txt"), "Phrase\tSoundsLike\tIPA\tDisplayAs\nOkoro\t\t\tOkoro\n")));
        assertFalse(Glossary.isOne(Files.writeString(folder.resolve("b.txt"), "Los-Angeles\nOkoro\nHawn\n")));
        assertFalse(Glossary.isOne(Files.writeString(folder.resolve("c.txt"), "Los-Angeles,Okoro,Hawn,Ann-Leigh,F.B.I.,Okavango,Zoe,Kalahari,Maun,Lee")));
        assertFalse(Glossary.isOne(Files.writeString(folder.resolve("d.csv"), "Phrase,DisplayAs\nOkoro,")));
        assertFalse(Glossary.isOne(Files.writeString(folder.resolve("e.txt"), "")));
    }

    @Test void aTextWithoutWordsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.txt"), "1 2 3\n4");
        assertEquals("vocabulary.text.empty", assertThrows(ProblemException.class, () -> Glossary.read(file)).problem().key());
        Path gone = folder.resolve("gone.txt");
        assertEquals("vocabulary.file.notRead", assertThrows(ProblemException.class, () -> Glossary.isOne(gone)).problem().key());
    }
}
