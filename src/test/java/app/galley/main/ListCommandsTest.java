package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `galley filter`, `galley category` and `galley model` over the local service of a library.
class ListCommandsTest extends CommandLine {
    private Path file(String name, String text) throws Exception {
        return Files.write(home.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test void eachFaultOfAListIsALineWithItsRowAndMend() throws Exception {
        Path bad = file("bad.csv", "damn\nDamn\ncaf\u00e9\nholy cow\n4chan\n");
        Ran ran = galley("filter", "check", bad.toString(), "--language", "en-GB");
        assertEquals(1, ran.code(), ran.err());
        assertEquals("""
                2: This word stands in row 1 already; capitals make no difference. Take one of the two out.: take the row out
                3: \u201c\u00e9\u201d (U+00E9) is not among the letters of this language. Write the word with letters of the language.: write \u201ccafe\u201d
                4: A filter knows single words only. Write each word in a row of its own.: write \u201choly\u201d, \u201ccow\u201d
                5: Digits cannot be filtered. Take the word out, or write it in letters as the transcript has it.: needs you
                """, ran.out().replace("\r\n", "\n"));
        Ran json = galley("--json", "filter", "check", bad.toString(), "--language", "en-GB");
        assertTrue(json.out().contains("{\"row\":2,\"fault\":\"filter.twice\""), json.out());
        Ran fine = galley("filter", "check", file("fine.txt", "damn\nblast").toString(), "--language", "en-GB");
        assertEquals(0, fine.code(), fine.err());
        assertEquals("", fine.out());
        galley("filter", "check", bad.toString(), "--language", "tlh").failsWith(2, "tlh");
        galley("filter", "check", home.resolve("none.txt").toString(), "--language", "en-GB").failsWith(3, "none.txt");
    }

    @Test void aFilterIsPushedListedPulledAndDeleted() throws Exception {
        galley("filter", "push", "rude").failsWith(2, "rude");
        galley("filter", "push", "rude", "--file", file("a.txt", "damn").toString()).failsWith(2, "--language");
        galley("filter", "push", "rude", "--file", file("b.txt", "holy cow").toString(), "--language", "en-GB").failsWith(1, "rude");
        Ran pushed = galley("filter", "push", "rude", "--file", file("c.txt", "\uFEFFdamn\r\nblast\r\n").toString());
        assertEquals(0, pushed.code(), pushed.err());
        assertEquals("rude  en-GB  At the service", galley("filter", "list").out().strip());
        assertTrue(galley("--json", "filter", "list").out().contains("\"state\":\"SAME\""));
        assertEquals("damn\nblast\n", galley("filter", "pull", "rude").out().replace("\r\n", "\n"));
        Path out = home.resolve("out.txt");
        assertEquals(0, galley("filter", "pull", "rude", "--out", out.toString()).code());
        assertEquals("damn\nblast", Files.readString(out));
        assertEquals(0, galley("filter", "delete", "rude").code());
        galley("filter", "delete", "rude").failsWith(4, "rude");
        galley("filter", "pull", "rude").failsWith(4, "rude");
        assertEquals("rude  en-GB  Draft here", galley("filter").out().strip(), "the draft stays");
    }

    @Test void aCategoryIsPushedListedPulledAndDeleted() throws Exception {
        String rule = "{\"NonTalkTimeFilter\":{\"Threshold\":%d,\"Negate\":false}}";
        galley("category", "push", "silent").failsWith(2, "silent");
        galley("category", "push", "silent", "--file", home.resolve("none.json").toString()).failsWith(3, "none.json");
        galley("category", "push", "silent", "--file", file("a.json", "no json").toString()).failsWith(3, "Rules");
        galley("category", "push", "silent", "--file", file("b.json", "{\"Rules\":[{\"LaterFilter\":{}}]}").toString()).failsWith(3, "not known here");
        galley("category", "push", "silent", "--file", file("c.json", "{\"Rules\":[]}").toString()).failsWith(1, "no rule");
        Ran pushed = galley("category", "push", "silent", "--file", file("d.json", "{\"CategoryName\":\"other\",\"Rules\":[" + rule.formatted(3000) + "]}").toString());
        assertEquals(0, pushed.code(), pushed.err());
        assertEquals("silent  At the service", galley("category", "list").out().strip(), "the name on the line counts");
        Ran json = galley("--json", "category", "list");
        assertTrue(json.out().contains("\"state\":\"pushed\""), json.toString());
        assertTrue(galley("category", "pull", "silent").out().contains("\"Threshold\" : 3000"));
        Path out = home.resolve("out.json");
        assertEquals(0, galley("category", "pull", "silent", "--out", out.toString()).code());
        assertEquals(0, galley("category", "push", "silent", "--file", out.toString()).code(), "what was pulled can be pushed");
        assertEquals(0, galley("category", "delete", "silent").code());
        galley("category", "delete", "silent").failsWith(4, "silent");
        galley("category", "pull", "silent").failsWith(4, "silent");
        assertEquals("silent  Only here", galley("category").out().strip(), "the draft stays");
    }

    @Test void modelsAreListedAndAnUnknownOneIsNotDeleted() throws Exception {
        Ran none = galley("model", "list");
        assertEquals(0, none.code(), none.err());
        assertEquals("", none.out());
        galley("model", "delete", "news").failsWith(4, "news");
    }
}
