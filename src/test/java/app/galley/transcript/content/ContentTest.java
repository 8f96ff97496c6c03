package app.galley.transcript.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What of a transcript is handed out.
class ContentTest {
    private static final List<String> WORDS = List.of("river", "Okavango", "it's", "3,5", "שלום", "日本", "🎙️x", "[inaudible]", "Ja");
    private static final List<String> SIGNS = List.of(" ", " ", ", ", ". ", " – ", "? “", "” ");

    /// Where each word carries a number of its own, so that it can be told wherever it comes out.
    private static Transcript random(Random random) {
        List<Turn> turns = new ArrayList<>();
        int number = 0;
        long at = random.nextInt(500);
        for (int t = random.nextInt(1, 7); t > 0; t--) {
            StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "“" : "");
            List<Word> words = new ArrayList<>();
            long start = at;
            for (int w = random.nextInt(9); w > 0; w--) {
                String said = WORDS.get(random.nextInt(WORDS.size()));
                said = said.startsWith("[") ? said : said + "x" + number++ + "x";
                long from = random.nextInt(12) == 0 ? Math.max(0, at - 300) : at;
                words.add(new Word(text.length(), text.length() + said.length(), new TimeSpan(from, from + random.nextInt(400)), 1,
                        Timing.MEASURED, random.nextInt(4) == 0));
                text.append(said).append(w == 1 ? "." : SIGNS.get(random.nextInt(SIGNS.size())));
                at += random.nextInt(500);
            }
            turns.add(new Turn(turns.size() + 1L, random.nextInt(-1, 2), new TimeSpan(start, at + 10), text.toString(), words, random.nextBoolean()));
        }
        return new Transcript(turns, List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "B. Okoro")), "en-GB");
    }

    private static Content choice(Random random) {
        long from = random.nextInt(6_000);
        return new Content(random.nextBoolean(), Struck.values()[random.nextInt(3)], random.nextBoolean(), random.nextBoolean(),
                random.nextBoolean() ? null : new TimeSpan(from, from + random.nextInt(6_000)));
    }

    private static boolean isWanted(Turn turn, Word word, Content content) {
        TimeSpan range = content.range();
        return (turn.verified() || !content.onlyVerified()) && (range == null || range.contains(word.time().middle()))
                && (content.markers() || !turn.textOf(word).startsWith("[")) && (content.struck() != Struck.LEFT_OUT || !word.struck());
    }

    private static List<String> told(Turn turn, List<Word> words) {
        return words.stream().map(word -> turn.id() + ":" + turn.textOf(word) + "@" + word.time()).toList();
    }

    @Test void exactlyTheChosenWordsComeOutInTheirOrderWithTheirTimes() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Transcript transcript = random(random);
            Content content = choice(random);
            String said = "seed " + seed + " " + content;
            List<String> wanted = transcript.turns().stream().flatMap(turn -> told(turn, turn.words().stream()
                    .filter(word -> isWanted(turn, word, content)).toList()).stream()).toList();
            Optional<Transcript> chosen = content.of(transcript);
            List<String> got = chosen.stream().flatMap(one -> one.turns().stream()).flatMap(turn -> told(turn, turn.words()).stream()).toList();
            assertEquals(wanted, got, said);
            chosen.ifPresent(one -> {
                assertEquals(List.of(), TranscriptRules.broken(one), said);
                assertEquals(content.speakers() ? transcript.speakers() : List.of(), one.speakers(), said);
                assertTrue(content.struck() == Struck.SHOWN || one.turns().stream().flatMap(turn -> turn.words().stream()).noneMatch(Word::struck), said);
            });
        }
    }

    @Test void noLetterOfAWordThatWasNotChosenIsLeftInTheText() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Transcript transcript = random(random);
            Content content = choice(random);
            String all = content.of(transcript).stream().flatMap(one -> one.turns().stream()).map(Turn::text).collect(Collectors.joining("\n"));
            for (Turn turn : transcript.turns()) {
                for (Word word : turn.words()) {
                    if (!isWanted(turn, word, content) && !turn.textOf(word).startsWith("[")) {
                        assertTrue(!all.contains(turn.textOf(word)), "seed " + seed + " " + content + " word " + turn.textOf(word));
                    }
                }
            }
        }
    }

    @Test void allOfItIsTheTranscriptItself() {
        for (long seed = 0; seed < 200; seed++) {
            Transcript transcript = random(new Random(seed));
            Content everything = new Content(true, Struck.SHOWN, true, false, null);
            assertEquals(Optional.of(transcript), everything.of(transcript), "seed " + seed);
        }
    }

    @Test void aRangeKeepsTheSignsAtItsWords() {
        Turn turn = new Turn(1, Speaker.NONE, new TimeSpan(0, 400), "He said: “Gold, clay.” Then nothing.", List.of(word(0, 2, 0), word(3, 7, 100),
                word(10, 14, 200), word(16, 20, 300), word(23, 27, 400), word(28, 35, 500)));
        Transcript transcript = new Transcript(List.of(turn), List.of(), "en");
        assertEquals("“Gold, clay.”", Content.PUBLISHED.range(new TimeSpan(200, 400)).of(transcript).orElseThrow().turns().getFirst().text());
    }

    private static Word word(int start, int end, long at) {
        return new Word(start, end, new TimeSpan(at, at + 50), 1, Timing.MEASURED, false);
    }

    @Test void nothingLeftIsNoTranscript() {
        Transcript transcript = random(new Random(3));
        assertEquals(Optional.empty(), Content.PUBLISHED.range(new TimeSpan(90_000, 99_000)).of(transcript));
        assertEquals(Transcript.empty(), Content.PUBLISHED.of(Transcript.empty()).orElseThrow());
    }
}
