package app.galley.transcript.edit.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test void findsTheLongestCommonRow() {
        List<Alignment.Pair> pairs = Alignment.of(List.of("a b c a b b a".split(" ")), List.of("c b a b a c".split(" ")));
        assertEquals(4, pairs.size());
    }

    @Test void aLongRowWithAFewChangesIsFoundAgain() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 45_000; i++) {
            before.add("w" + (int) Math.abs(random.nextGaussian() * 3_000));
        }
        List<String> after = new ArrayList<>(before);
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(after.size());
            switch (random.nextInt(3)) {
                case 0 -> after.remove(at);
                case 1 -> after.add(at, "new");
                default -> after.set(at, "other");
            }
        }
        List<Alignment.Pair> pairs = Alignment.of(before, after);
        int b = -1;
        int a = -1;
        for (Alignment.Pair pair : pairs) {
            assertEquals(before.get(pair.before()), after.get(pair.after()));
            assertTrue(pair.before() > b && pair.after() > a, "seed " + seed);
            b = pair.before();
            a = pair.after();
        }
        assertTrue(pairs.size() >= 44_300, pairs.size() + " found, seed " + seed);
    }
}
