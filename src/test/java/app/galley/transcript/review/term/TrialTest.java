package app.galley.transcript.review.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.Alignment.Run;
import app.galley.transcript.review.Comparison;
import app.galley.transcript.review.Comparison.Measure;
import app.galley.transcript.review.term.Trial.Count;
import app.galley.transcript.review.term.Trial.Difference;
import app.galley.transcript.review.term.Trial.Extent;
import app.galley.transcript.review.term.Trial.Outcome;
import app.galley.transcript.review.term.Trial.Score;
import app.galley.workbench.vocabulary.HeardWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two results beside the edited text. Words take half a second each.
class TrialTest {
    private static final String SAID = "we met Ann Leigh at the Okavango weir and Ann Leigh's boat went to the Okavango delta";
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    private Transcript heard(String text) {
        return text.isEmpty() ? Transcript.empty() : formats.read(HeardWords.result(text));
    }

    private Trial trial(String edited, String without, String with, String... terms) {
        return Trial.of(heard(edited), heard(without), heard(with), List.of(terms), Extent.ALL);
    }

    private Transcript stored(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TrialTest.class.getResourceAsStream("/app/galley/trial/" + name + ".json"))) {
            return formats.read(in.readAllBytes());
        }
    }

    @Test void bothErrorRatesAreThoseOfTheComparisonAndEachTermSaysWhatBecameOfIt() {
        String without = "we met and lay at the oka vango weir and Ann Leigh's boat went to the okay bango delta";
        String with = "we met Ann Leigh at the Okavango weir and an lee's boat went to the Okavango delta";
        Trial trial = trial(SAID, without, with, "Ann Leigh", "Okavango", "Zambezi");
        assertEquals(Comparison.of(heard(SAID), heard(without), Measure.AS_SPOKEN).errorRate(), trial.without().rate());
        assertEquals(Comparison.of(heard(SAID), heard(with), Measure.AS_SPOKEN).errorRate(), trial.with().rate());
        assertEquals(new Score(6, 17), trial.without());
        assertEquals(new Score(2, 17), trial.with());
        assertEquals(List.of(new Count("Ann Leigh", 2, 1, 1, 1, 1), new Count("Okavango", 2, 0, 2, 2, 0), new Count("Zambezi", 0, 0, 0, 0, 0)), trial.terms());
        assertEquals(List.of(
                new Difference(new TimeSpan(1000, 2000), "Ann Leigh", "and lay", "Ann Leigh", Outcome.BETTER),
                new Difference(new TimeSpan(3000, 3500), "Okavango", "oka vango", "Okavango", Outcome.BETTER),
                new Difference(new TimeSpan(4500, 5500), "Ann Leigh's", "Ann Leigh's", "an lee's", Outcome.WORSE),
                new Difference(new TimeSpan(7500, 8000), "Okavango", "okay bango", "Okavango", Outcome.BETTER)), trial.differences());
    }

    @Test void twoStoredResultsOfARecordingAreLaidBesideItsEditedText() throws IOException {
        Trial trial = Trial.of(stored("edited"), stored("without"), stored("with"), List.of("Leigh", "B.B.C.", "Okavango"), Extent.ALL);
        assertEquals(Comparison.of(stored("edited"), stored("without"), Measure.AS_SPOKEN).changedWords(), trial.without().errors());
        assertEquals(Comparison.of(stored("edited"), stored("with"), Measure.AS_SPOKEN).changedWords(), trial.with().errors());
        assertEquals(List.of(new Count("Leigh", 2, 0, 1, 1, 0), new Count("B.B.C.", 1, 1, 1, 0, 0), new Count("Okavango", 1, 0, 1, 1, 0)), trial.terms());
        assertEquals(List.of(Outcome.BETTER, Outcome.SAME, Outcome.BETTER, Outcome.OTHER, Outcome.WORSE), trial.differences().stream().map(Difference::outcome).toList());
        assertEquals(new TimeSpan(660, 1020), trial.differences().getFirst().time());
    }

    @ParameterizedTest
    @CsvSource({"Los Angeles,we saw los angeles", "BBC,the B.B.C. said", "B.B.C.,the BBC said", "Coca Cola,a Coca-Cola please", "coca-cola,a coca cola please",
            "Café Zoë,at Cafe\u0301 Zoe\u0308 again", "Leigh,it was Leigh’s boat", "A.B.C.s,the ABCs of it", "Leigh,said (Leigh)."})
    void aTermIsFoundHoweverItsSignsAndCapitalsAreWritten(String term, String said) {
        Count count = trial(said, "nothing like it", said, term).terms().getFirst();
        assertEquals(new Count(term, 1, 0, 1, 1, 0), count);
    }

    @ParameterizedTest
    @CsvSource({"Leigh,the Leighton buzzard", "Ann Leigh,Ann and Leigh", "Ann Leigh,Annleigh came"})
    void aTermInPartIsNoTerm(String term, String said) {
        assertEquals(0, trial(said, said, said, term).terms().getFirst().said());
    }

    @Test void whatWasHeardElsewhereOrOnceIsNoHitForTwo() {
        assertEquals(new Count("Leigh", 1, 0, 1, 1, 0), trial("so Leigh came to the weir", "Leigh so he came to the weir", "so Leigh came to the weir", "Leigh").terms().getFirst());
        assertEquals(new Count("BBC", 2, 1, 2, 1, 0), trial("the BBC BBC news", "the B.B.C. news", "the BBC B.B.C. news", "BBC").terms().getFirst());
    }

    @Test void charactersOfAScriptWithoutBlanksAreFound() {
        Trial trial = trial("我 去 北京 大学", "我 去 背景 大学", "我 去 北京 大学", "北京大学");
        assertEquals(new Count("北京大学", 1, 0, 1, 1, 0), trial.terms().getFirst());
        assertEquals(new Score(2, 6), trial.without());
    }

    @Test void oneResultWithoutWordsHasMissedThemAllAndOneForNothingHasAddedThem() {
        Trial silent = trial("Leigh came", "", "Leigh came", "Leigh");
        assertEquals(new Score(2, 2), silent.without());
        assertEquals(new Score(0, 2), silent.with());
        assertEquals(List.of(new Difference(new TimeSpan(0, 1000), "Leigh came", "", "Leigh came", Outcome.BETTER)), silent.differences());
        Trial nothingSaid = trial("", "uh", "", "Leigh");
        assertEquals(new Score(1, 0), nothingSaid.without());
        assertEquals(1, nothingSaid.without().rate());
        assertEquals(List.of(new Difference(new TimeSpan(0, 500), "", "uh", "", Outcome.BETTER)), nothingSaid.differences());
        Trial empty = trial("", "", "");
        assertEquals(0, empty.with().rate());
        assertEquals(List.of(), empty.differences());
        assertEquals(List.of(), empty.terms());
    }

    @Test void ofAStretchOnlyItsWordsCountAndATermThatIsCutOffDoesNot() {
        // words 4 to 10: "at the Okavango weir and Ann", with two words of room on either side
        Extent stretch = new Extent(new TimeSpan(2000, 5000), new TimeSpan(1000, 6000));
        String without = "we met Anne Lay at the oka weir and and lay boat went";
        Trial trial = Trial.of(heard(SAID), heard(without), heard(SAID), List.of("Ann Leigh", "Okavango"), stretch);
        assertEquals(List.of(new Count("Ann Leigh", 0, 0, 0, 0, 0), new Count("Okavango", 1, 0, 1, 1, 0)), trial.terms());
        assertEquals(new Score(2, 6), trial.without());
        assertEquals(new Score(0, 6), trial.with());
        assertEquals("Okavango", trial.differences().getFirst().edited());
        assertEquals(2, trial.differences().size());
    }

    @Test void aResultForAStretchAndOneForAllOfTheRecordingAreComparedWhereBothHaveHeard() {
        Transcript part = heard("the Okavango weir").later(2500);
        Extent stretch = new Extent(new TimeSpan(3000, 3500), new TimeSpan(2500, 4000));
        Trial trial = Trial.of(heard(SAID), heard("we met Ann Leigh at the oka weir and Ann Leigh's boat"), part, List.of("Okavango"), stretch);
        assertEquals(new Score(1, 1), trial.without());
        assertEquals(new Score(0, 1), trial.with());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRatesAreAlwaysThoseOfTheComparisonAndNoPlaceIsToldTwice(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String[] texts = {words(random), words(random), words(random)};
            Trial trial = trial(texts[0], texts[1], texts[2], "a", "b c", "c");
            String why = seed + ": " + String.join(" | ", texts);
            assertEquals(Comparison.of(heard(texts[0]), heard(texts[1]), Measure.AS_SPOKEN).changedWords(), trial.without().errors(), why);
            assertEquals(Comparison.of(heard(texts[0]), heard(texts[2]), Measure.AS_SPOKEN).changedWords(), trial.with().errors(), why);
            for (Count count : trial.terms()) {
                assertTrue(count.without() <= count.said() && count.with() <= count.said(), why);
                assertEquals(count.with() - count.without(), count.gained() - count.lost(), why);
            }
            List<Piece> right = Piece.of(heard(texts[0]));
            for (String text : List.of(texts[1], texts[2])) {
                List<Piece> said = Piece.of(heard(text));
                assertEquals(text, rebuilt(right, new Hearing(right, said, Extent.ALL.counted())), why);
            }
        }
    }

    /// What is the same, and what was heard in place of the rest: the result itself.
    private static String rebuilt(List<Piece> right, Hearing hearing) {
        List<Piece> all = new ArrayList<>();
        int at = 0;
        for (Run run : hearing.runs()) {
            all.addAll(right.subList(at, run.fromA()));
            all.addAll(hearing.inPlaceOf(run.fromA(), run.toA()));
            at = run.toA();
        }
        all.addAll(right.subList(at, right.size()));
        return all.stream().map(Piece::key).collect(Collectors.joining(" "));
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(9), 0, 4).mapToObj(i -> List.of("a", "b", "c", "d").get(i)).collect(Collectors.joining(" "));
    }
}
