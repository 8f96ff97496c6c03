package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoveEditsTest {
    private static Transcript transcript(String... lines) {
        List<Turn> turns = new ArrayList<>();
        long clock = 0;
        for (String line : lines) {
            List<Word> words = new ArrayList<>();
            long from = clock;
            int at = 0;
            for (String word : line.isEmpty() ? new String[0] : line.split(" ")) {
                words.add(new Word(at, at + word.length(), new TimeSpan(clock, clock + 200), 0.9f, Timing.MEASURED, false));
                at += word.length() + 1;
                clock += 250;
            }
            turns.add(new Turn(turns.size() + 1L, turns.size() % 2, new TimeSpan(from, clock), line, words));
        }
        return new Transcript(turns, List.of(new Speaker(0, "Ann"), new Speaker(1, "Bob")), "en");
    }

    private static List<String> texts(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).toList();
    }

    private static TimeSpan timeOf(Transcript transcript, String word) {
        return transcript.turns().stream().flatMap(t -> t.words().stream().filter(w -> t.textOf(w).equals(word)))
                .findFirst().orElseThrow().time();
    }

    @Test void wordsMoveOnWithinTheirTurnAndKeepTheirTimes() {
        Transcript before = transcript("one two three four");
        MoveEdits.Move move = MoveEdits.move(before, new Position(0, 4), new Position(0, 8), new Position(0, 14), new Position(0, 8));
        Transcript now = move.edit().applyTo(before);
        assertEquals(List.of("one three two four"), texts(now));
        assertEquals(new Position(0, 10), move.landing());
        assertEquals(new Position(0, 14), move.edit().caretAfter());
        for (String word : List.of("one", "two", "three", "four")) {
            assertEquals(timeOf(before, word), timeOf(now, word), word);
        }
        assertEquals(before, move.edit().inverse().applyTo(now));
    }

    @Test void wordsMoveToATurnBeforeAndBehind() {
        Transcript before = transcript("one two", "three four", "five");
        assertEquals(List.of("one fourtwo", "three ", "five"), texts(MoveEdits.move(before, new Position(1, 6), new Position(1, 10),
                new Position(0, 4), Position.START).edit().applyTo(before)));
        assertEquals(List.of("one ", "three four", "twofive"), texts(MoveEdits.move(before, new Position(0, 4), new Position(0, 7),
                new Position(2, 0), Position.START).edit().applyTo(before)));
    }

    @Test void aPieceOverSeveralTurnsTakesItsBreaksAlong() {
        Transcript before = transcript("one two", "three", "four five", "six");
        MoveEdits.Move move = MoveEdits.move(before, new Position(0, 4), new Position(2, 4), new Position(3, 3), Position.START);
        Transcript now = move.edit().applyTo(before);
        assertEquals(List.of("one  five", "sixtwo", "three", "four"), texts(now));
        assertEquals(new Position(1, 3), move.landing());
        assertEquals(timeOf(before, "three"), timeOf(now, "three"));
    }

    @Test void textIsNotMovedIntoItself() {
        Transcript before = transcript("one two three");
        assertThrows(IllegalArgumentException.class, () -> MoveEdits.move(before, new Position(0, 0), new Position(0, 7),
                new Position(0, 3), Position.START));
    }

    @Test void randomMovesLoseNothingAndAreTakenBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Transcript now = transcript("one two three", "", "four five", "six seven eight nine", "ten");
        for (int i = 0; i < 2000; i++) {
            Position a = place(random, now);
            Position b = place(random, now);
            Position from = a.compareTo(b) <= 0 ? a : b;
            Position to = a.compareTo(b) <= 0 ? b : a;
            Position target = place(random, now);
            if (target.compareTo(from) <= 0 || target.compareTo(to) >= 0) {
                MoveEdits.Move move = MoveEdits.move(now, from, to, target, from);
                Transcript moved = move.edit().applyTo(now);
                String why = "seed " + seed + ", move " + i;
                assertEquals(List.of(), TranscriptRules.broken(moved), why);
                assertEquals(now, move.edit().inverse().applyTo(moved), why);
                assertEquals(letters(now), letters(moved), why);
                assertEquals(now.turns().size(), moved.turns().size(), why);
                now = moved;
            }
        }
    }

    private static Position place(Random random, Transcript transcript) {
        int turn = random.nextInt(transcript.turns().size());
        return new Position(turn, random.nextInt(transcript.turns().get(turn).text().length() + 1));
    }

    private static String letters(Transcript transcript) {
        return String.join("", texts(transcript)).chars().sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
