package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Random edits against a plain string as the model. `-Dgalley.edits` sets how many, `-Dgalley.seed` repeats a run.
class RandomEditsTest {
    private static final String[] PIECES = {"a", "river", "don't", " ", " ", "  ", "\n", ",", ". ", "-", "—", "'s", "3.5", "C++",
        "two words", "one, two and three", "Line one\nLine two", "今日は", "我爱你", "สวัสดี", "ส", "\uD83D\uDC4B", "é", "\r\n", "\t", "…"};

    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final int edits = Integer.getInteger("galley.edits", 20_000);
    private final Random random = new Random(seed);

    @Test void keepsEveryRuleAndUndoesToTheStart() {
        Transcript start = interview(40);
        EditSession session = new EditSession(start);
        for (int i = 0; i < edits; i++) {
            if (session.transcript().turns().size() > 80 || session.transcript().wordCount() > 900) {
                undoAllAndRedo(session, start);
                session = new EditSession(start);
            }
            step(session, i);
        }
        undoAllAndRedo(session, start);
    }

    private void step(EditSession session, int i) {
        Transcript before = session.transcript();
        Position from = place(before);
        Position to = random.nextInt(3) > 0 ? from : random.nextInt(12) == 0 ? place(before) : near(before, from);
        if (from.compareTo(to) > 0) {
            Position swap = from;
            from = to;
            to = swap;
        }
        String text = random.nextInt(5) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
        Edit edit = Edits.replace(before, from, to, text, to);
        session.apply(edit);
        Transcript after = session.transcript();
        String where = "seed " + seed + " edit " + i + " from " + from + " to " + to + " text <" + text + ">";
        assertEquals(spliced(before, from, to, text), all(after), where);
        assertEquals(List.of(), TranscriptRules.broken(after), where);
        assertEquals(before, edit.inverse().applyTo(after), where);
        assertEquals(caret(before, from, text), edit.caretAfter(), where);
        assertTimesAscend(after, where);
        assertSame(wordsBefore(before, from), after, from.turn(), 0, where);
        List<Word> behind = wordsBehind(before, to);
        int shift = edit.caretAfter().offset() - to.offset();
        int last = edit.caretAfter().turn();
        assertSame(behind.stream().map(w -> w.shifted(shift)).toList(), after, last,
                after.turns().get(last).words().size() - behind.size(), where);
    }

    private void undoAllAndRedo(EditSession session, Transcript start) {
        Transcript end = session.transcript();
        while (session.undo().isPresent()) {
            assertTrue(session.history().size() >= 0);
        }
        assertEquals(start, session.transcript(), "seed " + seed);
        while (session.redo().isPresent()) {
            assertTrue(session.history().size() > 0);
        }
        assertEquals(end, session.transcript(), "seed " + seed);
    }

    private Position place(Transcript transcript) {
        int turn = random.nextInt(transcript.turns().size());
        String text = transcript.turns().get(turn).text();
        return new Position(turn, whole(text, random.nextInt(text.length() + 1)));
    }

    private Position near(Transcript transcript, Position from) {
        String text = transcript.turns().get(from.turn()).text();
        int length = random.nextInt(4) == 0 ? 25 : 4;
        int to = from.offset() + random.nextInt(length);
        if (to <= text.length()) {
            return new Position(from.turn(), whole(text, to));
        }
        return from.turn() + 1 == transcript.turns().size() ? from : new Position(from.turn() + 1, 0);
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String all(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    private static int index(Transcript transcript, Position position) {
        return transcript.turns().subList(0, position.turn()).stream().mapToInt(t -> t.text().length() + 1).sum()
                + position.offset();
    }

    private static String spliced(Transcript before, Position from, Position to, String text) {
        String all = all(before);
        return all.substring(0, index(before, from)) + text.replace("\r\n", "\n") + all.substring(index(before, to));
    }

    private static Position caret(Transcript before, Position from, String text) {
        String[] lines = text.replace("\r\n", "\n").split("\n", -1);
        int last = lines[lines.length - 1].length();
        return new Position(from.turn() + lines.length - 1, lines.length == 1 ? from.offset() + last : last);
    }

    /// The words of the first turn that a blank parts from the change.
    private static List<Word> wordsBefore(Transcript before, Position from) {
        Turn turn = before.turns().get(from.turn());
        return turn.words().stream().filter(w -> w.end() < from.offset()
                && turn.text().substring(w.end(), from.offset()).codePoints().anyMatch(Tokens::isBlank)).toList();
    }

    private static List<Word> wordsBehind(Transcript before, Position to) {
        Turn turn = before.turns().get(to.turn());
        return turn.words().stream().filter(w -> w.start() > to.offset()
                && turn.text().substring(to.offset(), w.start()).codePoints().anyMatch(Tokens::isBlank)).toList();
    }

    private static void assertSame(List<Word> expected, Transcript after, int turn, int first, String where) {
        assertEquals(expected, after.turns().get(turn).words().subList(first, first + expected.size()), where);
    }

    private static void assertTimesAscend(Transcript transcript, String where) {
        long end = 0;
        for (Turn turn : transcript.turns()) {
            for (Word word : turn.words()) {
                assertTrue(word.time().start() >= end, where + ": " + turn.id() + " " + word + " before " + end);
                end = word.time().end();
            }
        }
    }

    private Transcript interview(int turns) {
        List<Turn> made = new ArrayList<>();
        long time = 500;
        for (int i = 0; i < turns; i++) {
            String text = List.of("Well, the river was high that day.", "When was that? In March?", "今日は天気がいいですね。",
                    "Two  blanks — and a dash", "", "“Quoted”, she said").get(i % 6);
            List<Word> words = new ArrayList<>();
            long from = time;
            for (Tokens.Place place : Tokens.in(text)) {
                words.add(new Word(place.start(), place.end(), new TimeSpan(time, time + 150), random.nextFloat(),
                        Timing.MEASURED, random.nextInt(20) == 0));
                time += 150 + random.nextInt(3) * 50;
            }
            time = words.isEmpty() ? time + 1_000 : time;
            made.add(new Turn(i + 1, i % 2, new TimeSpan(from, time), text, words));
            time += 300;
        }
        return new Transcript(made, List.of(new Speaker(0, "Ann"), new Speaker(1, "Ben")), "en-GB");
    }
}
