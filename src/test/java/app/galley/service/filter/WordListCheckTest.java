package app.galley.service.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.LetterTable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each rule: what is said of which row, and what a click makes of it.
class WordListCheckTest {
    private static final LetterTable LETTERS = new LetterTable();
    private final Wording words = new Wording(Locale.ENGLISH);
    private final WordListCheck english = new WordListCheck(LETTERS.of("en-GB"));
    private final WordListCheck german = new WordListCheck(LETTERS.of("de-DE"));

    /// What is said of the second of three rows, and what it is mended to.
    private void expect(WordListCheck check, String row, String keys, Optional<String> mended) {
        WordListCheck.Report report = check.check(new WordList(List.of("river", row, "weir")));
        assertEquals(List.of(), report.rows().get(0), row);
        assertEquals(List.of(), report.rows().get(2), row);
        assertEquals(keys, report.rows().get(1).stream().map(f -> f.says().key().substring("filter.".length())).collect(Collectors.joining(" ")), row);
        report.rows().get(1).forEach(f -> assertTrue(words.say(f.says()).endsWith("."), () -> words.say(f.says())));
        assertEquals(mended, check.mended(row), row);
        mended.ifPresent(word -> assertEquals(List.of(), new WordRules(LETTERS.of("en-GB")).findings(word).stream().filter(f -> check == english).toList()));
    }

    private void expect(String row, String keys, String mended) {
        expect(english, row, keys, Optional.of(mended));
    }

    private void expectPerson(String row, String keys) {
        expect(english, row, keys, Optional.empty());
    }

    @Test void goodWordsAreLeftAlone() {
        for (String word : List.of("damn", "O'Hara", "re-elect", "U.S.A.", "CLI", "x")) {
            expectPerson(word, "");
        }
        expect(german, "Straße", "", Optional.empty());
    }

    @Test void blanksAtTheEdgesGo() {
        expect(" damn", "blank", "damn");
        expect("damn\u00a0", "blank", "damn");
    }

    @Test void severalWordsNeedAPersonAndAreOfferedApart() {
        expectPerson("holy cow", "severalWords");
        assertEquals(List.of("holy", "cow"), english.apart("holy cow"));
        assertEquals(List.of("don't", "panic"), english.apart(" don\u2019t  panic "));
        assertEquals(List.of(), english.apart("cow"));
    }

    @Test void signsThatCannotBeSeenGo() {
        expect("damn\t", "control", "damn");
        expect("dam\u200bn", "letter", "damn");
        expectPerson("holy\tcow", "control");
    }

    @Test void digitsNeedAPerson() {
        expectPerson("4chan", "digits");
        expectPerson("B2B", "digits");
    }

    @Test void decomposedLettersAreComposed() {
        expect(german, "Mu\u0308ll", "decomposed", Optional.of("M\u00fcll"));
    }

    @Test void lettersOfOtherScriptsThatLookTheSameAreReplaced() {
        expect("d\u0430mn", "letter", "damn");
        assertEquals("\u201c\u0430\u201d (U+0430) is not among the letters of this language. Write the word with letters of the language.",
                words.say(english.check(new WordList(List.of("d\u0430mn"))).rows().getFirst().getFirst().says()));
    }

    @Test void accentsThatTheLanguageHasNotGo() {
        expect("caf\u00e9", "letter", "cafe");
        expect(german, "caf\u00e9", "letter", Optional.of("cafe"));
    }

    @Test void lettersWithoutALikenessNeedAPerson() {
        expectPerson("\u6f22\u5b57", "letter");
        expectPerson("da\ud800mn\u6f22", "letter");
    }

    @Test void typographicSignsBecomePlainOnes() {
        expect("don\u2019t", "letter", "don't");
        expect("re\u2010elect", "letter", "re-elect");
    }

    @Test void signsThatStandForWordsNeedAPerson() {
        expectPerson("R&D", "letter");
        expectPerson("and/or", "letter");
    }

    @Test void hyphensAtTheEdgesGo() {
        expect("-Hawn", "hyphen", "Hawn");
        expect("re--elect", "hyphen", "re-elect");
    }

    @Test void whatHasNoLetterNeedsAPerson() {
        expectPerson("...", "noLetter");
    }

    @Test void wordsOfMoreThan256CharactersNeedAPerson() {
        expectPerson("a".repeat(256), "");
        expectPerson("a".repeat(300), "long");
    }

    @Test void aWordThatIsThereAlreadyIsTakenOut() {
        WordList list = new WordList(List.of("Damn", "river", "damn", "", "DAMN "));
        WordListCheck.Report report = english.check(list);
        assertEquals("This word stands in row 1 already; capitals make no difference. Take one of the two out.",
                words.say(report.rows().get(2).getFirst().says()));
        assertEquals(List.of(), report.rows().get(3), "an empty row is not written");
        assertEquals(2, report.faulty());
        assertEquals(List.of("Damn", "river"), english.mended(list).rows());
    }

    @Test void whatBecomesTheSameByMendingIsTakenOutToo() {
        assertEquals(List.of("cafe"), english.mended(new WordList(List.of("caf\u00e9", "Cafe", "cafe\u0301"))).rows());
    }

    @Test void sixtyKilobytesAreTooLarge() {
        WordList large = new WordList(IntStream.range(0, 10_240).mapToObj(i -> letters(i) + "a").toList());
        assertTrue(large.bytes() > 60_000, () -> "" + large.bytes());
        List<Finding> whole = english.check(large).whole();
        assertEquals("filter.large", whole.getFirst().says().key());
        assertTrue(words.say(whole.getFirst().says()).startsWith("A filter may have 50 KB; this one has 7"), words.say(whole.getFirst().says()));
    }

    private static String letters(int number) {
        return String.format("%05d", number).chars().mapToObj(c -> String.valueOf((char) (c - '0' + 'b'))).collect(Collectors.joining());
    }

    @Test void aListWithoutWordsSaysSo() {
        assertEquals("filter.empty", english.check(new WordList(List.of("", " "))).whole().getFirst().says().key());
    }

    @Test void languagesWhoseLettersStandInFilesOfTheirOwnAreTakenAsLetters() {
        WordListCheck chinese = new WordListCheck(LETTERS.of("zh-CN"));
        assertTrue(chinese.check(new WordList(List.of("\u6f22\u5b57"))).isClean());
    }

    @Test void thousandsOfRandomRowsAreMendedToWhatHasNoFaultAndStays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            WordListCheck check = i % 2 == 0 ? english : german;
            String row = RandomWords.row(random);
            check.mended(row).ifPresent(word -> {
                String at = "seed " + seed + ": " + RandomWords.codes(row) + " became " + RandomWords.codes(word);
                assertTrue(check.check(new WordList(List.of(word))).isClean(), at);
                assertEquals(Optional.empty(), check.mended(word), at);
                assertTrue(Normalizer.isNormalized(word, Normalizer.Form.NFC), at);
                assertTrue(!word.contains("\n") && !word.contains(" "), at);
            });
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(RandomWords.row(random));
        }
        WordList once = english.mended(new WordList(rows));
        assertEquals(once, english.mended(once), "mending is done after one time, seed " + seed);
        WordList clean = new WordList(once.rows().stream().filter(row -> english.check(new WordList(List.of(row))).isClean()).toList());
        assertEquals(0, english.check(clean).faulty(), "seed " + seed);
        assertEquals(String.join("\n", clean.rows()), new String(clean.file(), StandardCharsets.UTF_8));
    }
}
