package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `galley vocabulary` in a process of its own, against the local service.
class VocabularyCommandTest extends CommandLine {
    @Test void faultsAreListedWithTheirRowsAndMends() throws IOException {
        Path bad = Files.writeString(home.resolve("bad.txt"), "Phrase\tSoundsLike\tIPA\tDisplayAs\nLos Angeles\t\t\t\nHawn\t\t\t\n-Hawn\t\t\t\n");
        Ran ran = galley("vocabulary", "check", bad.toString(), "--language", "en-US");
        assertEquals(1, ran.code(), ran.err());
        assertEquals(List.of("2: A phrase has no blanks. Write hyphens between its words.: Heard as “Los-Angeles”, written as “Los Angeles”",
                "4: A hyphen stands between two words, not at the beginning or the end, and not twice.: Heard as “Hawn”, written as “-Hawn”"),
                ran.out().lines().toList());
        Path good = Files.writeString(home.resolve("good.txt"), "Phrase\tSoundsLike\tIPA\tDisplayAs\nLos-Angeles\t\t\tLos Angeles\n");
        Ran clean = galley("vocabulary", "check", good.toString(), "--language", "en-US");
        assertEquals(0, clean.code(), clean.out() + clean.err());
        assertEquals("", clean.out());
        galley("vocabulary", "check", good.toString(), "--language", "xx").failsWith(2, "xx");
        galley("vocabulary", "check", home.resolve("none.txt").toString(), "--language", "en-US").failsWith(3, "none.txt");
    }

    @Test void aVocabularyGoesToTheServiceAndBack() throws IOException {
        Path table = Files.writeString(home.resolve("names.csv"), "Phrase,DisplayAs\r\nLos-Angeles,Los Angeles\r\nOkoro,\r\n");
        galley("vocabulary", "push", "names", "--file", table.toString()).failsWith(2, "--language");
        Ran pushed = galley("vocabulary", "push", "names", "--file", table.toString(), "--language", "en-GB");
        assertEquals(0, pushed.code(), pushed.err());
        assertEquals("names is ready.", pushed.out().strip());
        assertEquals("names  en-GB  ready", galley("vocabulary", "list").out().strip());
        Path back = home.resolve("back.txt");
        assertEquals(0, galley("vocabulary", "pull", "names", "--out", back.toString()).code());
        assertEquals("Phrase\tSoundsLike\tIPA\tDisplayAs\nLos-Angeles\t\t\tLos Angeles\nOkoro\t\t\t\n", Files.readString(back, StandardCharsets.UTF_8));
        Path bad = Files.writeString(home.resolve("bad.csv"), "Phrase,DisplayAs\n-Hawn,\n");
        galley("vocabulary", "push", "names", "--file", bad.toString()).failsWith(1, "One row has a fault");
        assertEquals(0, galley("vocabulary", "delete", "names").code());
        assertTrue(galley("vocabulary", "list").out().contains("only here"), "the draft stays");
        galley("vocabulary", "delete", "names").failsWith(4, "names");
    }
}
