package app.galley.transcript.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Comparison written(Transcript first, Transcript second) {
        return Comparison.of(first, second, Comparison.Measure.AS_WRITTEN);
    }

    @Test void changedAddedAndRemovedWordsAreTold() {
        Transcript before = SampleTranscripts.of("A: So the first thing we noticed was the weir.", "B: When was that?");
        Transcript after = SampleTranscripts.of("A: So the thing we noticed was the river.", "B: When then was that?");
        List<Comparison.Difference> found = written(before, after).differences();
        assertEquals(3, found.size());
        assertEquals("first", found.get(0).before());
        assertEquals("", found.get(0).after());
        assertEquals("So the", found.get(0).lead());
        assertEquals("thing we noticed was the", found.get(0).tail());
        assertEquals(new Position(0, 7), found.get(0).place().from());
        assertEquals("weir.", found.get(1).before());
        assertEquals("river.", found.get(1).after());
        assertEquals("", found.get(1).tail());
        assertEquals("then", found.get(2).after());
        assertEquals(new Position(1, 5), found.get(2).place().from());
        assertEquals(new Position(1, 9), found.get(2).place().to());
        assertEquals(3, written(before, after).changedWords());
    }

    @Test void punctuationAndMarkersCountAsWrittenButNotAsSpoken() {
        Transcript before = SampleTranscripts.of("A: Yes, well. (No.)");
        Transcript after = SampleTranscripts.of("A: yes - well. (No.)");
        assertEquals(2, written(before, after).changedWords());
        assertEquals(0, Comparison.of(before, after, Comparison.Measure.AS_SPOKEN).changedWords());
    }

    @Test void aStruckWordIsLeftOut() {
        Transcript before = SampleTranscripts.of("A: the the river");
        Turn turn = before.turns().getFirst();
        Word first = turn.words().getFirst();
        List<Word> words = new ArrayList<>(turn.words());
        words.set(0, new Word(first.start(), first.end(), first.time(), 1, first.timing(), true));
        Comparison comparison = written(before, before.splice(0, 1, List.of(turn.saying(turn.text(), words))));
        assertEquals(1, comparison.changedWords());
        assertEquals("the", comparison.differences().getFirst().before());
    }

    @Test void theErrorRateIsThatOfTheFirst() {
        Transcript reference = SampleTranscripts.of("A: one two three four");
        assertEquals(0.5, Comparison.of(reference, SampleTranscripts.of("A: One, too three four five."), Comparison.Measure.AS_SPOKEN).errorRate());
        assertEquals(0, written(Transcript.empty(), Transcript.empty()).errorRate());
        assertEquals(4, written(Transcript.empty(), reference).errorRate());
        assertEquals(1, written(reference, Transcript.empty()).errorRate());
    }

    @Test void japaneseIsComparedWordByWord() {
        Transcript before = SampleTranscripts.of("A: 川は高かった");
        Transcript after = Edits.replace(before, new Position(0, 0), new Position(0, 1), "海", Position.START).applyTo(before);
        assertEquals(1, written(before, after).differences().size());
    }

    @Test void theFewestPossibleWordsAreChanged() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            List<String> a = words(random, random.nextInt(14), 4);
            List<String> b = words(random, random.nextInt(14), 4);
            List<Alignment.Run> runs = Alignment.of(a, b);
            assertEquals(distance(a, b), runs.stream().mapToInt(Alignment.Run::errors).sum(), "seed " + seed + " " + a + b);
            checkSameBetween(a, b, runs);
        }
    }

    @Test void longTextsAreAlignedSoundly() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int vocabulary : new int[] {1, 3, 200, 20_000}) {
            List<String> a = words(random, 6_000, vocabulary);
            List<String> b = new ArrayList<>(a);
            for (int i = 0; i < 300; i++) {
                b.set(random.nextInt(b.size()), "w" + random.nextInt(vocabulary));
                b.remove(random.nextInt(b.size()));
                b.add(random.nextInt(b.size()), "w" + random.nextInt(vocabulary));
            }
            List<Alignment.Run> runs = Alignment.of(a, b);
            checkSameBetween(a, b, runs);
            int errors = runs.stream().mapToInt(Alignment.Run::errors).sum();
            assertTrue(vocabulary < 20_000 || errors <= 900, "seed " + seed + ": " + errors);
        }
    }

    @Test void aLongTextIsHeldAgainstItsCorrections() {
        Transcript big = SampleTranscripts.longOne(1_500, 30, 4);
        Random random = new Random(3);
        Transcript edited = big;
        for (int i = 0; i < 1_500; i += 2) {
            int at = random.nextInt(big.turns().get(i).text().length() / 2);
            edited = Edits.replace(edited, new Position(i, at), new Position(i, at + 5), "new" + i, Position.START).applyTo(edited);
        }
        int changed = written(big, edited).changedWords();
        assertTrue(changed >= 750 && changed < 2_500, changed + " changes");
    }

    private static List<String> words(Random random, int count, int vocabulary) {
        return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(vocabulary)).toList();
    }

    private static void checkSameBetween(List<String> a, List<String> b, List<Alignment.Run> runs) {
        int atA = 0;
        int atB = 0;
        for (Alignment.Run run : runs) {
            assertEquals(a.subList(atA, run.fromA()), b.subList(atB, run.fromB()));
            assertTrue(run.errors() > 0);
            atA = run.toA();
            atB = run.toB();
        }
        assertEquals(a.subList(atA, a.size()), b.subList(atB, b.size()));
    }

    private static int distance(List<String> a, List<String> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1,
                        table[i - 1][j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1));
            }
        }
        return table[a.size()][b.size()];
    }

    @Test void eachSortOfDifferenceIsCounted() {
        Comparison comparison = Comparison.of(SampleTranscripts.of("A: one two three four"), SampleTranscripts.of("A: one too three and four five"),
                Comparison.Measure.AS_SPOKEN);
        assertEquals(List.of(1, 0, 2, 3, 4), List.of(comparison.replacedWords(), comparison.removedWords(), comparison.addedWords(),
                comparison.changedWords(), comparison.referenceWords()));
        assertEquals(0.75, comparison.errorRate());
    }

    @Test void scriptsWithoutBlanksAreMeasuredByTheirCharacters() {
        Comparison comparison = Comparison.of(SampleTranscripts.of("A: 今日は天気が 良い"), SampleTranscripts.of("A: 今日は 天気 が悪い。"),
                Comparison.Measure.AS_SPOKEN);
        assertEquals(8, comparison.referenceWords());
        assertEquals(1, comparison.changedWords());
    }

    @Test void negationsNumbersAndNamesAreTheRiskiestDifferences() {
        Transcript first = SampleTranscripts.of("A: We saw the river then. He did not pay thirty pounds to Okoro.");
        Transcript second = SampleTranscripts.of("A: We saw a river then. He did pay thirteen pounds to Okra.");
        List<Risks.Risk> risks = Risks.ranked(Comparison.of(first, second, Comparison.Measure.AS_SPOKEN), first, second);
        assertEquals(List.of(Doubt.Reason.NEGATION, Doubt.Reason.NUMBER, Doubt.Reason.NAME, Doubt.Reason.WORD),
                risks.stream().map(Risks.Risk::reason).toList());
    }
}
