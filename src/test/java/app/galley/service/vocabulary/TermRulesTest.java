package app.galley.service.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each rule of a row: the row, what is said, and what it is mended to.
class TermRulesTest {
    private static final LetterTable TABLE = new LetterTable();
    private static final Wording WORDS = new Wording(Locale.ENGLISH);

    private static List<String> keys(String language, Term term) {
        List<Finding> found = new TermRules(TABLE.of(language)).findings(term);
        found.forEach(finding -> {
            String said = WORDS.say(finding.says());
            assertTrue(said.matches("(?s).*[.”]") && !said.contains("{"), said);
        });
        return found.stream().map(finding -> finding.says().key().replace("vocabulary.", "")).toList();
    }

    private static Optional<Term> mended(String language, Term term) {
        Optional<Term> made = new Mending(TABLE.of(language)).mended(term);
        made.ifPresent(good -> assertTrue(new TermRules(TABLE.of(language)).findings(good).stream().noneMatch(Finding::isFault), good.toString()));
        return made;
    }

    private static void assertMended(String language, Term bad, String key, String phrase, String displayAs) {
        assertTrue(keys(language, bad).contains(key), bad + " " + keys(language, bad));
        assertEquals(Optional.of(new Term(phrase, displayAs)), mended(language, bad));
    }

    private static void assertNeedsAPerson(String language, Term bad, String key) {
        assertTrue(keys(language, bad).contains(key), bad + " " + keys(language, bad));
        assertEquals(Optional.empty(), mended(language, bad));
    }

    @Test void whatTheServiceTakesHasNoFindings() {
        for (Term good : List.of(new Term("Los-Angeles", ""), new Term("C.L.I.", "CLI"), new Term("A.B.C.-s", "ABCs"), new Term("Dynamo-D.B.", "DynamoDB"),
                new Term("V.X.-zero-two-Q.", "VX02Q"), new Term("o'clock", ""), new Term("C-plus-plus", "C++ (2 of it)"), Term.EMPTY)) {
            assertEquals(List.of(), keys("en-US", good), good.toString());
            assertEquals(Optional.empty(), mended("en-US", good));
        }
        assertEquals(List.of(), keys("de-DE", new Term("Größe-Ärger", "")));
        assertEquals(List.of(), keys("fr-FR", new Term("déjà-vu", "")));
    }

    @Test void aPhraseThatIsMissingIsMadeOfWhatIsShown() {
        assertMended("en-US", new Term("", "Los Angeles"), "noPhrase", "Los-Angeles", "Los Angeles");
        assertNeedsAPerson("en-US", new Term(" ", "漢"), "noPhrase");
    }

    @Test void blanksBecomeHyphens() {
        assertMended("en-US", new Term("Los Angeles", ""), "blank", "Los-Angeles", "Los Angeles");
        assertMended("en-US", new Term("Los\u00a0Angeles", "L.A."), "blank", "Los-Angeles", "L.A.");
    }

    @Test void digitsAreSpelledOut() {
        assertMended("en-US", new Term("iPhone 15", ""), "digits", "iPhone-fifteen", "iPhone 15");
        assertMended("en-US", new Term("VX02Q", ""), "digits", "V.X.-zero-two-Q.", "VX02Q");
        assertMended("en-US", new Term("F-35", ""), "digits", "F.-thirty-five", "F-35");
        assertMended("de-DE", new Term("Apollo 11", ""), "digits", "Apollo-elf", "Apollo 11");
        assertMended("es-ES", new Term("Area 2024", ""), "digits", "Area-dos-cero-dos-cuatro", "Area 2024");
        assertNeedsAPerson("cy-WL", new Term("ardal-7", ""), "digits");
    }

    @Test void acronymsHaveAPeriodBehindEachLetter() {
        assertMended("en-US", new Term("C.L.I", ""), "openAcronym", "C.L.I.", "C.L.I");
        assertEquals(List.of("capitals"), keys("en-US", new Term("NASA", "")));
        assertFalse(new TermRules(TABLE.of("en-US")).findings(new Term("NASA", "")).getFirst().isFault(), "it may be said as a word");
        assertEquals(Optional.empty(), mended("en-US", new Term("NASA", "")));
        assertEquals(Optional.of(new Term("C.L.I.", "CLI")), new Mending(TABLE.of("en-US")).spelled(new Term("CLI", "")));
    }

    @Test void hyphensStandBetweenWords() {
        assertMended("en-US", new Term("-Hawn", ""), "hyphen", "Hawn", "-Hawn");
        assertMended("en-US", new Term("Goldie--Hawn-", "Goldie Hawn"), "hyphen", "Goldie-Hawn", "Goldie Hawn");
        assertNeedsAPerson("en-US", new Term("-.-", ""), "noLetter");
    }

    @Test void lettersOfOtherLanguagesAreReplacedWhereThatIsPlain() {
        assertMended("en-US", new Term("Zoë", ""), "letter", "Zoe", "Zoë");
        assertMended("en-US", new Term("O’Brien", ""), "letter", "O'Brien", "O’Brien");
        assertMended("en-US", new Term("AT&T", ""), "letter", "AT-and-T", "AT&T");
        assertMended("en-US", new Term("C#/F#", ""), "letter", "C-F", "C#/F#");
        assertNeedsAPerson("en-US", new Term("Łódź", ""), "letter");
        assertNeedsAPerson("en-US", new Term("東京", "Tokyo"), "letter");
        assertEquals(List.of(), keys("de-DE", new Term("Straße", "")));
        assertMended("af-ZA", new Term("Kaapstad", ""), "letter", "kaapstad", "Kaapstad");
    }

    @Test void lettersThatOnlyLookLatinAreFound() {
        assertMended("en-US", new Term("Pаris", ""), "lookAlike", "Paris", "Pаris");
        assertEquals(List.of(), keys("ru-RU", new Term("париж", "Париж")));
    }

    @Test void accentsAreComposed() {
        assertMended("fr-FR", new Term("de\u0301ja\u0300", ""), "decomposed", "d\u00e9j\u00e0", "");
        assertMended("fr-FR", new Term("de\u0301ja\u0300-vu", "de\u0301ja\u0300 vu"), "decomposed", "d\u00e9j\u00e0-vu", "d\u00e9j\u00e0 vu");
    }

    @Test void cellsHaveNoTabsAndNoLines() {
        assertMended("en-US", new Term("Los\tAngeles", ""), "control", "Los-Angeles", "Los Angeles");
        assertMended("en-US", new Term("Los-Angeles", "Los\nAngeles"), "controlDisplay", "Los-Angeles", "Los Angeles");
    }

    @Test void longTermsNeedAPerson() {
        assertNeedsAPerson("en-US", new Term("a".repeat(300), ""), "longPhrase");
        assertNeedsAPerson("en-US", new Term("a", "b".repeat(257)), "longDisplay");
        assertEquals(List.of(), keys("en-US", new Term("a".repeat(256), "b".repeat(256))));
    }

    @Test void aLanguageWhoseLettersStandInAFileOfItsOwnIsCheckedForTheRest() {
        assertFalse(TABLE.of("ja-JP").isKnown());
        assertEquals(List.of(), keys("ja-JP", new Term("東京", "")));
        assertEquals(List.of("blank", "digits"), keys("ja-JP", new Term("東京 1", "")));
    }
}
