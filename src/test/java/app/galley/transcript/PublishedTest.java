package app.galley.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishedTest {
    @Test void aStruckWordGoesWithItsPunctuationAndOneBlank() {
        assertEquals("I, think so.", published("I, um, think so.", "um"));
        assertEquals("think so.", published("Um, think so.", "Um"));
        assertEquals("say (so) now", published("say “well” (so) now", "well"));
    }

    @Test void theEndOfASentenceStays() {
        assertEquals("It was. Yes.", published("It was um, er. Yes.", "um", "er"));
        assertEquals("Was it? Yes.", published("Was it um? Yes.", "um"));
    }

    @Test void turnsThatAreStruckAsAWholeGoAndEmptyTurnsStay() {
        Transcript three = new Transcript(List.of(turn("Um.", Set.of("Um")), turn("", Set.of()), turn("So.", Set.of())),
                List.of(), "en");
        assertEquals(List.of("", "So."), Published.of(three).turns().stream().map(Turn::text).toList());
    }

    @Test void oneTurnIsLeftWhenAllIsStruck() {
        assertEquals(List.of(""), Published.of(new Transcript(List.of(turn("Um.", Set.of("Um"))), List.of(), "en"))
                .turns().stream().map(Turn::text).toList());
    }

    @Test void withoutStruckWordsNothingIsMade() {
        Transcript plain = new Transcript(List.of(turn("Well, so.", Set.of())), List.of(), "en");
        assertSame(plain, Published.of(plain));
    }

    @Test void theOtherWordsAreAllThere() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> pieces = List.of("um", "river ", "— ", "“well”, ", " ", "so.", "ice-cream! ", "东京", "...", "it's ");
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(12, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
            List<Word> words = new ArrayList<>();
            Tokens.in(text).forEach(p -> words.add(word(p, words.size(), random.nextInt(3) == 0)));
            Turn turn = new Turn(1, Speaker.NONE, new TimeSpan(0, 0), text, words);
            Transcript now = Published.of(new Transcript(List.of(turn), List.of(), ""));
            assertEquals(List.of(), TranscriptRules.broken(now), "seed " + seed);
            Turn left = now.turns().getFirst();
            assertEquals(words.stream().filter(w -> !w.struck()).map(w -> w.time() + turn.textOf(w)).toList(),
                    left.words().stream().map(w -> w.time() + left.textOf(w)).toList(), "seed " + seed + " <" + text + ">");
        }
    }

    private static String published(String text, String... struck) {
        return Published.of(new Transcript(List.of(turn(text, Set.of(struck))), List.of(), "en")).turns().getFirst().text();
    }

    private static Turn turn(String text, Set<String> struck) {
        List<Word> words = new ArrayList<>();
        Tokens.in(text).forEach(p -> words.add(word(p, words.size(), struck.contains(text.substring(p.start(), p.end())))));
        return new Turn(text.hashCode(), Speaker.NONE, new TimeSpan(0, 0), text, words);
    }

    private static Word word(Tokens.Place place, int index, boolean struck) {
        return new Word(place.start(), place.end(), new TimeSpan(index * 100L, index * 100L + 80), 1, Timing.MEASURED, struck);
    }
}
