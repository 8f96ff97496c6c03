package app.galley.local.transcribe.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermTable;
import app.galley.service.vocabulary.VocabularyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the checker of vocabularies lets pass, and what it mends, is never refused.
class CheckedVocabulariesTest {
    private static final List<String> LANGUAGES = List.of("en-US", "de-DE", "fr-FR", "af-ZA", "ru-RU", "ja-JP", "ko-KR", "ar-SA", "hi-IN", "vi-VN", "zh-CN");
    private static final String USUAL = "abcXYZéÜß-'. 019\t\r\n\u0301\u00a0’—&+аο";
    private static final LetterTable TABLE = new LetterTable();

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int sort = random.nextInt(8);
            text.appendCodePoint(switch (sort) {
                case 0, 1, 2, 3 -> USUAL.charAt(random.nextInt(USUAL.length()));
                case 4 -> random.nextInt(0x250);
                case 5 -> 0x400 + random.nextInt(0x800);
                case 6 -> random.nextInt(0x10000);
                default -> random.nextInt(Character.MAX_CODE_POINT + 1);
            });
        }
        return text.toString();
    }

    @Test void whatPassesIsNotRefusedNeitherIsWhatIsMended() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int passed = 0;
        int mended = 0;
        for (int round = 0; round < 8_000; round++) {
            String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            Term term = new Term(random(random), random.nextBoolean() ? "" : random(random));
            TermTable table = new TermTable(TABLE.of(language), List.of(term));
            String said = "seed " + seed + " round " + round + " " + language + " " + term;
            if (!table.isFaulty(0) && table.written() > 0) {
                passed++;
                assertEquals("", VocabularyRules.ofFile(VocabularyFile.bytes(List.of(term)), language), said);
            }
            TermTable after = new TermTable(TABLE.of(language), table.allMended());
            if (table.isFaulty(0) && after.faulty() == 0 && after.written() > 0) {
                mended++;
                assertEquals("", VocabularyRules.ofFile(VocabularyFile.bytes(after.terms()), language), said + " mended to " + after.terms());
                assertEquals(after.terms(), after.allMended(), said + ": what was mended needs no mending");
            }
        }
        assertTrue(passed > 50 && mended > 500, passed + " passed, " + mended + " mended");
    }

    @Test void wholeTablesPassAsTheirRowsDo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                terms.add(new Term(random(random), random(random)));
            }
            TermTable table = new TermTable(TABLE.of("en-US"), new TermTable(TABLE.of("en-US"), terms).allMended());
            List<Term> good = new ArrayList<>();
            for (int row = 0; row < table.rows(); row++) {
                if (!table.isFaulty(row)) {
                    good.add(table.term(row));
                }
            }
            assertEquals("", VocabularyRules.ofFile(VocabularyFile.bytes(good), "en-US"), "seed " + seed + " round " + round);
        }
    }
}
