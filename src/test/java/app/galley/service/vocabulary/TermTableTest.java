package app.galley.service.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermTableTest {
    private static final Letters ENGLISH = new LetterTable().of("en-US");

    @Test void rowsThatAreTheSameAreFoundAndOneStays() {
        TermTable table = new TermTable(ENGLISH, List.of(new Term("Lee", ""), new Term("Okoro", ""), new Term("Lee", ""), new Term("Lee", "Li")));
        assertEquals(3, table.faulty());
        assertEquals("vocabulary.twice", table.findings(2).getFirst().says().key());
        assertEquals(Optional.empty(), table.mended(0));
        assertEquals(Optional.of(List.of()), table.mended(2));
        assertEquals(Optional.empty(), table.mended(3), "how it is written needs a person");
        assertEquals(List.of(new Term("Lee", ""), new Term("Okoro", ""), new Term("Lee", "Li")), table.allMended());
        table.replace(2, 4, List.of());
        assertEquals(0, table.faulty());
    }

    @Test void whatIsAdviceOnlyIsLeftWhenAllIsMended() {
        TermTable table = new TermTable(ENGLISH, List.of(new Term("NASA", ""), new Term("San Jose", "")));
        assertEquals(1, table.faulty());
        assertEquals(List.of(new Term("NASA", ""), new Term("San-Jose", "San Jose")), table.allMended());
    }

    @Test void randomChangesKeepTheSumsAndGoBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TermTable table = new TermTable(ENGLISH, List.of());
        List<Term> mirror = new ArrayList<>();
        for (int step = 0; step < 600; step++) {
            int from = random.nextInt(mirror.size() + 1);
            int to = from + random.nextInt(Math.min(3, mirror.size() - from) + 1);
            List<Term> others = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                others.add(random.nextInt(5) == 0 ? Term.EMPTY : new Term("w" + (random.nextBoolean() ? " é😀" : "") + (char) ('a' + random.nextInt(4)),
                        random.nextBoolean() ? "" : "ß€"));
            }
            List<Term> old = List.copyOf(mirror);
            List<Term> before = table.replace(from, to, others);
            mirror.subList(from, to).clear();
            mirror.addAll(from, others);
            assertEquals(mirror, table.terms(), "seed " + seed);
            TermTable fresh = new TermTable(ENGLISH, mirror);
            assertEquals(VocabularyFile.bytes(mirror).length, table.bytes(), "seed " + seed);
            assertEquals(IntStream.range(0, mirror.size()).filter(fresh::isFaulty).count(), table.faulty(), "seed " + seed);
            assertEquals(fresh.written(), table.written(), "seed " + seed);
            if (random.nextInt(3) == 0) {
                table.replace(from, from + others.size(), before);
                assertEquals(old, table.terms(), "seed " + seed);
                mirror.clear();
                mirror.addAll(old);
            }
        }
        assertTrue(!mirror.isEmpty() || table.rows() == 0);
    }
}
