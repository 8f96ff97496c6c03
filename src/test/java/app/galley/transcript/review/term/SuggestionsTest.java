package app.galley.transcript.review.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.term.Suggestion.Heard;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
    private final Suggestions suggestions = new Suggestions();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    private void correct(UUID recording, String language, String machine, String edited) {
        suggestions.add(recording, SampleTranscripts.of("A: " + machine).in(language), SampleTranscripts.of("A: " + edited).in(language));
    }

    private List<Suggestion> ranked() {
        return suggestions.ranked((language, word) -> false);
    }

    private List<String> texts() {
        return ranked().stream().map(Suggestion::text).toList();
    }

    @Test void aNameIsSuggestedWithWhatItWasHeardAsHowOftenAndWhere() {
        correct(first, "en-GB", "We saw the okay bango and the oka vango from the air.", "We saw the Okavango and the Okavango from the air.");
        correct(second, "en-US", "It is the okay bango again.", "It is the Okavango again.");
        Suggestion found = ranked().getFirst();
        assertEquals("Okavango", found.text());
        assertEquals("en", found.language());
        assertEquals(3, found.count());
        assertEquals(List.of(new Heard("okay bango", 2), new Heard("oka vango", 1)), found.heard());
        assertEquals(List.of(first, second), found.examples().stream().map(Suggestion.Example::recording).toList());
        assertEquals(2, found.examples().getFirst().count());
        Transcript machine = SampleTranscripts.of("A: We saw the okay bango");
        TimeSpan okay = machine.turns().getFirst().words().get(3).time();
        assertEquals(okay.hull(machine.turns().getFirst().words().get(4).time()), found.examples().getFirst().time());
    }

    @Test void namesRankBeforeOtherWordsAndRepeatedOnesBeforeSingleOnes() {
        correct(first, "en", "He told the free lance and the clack to go with missis lay and missis lay to see the moan.",
                "He told the phreatic and the cleck to go with Mrs Leigh and Mrs Leigh to see the Mohn.");
        assertEquals("Leigh", texts().getFirst());
        assertEquals("Mohn", texts().get(1));
        assertTrue(texts().indexOf("phreatic") > 1);
    }

    @Test void wordsThatADictionaryKnowsRankBelowThoseItDoesNot() {
        correct(first, "en", "the clay in the whether", "the cleck in the weather");
        List<Suggestion> ranked = suggestions.ranked((language, word) -> language.equals("en") && word.equals("weather"));
        assertEquals(List.of("cleck", "weather"), ranked.stream().map(Suggestion::text).toList());
    }

    @Test void commonWordsAreNotSuggested() {
        correct(first, "en", "They put there things over their and then too went", "They put their things over there and then two went");
        assertEquals(List.of(), texts());
    }

    @Test void whatWasAddedLeftOutOrRewrittenAtLengthIsNoCorrection() {
        correct(first, "en", "So um we went with it down by water in march you know", "So we went Sunday with it down by water in march");
        correct(second, "en", "one alpha beta gamma delta epsilon zeta eta theta iota kappa two", "one quick brown foxes jumped lazily two");
        assertEquals(List.of(), texts());
    }

    @Test void aNameOfSeveralWordsIsTakenAsAWhole() {
        correct(first, "en", "I met anne lea and I met an lee there", "I met Ann Leigh and I met Ann Leigh there");
        assertEquals("Ann Leigh", texts().getFirst());
        correct(second, "fr", "Il vit près de sharl do gaul maintenant", "Il vit près de Charles de Gaulle maintenant");
        assertTrue(texts().contains("Charles de Gaulle"), texts().toString());
    }

    @Test void aNameOfWhichOneWordWasHeardRightIsCompletedWhereItIsAlwaysTheSame() {
        correct(first, "en", "I met Victor Sling and then Victor Slink came", "I met Victor Szilinsky and then Victor Szilinsky came");
        Suggestion found = ranked().getFirst();
        assertEquals("Victor Szilinsky", found.text());
        assertEquals(List.of(new Heard("Victor Sling", 1), new Heard("Victor Slink", 1)), found.heard());
    }

    @Test void namesAreCutOutOfARunOfOtherWords() {
        correct(first, "en", "and oak a van go flew sly north", "and Okavango flows slowly north");
        assertEquals(List.of("Okavango"), texts());
    }

    @Test void asManyWordsInPlaceOfAsManyOthersAreSuggestedOneByOne() {
        correct(first, "en", "the clay whether here", "the phreatic zone here");
        assertEquals(List.of("phreatic", "zone"), texts());
    }

    @Test void capitalsInsideOfAWordAreACorrectionAndTheFirstOneIsNot() {
        correct(first, "en", "we use aws and the delta on an iphone", "we use AWS and the Delta on an iPhone");
        assertEquals(List.of("AWS", "iPhone"), texts().stream().sorted().toList());
    }

    @Test void theGenitiveIsTheSameWord() {
        correct(first, "en", "It was lays and lay went", "It was Leigh's and Leigh went");
        assertEquals(List.of("Leigh"), texts());
        assertEquals(2, ranked().getFirst().count());
    }

    @Test void inGermanACapitalTellsNothing() {
        correct(first, "de-DE", "Wir sahen den fluss gold und das klack", "Wir sahen den Flussgold und das Kläckchen");
        Suggestion one = ranked().getFirst();
        suggestions.add(second, SampleTranscripts.of("A: I saw fluss gold there").in("en"), SampleTranscripts.of("A: I saw Flussgold there").in("en"));
        assertTrue(ranked().getFirst().weight() > one.weight());
        assertEquals("en", ranked().getFirst().language());
    }

    @Test void inScriptsWithoutBlanksWholeWordsAreSuggested() {
        correct(first, "ja-JP", "私 は 東強 に 行きました", "私 は 東京 に 行きました");
        assertEquals(List.of("東京"), texts());
        assertEquals(List.of(new Heard("東強", 1)), ranked().getFirst().heard());
    }

    @Test void numbersAloneAreNoWords() {
        correct(first, "en", "there were twenty five of them", "there were 25 of them");
        assertEquals(List.of(), texts());
    }

    @Test void struckWordsTeachNothing() {
        Transcript machine = SampleTranscripts.of("A: it was cold here");
        Turn turn = SampleTranscripts.of("A: it was Golgotha here").turns().getFirst();
        List<Word> words = new ArrayList<>(turn.words());
        words.set(2, words.get(2).struck(true));
        suggestions.add(first, machine.in("en"), SampleTranscripts.of("A: x").splice(0, 1, List.of(turn.saying(turn.text(), words))).in("en"));
        assertEquals(List.of(), texts());
    }

    @Test void anUnchangedTranscriptTeachesNothing() {
        correct(first, "en", "Nothing here was Changed.", "Nothing here was Changed.");
        assertFalse(ranked().iterator().hasNext());
    }

    /// Whatever is corrected: what is suggested stands in an edited text, in so many words, and what it was heard as in the machine's.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsSuggestedStandsInTheTexts(long seed) {
        Random random = new Random(seed);
        String[] stock = "the of river Ann Leigh de Gaulle AWS aws 25 weir clay gold – it's L’Île 東京 ж".split(" ");
        List<String> machine = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String word = stock[random.nextInt(stock.length)];
            machine.add(word);
            edited.add(word);
            if (random.nextInt(4) == 0) {
                machine.set(machine.size() - 1, stock[random.nextInt(stock.length)]);
            }
            if (random.nextInt(9) == 0) {
                machine.removeLast();
            }
        }
        String was = machine.stream().collect(Collectors.joining(" "));
        String is = edited.stream().collect(Collectors.joining(" "));
        correct(first, "en", was, is);
        for (Suggestion one : ranked()) {
            assertTrue(is.contains(one.text()), "seed " + seed + ": " + one.text());
            assertTrue(one.count() >= 1 && one.examples().stream().mapToInt(Suggestion.Example::count).sum() == one.count());
            assertTrue(one.heard().stream().allMatch(heard -> was.replaceAll("[^\\p{L}\\p{N}]+", " ").contains(heard.text().replaceAll("[^\\p{L}\\p{N}]+", " ").strip())),
                    "seed " + seed + ": " + one);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl"})
    void aLanguageHasItsCommonWords(String language) {
        String word = switch (language) {
            case "en" -> "because";
            case "de" -> "weil";
            case "fr" -> "avec";
            case "es" -> "porque";
            case "it" -> "anche";
            case "pt" -> "também";
            default -> "omdat";
        };
        assertTrue(CommonWords.of(language + "-XX").has(word.toUpperCase(java.util.Locale.ROOT)));
        assertFalse(CommonWords.of("xx").has(word));
    }
}
