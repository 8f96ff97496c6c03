package app.galley.transcript.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
    /// How many words must be changed, by the plain table.
    private static int distance(List<String> a, List<String> b) {
        int[] above = IntStream.rangeClosed(0, b.size()).toArray();
        for (int i = 1; i <= a.size(); i++) {
            int[] here = new int[b.size() + 1];
            here[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                here[j] = Math.min(above[j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1), Math.min(above[j], here[j - 1]) + 1);
            }
            above = here;
        }
        return above[b.size()];
    }

    /// What the first becomes when its runs are replaced by those of the second.
    private static List<String> applied(List<String> a, List<String> b, List<Alignment.Run> runs) {
        List<String> made = new ArrayList<>();
        int at = 0;
        for (Alignment.Run run : runs) {
            made.addAll(a.subList(at, run.fromA()));
            made.addAll(b.subList(run.fromB(), run.toB()));
            at = run.toA();
        }
        made.addAll(a.subList(at, a.size()));
        return made;
    }

    private static List<String> words(Random random, int count, int stock) {
        return random.ints(count, 0, stock).mapToObj(i -> "w" + i).toList();
    }

    private static List<String> changed(Random random, List<String> words, int changes, int stock) {
        List<String> made = new ArrayList<>(words);
        for (int i = 0; i < changes && !made.isEmpty(); i++) {
            int at = random.nextInt(made.size());
            switch (random.nextInt(3)) {
                case 0 -> made.set(at, "w" + random.nextInt(stock));
                case 1 -> made.remove(at);
                default -> made.add(at, "w" + random.nextInt(stock));
            }
        }
        return made;
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFewestWordsAreChanged(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int stock = 1 + random.nextInt(12);
            List<String> a = words(random, random.nextInt(160), stock);
            List<String> b = random.nextInt(3) == 0 ? words(random, random.nextInt(160), stock) : changed(random, a, random.nextInt(90), stock);
            List<Alignment.Run> runs = Alignment.of(a, b);
            assertEquals(b, applied(a, b, runs), "seed " + seed);
            assertEquals(distance(a, b), runs.stream().mapToInt(Alignment.Run::errors).sum(), "seed " + seed);
        }
    }

    @Test void textsThatHaveNothingInCommonAreLaidSideBySide() {
        Random random = new Random(4);
        List<String> a = words(random, 9_000, 5_000);
        List<String> b = words(random, 8_000, 50).stream().map(word -> "x" + word).toList();
        assertEquals(b, applied(a, b, Alignment.of(a, b)));
        assertEquals(9_000, Alignment.of(a, b).stream().mapToInt(Alignment.Run::errors).sum());
    }
}
