package app.galley.service.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordListReaderTest {
    private static List<String> read(String text) {
        return WordListReader.read(text).rows();
    }

    @Test void aWordALineIsRead() {
        assertEquals(List.of("damn", "blast"), read("damn\nblast\n\n"));
        assertEquals(List.of("damn", "blast"), read("\uFEFFdamn\r\nblast\r\n"));
        assertEquals(List.of("holy cow", "damn"), read(" holy cow \ndamn"), "what is no word is shown, not lost");
    }

    @Test void wordsWithCommasBetweenThemAreRead() {
        assertEquals(List.of("damn", "blast", "drat"), read("damn, blast,drat"));
    }

    @Test void theFirstColumnOfATableWithAHeadingIsRead() {
        assertEquals(List.of("damn", "bl,ast"), read("Word,Note\ndamn,mild\n\"bl,ast\",\"said \"\"so\"\"\"\n"));
        assertEquals(List.of("damn", "blast"), read("word;note\ndamn;a, b\nblast;\n"));
        assertEquals(List.of("damn", "blast"), read("Phrase\tSoundsLike\tIPA\tDisplayAs\ndamn\t\t\tDamn\nblast\t\t\t\n"));
    }

    @Test void aHeadingAloneIsNoWord() {
        assertEquals(List.of(), read("word\n"));
        assertEquals(List.of(), read(""));
    }

    @Test void aLineInQuotationMarksMayHoldALineEnd() {
        assertEquals(List.of("da\nmn", "x"), read("\"da\nmn\",x"));
        assertEquals(List.of("\"damn"), read("\"damn"), "a lone mark is a sign");
    }

    @Test void anyTextIsReadAndWhatWasWrittenComesBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 5; row++) {
                text.append(RandomWords.row(random)).append(List.of("\n", "\r\n", ",", ";", "\t", "\"").get(random.nextInt(6)));
            }
            WordList read = WordListReader.read(text.toString());
            assertEquals(read.rows().stream().filter(word -> !word.isBlank()).toList(), read.rows(), () -> "seed " + seed);
            List<String> clean = read.rows().stream().filter(word -> word.matches("\\p{L}[\\p{L}'-]*")).toList();
            assertEquals(clean, read(WordListReader.csv(new WordList(clean))), () -> "seed " + seed);
        }
    }

    @Test void aSpreadsheetRunsNoWord() {
        WordList list = new WordList(List.of("=1+1", "-Hawn", "@home", "a,b", "plain"));
        String csv = WordListReader.csv(list);
        assertEquals("Word\n'=1+1\n'-Hawn\n'@home\n\"a,b\"\nplain\n", csv);
        assertEquals(list.rows(), read(csv), "and they come back as they were");
    }

    @Test void theFileIsExactlyWhatTheServiceWants() {
        assertArrayEquals("M\u00fcll\nDreck".getBytes(StandardCharsets.UTF_8), new WordList(List.of("M\u00fcll", "", "Dreck", " ")).file());
    }

    @Test void aDraftKeepsRowsAsTheyAre() {
        WordList list = new WordList(List.of("a", "", " b c ", "d"));
        assertEquals(list, WordList.ofText(list.text()));
        assertEquals(List.of("a b"), WordList.ofText(new WordList(List.of("a\r\nb")).text()).rows());
        assertEquals(WordList.EMPTY, WordList.ofText(WordList.EMPTY.text()));
    }
}
