package app.galley.spelling.hunspell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.ProblemException;
import app.galley.spelling.SpellChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HunspellDictionariesTest {
    private static final Path TINY = Path.of("src/test/resources/app/galley/spelling/hunspell");

    @TempDir
    Path home = Path.of("");

    private HunspellDictionaries dictionaries() {
        return new HunspellDictionaries(home.resolve("own"), new DictionaryFolders(List.of(TINY), List.of()));
    }

    private SpellChecker of(String language) {
        return dictionaries().of(language).orElseThrow();
    }

    @Test void wordsAreRightAsTheyStandAndInflected() {
        SpellChecker english = of("en-GB");
        for (String right : List.of("river", "rivers", "river's", "cities", "unknown", "Thames", "don't", "RIVER", "River", "well-known")) {
            assertTrue(english.isRight(right), right);
        }
        for (String wrong : List.of("rivr", "thames", "citys", "color", "weir")) {
            assertFalse(english.isRight(wrong), wrong);
        }
    }

    @Test void anOldEncodingAndCompoundsAreRead() {
        SpellChecker german = of("de-DE");
        assertTrue(german.isRight("Brücken"));
        assertTrue(german.isRight("Flussbau"), "a compound");
        assertTrue(german.isRight("über"));
        assertFalse(german.isRight("Brüke"));
        assertEquals("Brücke", german.suggestions("Brüke").getFirst());
    }

    @Test void suggestionsBeginWithTheLikeliest() {
        assertEquals("river", of("en-GB").suggestions("rivr").getFirst());
        assertTrue(of("en-GB").suggestions("xqxqxqxqxq").isEmpty());
    }

    @Test void aLanguageIsCheckedByItsNearestDictionary() {
        assertEquals("en-GB", of("en-AU").language());
        assertEquals("en-GB", of("en").language());
        assertEquals("de-DE", of("de-CH").language());
        assertTrue(dictionaries().of("fr-FR").isEmpty());
        assertTrue(dictionaries().of("").isEmpty());
        assertEquals(List.of("de-DE", "en-GB"), dictionaries().languages());
    }

    @Test void englishOutsideAmericaPrefersTheBritishDictionary() throws IOException {
        for (String name : List.of("en_US", "en_ZA")) {
            Files.createDirectories(home.resolve("own"));
            Files.copy(TINY.resolve("en_GB.aff"), home.resolve("own").resolve(name + ".aff"));
            Files.copy(TINY.resolve("en_GB.dic"), home.resolve("own").resolve(name + ".dic"));
        }
        assertEquals("en-GB", of("en-AU").language());
        assertEquals("en-ZA", of("en-ZA").language());
        assertEquals("en-US", of("en").language());
    }

    @Test void theDictionaryUsedLastIsReadOnce() {
        HunspellDictionaries some = dictionaries();
        assertSame(some.of("en-GB").orElseThrow(), some.of("en-AU").orElseThrow());
    }

    @Test void anAddedDictionaryIsCopiedAndFoundWithoutItsOrigin() throws IOException {
        Path elsewhere = Files.createDirectories(home.resolve("downloads"));
        Files.copy(TINY.resolve("en_GB.aff"), elsewhere.resolve("fr_CA.aff"));
        Files.copy(TINY.resolve("en_GB.dic"), elsewhere.resolve("fr_CA.dic"));
        HunspellDictionaries some = dictionaries();
        assertEquals("fr-CA", some.add(elsewhere.resolve("fr_CA.aff")));
        Files.delete(elsewhere.resolve("fr_CA.dic"));
        assertTrue(some.of("fr-FR").orElseThrow().isRight("river"));
    }

    @Test void whatIsNoDictionaryIsRefusedWithAReason() throws IOException {
        Path alone = Files.writeString(home.resolve("en_IE.dic"), "1\nword\n");
        assertEquals("spelling.notBothFiles", refusal(alone));
        Path nameless = Files.writeString(home.resolve("words.dic"), "1\nword\n");
        Files.writeString(home.resolve("words.aff"), "SET UTF-8\n");
        assertEquals("spelling.notBothFiles", refusal(nameless));
        Files.writeString(home.resolve("en_IE.aff"), "SET NO-SUCH-ENCODING\n");
        assertEquals("spelling.notADictionary", refusal(alone));
    }

    private String refusal(Path file) {
        return assertThrows(ProblemException.class, () -> dictionaries().add(file)).problem().key();
    }

    @Test void manyThreadsGetTheAnswersOfOne() {
        SpellChecker english = of("en-GB");
        List<String> words = List.of("river", "rivr", "Thames", "thames", "unknown", "unknwn", "cities", "citys");
        List<Boolean> alone = words.stream().map(english::isRight).toList();
        assertTrue(IntStream.range(0, 4_000).parallel().allMatch(i -> english.isRight(words.get(i % 8)) == alone.get(i % 8)
                && (i % 500 != 0 || english.suggestions("rivr").getFirst().equals("river"))));
    }

    @Test void hyphenationAndThesaurusFilesAreNoDictionaries() throws IOException {
        Files.writeString(home.resolve("hyph_de_DE.dic"), "x");
        Files.writeString(home.resolve("th_en_US.dic"), "x");
        assertTrue(DictionaryFolders.in(home).isEmpty());
    }

    @Test void theFoldersOfEachSystemAreKnown() throws IOException {
        Path deep = Files.createDirectories(home.resolve("LibreOffice/share/extensions/dict-en/dictionaries"));
        Files.copy(TINY.resolve("en_GB.aff"), deep.resolve("en_GB.aff"));
        Files.copy(TINY.resolve("en_GB.dic"), deep.resolve("en_GB.dic"));
        assertEquals(1, DictionaryFolders.of("Windows 11", home, Map.of("ProgramFiles", home.toString())).dictionaries().size());

        Path spelling = Files.createDirectories(home.resolve("Library/Spelling"));
        Files.copy(TINY.resolve("en_GB.aff"), spelling.resolve("sv_SE.aff"));
        Files.copy(TINY.resolve("en_GB.dic"), spelling.resolve("sv_SE.dic"));
        assertTrue(DictionaryFolders.of("Mac OS X", home, Map.of()).dictionaries().stream().anyMatch(d -> d.language().equals("sv-SE")));

        Path local = Files.createDirectories(home.resolve(".local/share/hunspell"));
        Files.copy(TINY.resolve("en_GB.aff"), local.resolve("eo.aff"));
        Files.copy(TINY.resolve("en_GB.dic"), local.resolve("eo.dic"));
        assertEquals("eo", DictionaryFolders.of("Linux", home, Map.of()).dictionaries().getFirst().language());
    }
}
