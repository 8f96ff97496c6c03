package app.galley.service.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.transcribe.result.Item;
import app.galley.local.transcribe.result.WordFilter;
import app.galley.service.job.FilterMethod;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilteredTest {
    private static final TimeSpan SOME = new TimeSpan(0, 1_000);

    private static Transcript of(String... turns) {
        List<Turn> all = new ArrayList<>();
        for (String text : turns) {
            List<Word> words = Tokens.in(text).stream().map(place -> new Word(place.start(), place.end(), SOME, 1, Timing.MEASURED, false)).toList();
            all.add(new Turn(all.size() + 1L, Speaker.NONE, SOME, text, words));
        }
        return new Transcript(all, List.of(), "en-GB");
    }

    private static List<String> shown(FilterMethod method, List<String> words, String... turns) {
        return new Filtered(words).of(of(turns), method).stream().map(Filtered.Passage::text).toList();
    }

    @Test void wholeWordsAreMaskedInAnyCaseOfLetters() {
        assertEquals(List.of("The *** came by submarine, a *** one."), shown(FilterMethod.MASK, List.of("marine"), "The Marine came by submarine, a MARINE one.",
                "Nothing here."));
    }

    @Test void removedWordsLeaveNoGap() {
        assertEquals(List.of("That river.", "So, it rose.", "rose."),
                shown(FilterMethod.REMOVE, List.of("Damn", "well"), "That damn river.", "So damn, it rose.", "Well damn rose."));
    }

    @Test void markedWordsStay() {
        List<Filtered.Passage> passages = new Filtered(List.of("damn")).of(of("x", "A damn, damn river"), FilterMethod.TAG);
        assertEquals(1, passages.size());
        assertEquals(1, passages.getFirst().turn());
        assertEquals("A damn, damn river", passages.getFirst().text());
        assertEquals(2, passages.getFirst().met());
    }

    @Test void aWordOfTheRecogniserMayHoldSeveral() {
        Turn turn = new Turn(1, Speaker.NONE, SOME, "Damn Fine Coffee", List.of(new Word(0, 16, SOME, 1, Timing.MEASURED, false)));
        Transcript one = new Transcript(List.of(turn), List.of(), "");
        assertEquals("*** Fine Coffee", new Filtered(List.of("damn")).of(one, FilterMethod.MASK).getFirst().text());
        assertEquals("Damn Coffee", new Filtered(List.of("fine")).of(one, FilterMethod.REMOVE).getFirst().text());
    }

    @Test void theLocalServiceDoesTheSameToEveryText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> stock = List.of("marine", "Marine", "submarine", "MARINES", "river", "the", "don't", "Stra\u00dfe", "STRASSE", "\u0130stanbul", "istanbul", "re-elect");
        for (int i = 0; i < 500; i++) {
            List<String> said = random.ints(random.nextInt(1, 12), 0, stock.size()).mapToObj(stock::get).toList();
            List<String> filter = random.ints(random.nextInt(1, 4), 0, stock.size()).mapToObj(stock::get).toList();
            Transcript transcript = of(String.join(" ", said));
            List<Item> items = said.stream().map(word -> new Item(true, "0.0", "0.1", word, "1.0", "", "", false, List.of())).toList();
            for (FilterMethod method : FilterMethod.values()) {
                List<Item> local = new WordFilter(WordFilter.Method.valueOf(method.name()), filter).apply(items);
                List<Filtered.Passage> ours = new Filtered(filter).of(transcript, method);
                String at = "seed " + seed + ", " + method + " " + filter + " in " + said;
                assertEquals(local.stream().map(Item::content).collect(Collectors.joining(" ")),
                        ours.isEmpty() ? transcript.turns().getFirst().text() : ours.getFirst().text(), at);
                if (method == FilterMethod.TAG) {
                    assertEquals(local.stream().filter(Item::isFiltered).count(), ours.stream().mapToInt(Filtered.Passage::met).sum(), at);
                }
            }
        }
        assertTrue(new Filtered(List.of(" Marine ")).meets("mARINE"));
    }
}
