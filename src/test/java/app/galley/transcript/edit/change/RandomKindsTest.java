package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
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
import app.galley.transcript.edit.Fragment;
import app.galley.transcript.review.search.Query;
import app.galley.transcript.review.search.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random edits of every kind on transcripts of several scripts: 100,000 that change something. `-Dgalley.edits` sets how many for each script,
/// `-Dgalley.seed` repeats a run.
class RandomKindsTest {
    private static final int MOST_WORDS = 500;
    private static final int MOST_TURNS = 50;

    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final int edits = Integer.getInteger("galley.edits", 25_000);
    private final Random random = new Random(seed);
    private final List<Transcript> versions = new ArrayList<>();
    private final Set<Edit.Kind> seen = EnumSet.noneOf(Edit.Kind.class);
    private Transcript machine = Transcript.empty();
    private Fragment cut = new Fragment(List.of(new Fragment.Line("", false, "", List.of())));
    private String where = "";

    /// Scripts with what is said and typed in them.
    enum Script {
        LATIN("en-GB", "Well, the river was high that day.", "When was that? In March?", "Two  blanks — and a dash", "",
                "“Quoted”, she said ♪", "Good Morning Edition tonight", "It's 3.5 [inaudible 0:12:03] per cent"),
        RIGHT_TO_LEFT("ar-SA", "مرحبا، كيف حالك اليوم؟", "שלום, עולם טוב.", "كتاب 123 قلم", "", "בית־ספר ברחוב 5", "مرحبا Galley يا صديقي"),
        JAPANESE("ja-JP", "今日は天気がいいですね。", "東京タワーへ行きました", "我很爱你们。", "", "カタカナ と blanks"),
        THAI("th-TH", "สวัสดีครับวันนี้อากาศดี", "ขอบคุณมาก ครับ", "", "ฉันรักเธอ 5 คน");

        private final String language;
        private final List<String> lines;

        Script(String language, String... lines) {
            this.language = language;
            this.lines = List.of(lines);
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void anyEditKeepsTheRulesAndTheTimesAroundItAndIsUndone(Script script) {
        System.out.println("RandomKindsTest " + script + " seed " + seed);
        Transcript start = interview(script);
        machine = start;
        versions.add(start);
        EditSession session = new EditSession(start);
        for (int i = 0; session.history().size() < edits; i++) {
            Transcript before = session.transcript();
            where = script + " seed " + seed + " edit " + i;
            Edit edit = edit(before, script);
            where += " " + edit.kind() + " at " + edit.index();
            seen.add(edit.kind());
            session.apply(edit);
            check(before, edit, session.transcript());
            if (i % 500 == 499) {
                versions.add(session.transcript());
            }
        }
        undoAllAndRedo(session, start);
        // what is taken over from a result has random edits of its own: RandomAdoptionsTest
        assertEquals(EnumSet.complementOf(EnumSet.of(Edit.Kind.TAKE_OVER)), seen);
    }

    private Edit edit(Transcript now, Script script) {
        Position from = place(now);
        Position to = random.nextInt(3) > 0 ? near(now, from) : random.nextInt(30) == 0 ? place(now) : from;
        if (now.wordCount() > MOST_WORDS || now.turns().size() > MOST_TURNS) {
            return Edits.replace(now, from, new Position(Math.min(from.turn() + 9, now.turns().size() - 1), 0), "", from);
        }
        int turn = from.turn();
        Turn at = now.turns().get(turn);
        int word = at.words().isEmpty() ? -1 : random.nextInt(at.words().size());
        return switch (random.nextInt(word < 0 ? 16 : 22)) {
            case 0, 1, 2, 3 -> typed(now, from, to, piece(script));
            case 4 -> typed(now, from, to, "");
            case 5 -> Edits.splitTurn(now, from, to);
            case 6 -> Edits.joinWithNext(now, turn, from).orElseGet(() -> typed(now, from, to, "\n"));
            case 7 -> cut(now, from, to);
            case 8 -> pasted(now, from, to);
            case 9 -> Edits.paste(now, from, to, line(script) + "\n" + line(script), from);
            case 10 -> marked(now, from);
            case 11 -> struck(now, from, to, random.nextBoolean());
            case 12 -> reverted(now, from, to);
            case 13 -> turnEdit(now, turn, from);
            case 14 -> speakerEdit(now, turn, from, to);
            case 15 -> replacedAll(now, script, from);
            case 20 -> moved(now, from, to);
            case 21 -> oneWord(now, WordEdits.accept(now, turn, word, from), turn, word, false);
            case 16 -> chosen(now, turn, word, script);
            case 17 -> oneWord(now, TimeEdits.word(now, turn, word, span(), from), turn, word, true);
            case 18 -> oneWord(now, TimeEdits.nudgeWord(now, turn, word, random.nextInt(400) - 200, from), turn, word, true);
            default -> random.nextBoolean() ? TimeEdits.nudgeTurn(now, turn, random.nextInt(400) - 200, from)
                    : TimeEdits.turn(now, turn, span(), from);
        };
    }

    private Edit typed(Transcript now, Position from, Position to, String text) {
        Edit edit = Edits.replace(now, from, to, text, to);
        checkText(now, edit, first(from, to), last(from, to), text);
        return edit;
    }

    private Edit cut(Transcript now, Position from, Position to) {
        cut = Fragment.decode(Fragment.of(now, from, to).encode()).orElseThrow();
        return typed(now, from, to, "");
    }

    private Edit pasted(Transcript now, Position from, Position to) {
        Edit edit = Edits.paste(now, from, to, cut, from);
        checkText(now, edit, first(from, to), last(from, to), cut.text());
        return edit;
    }

    private Edit moved(Transcript now, Position from, Position to) {
        Position target = place(now);
        boolean outside = target.compareTo(first(from, to)) <= 0 || target.compareTo(last(from, to)) >= 0;
        return outside ? MoveEdits.move(now, from, to, target, from).edit() : cut(now, from, to);
    }

    /// The text is what a plain string would be, and words that a blank parts from the change are the same to the last bit.
    private void checkText(Transcript before, Edit edit, Position from, Position to, String text) {
        Transcript after = edit.applyTo(before);
        assertEquals(all(before).substring(0, index(before, from)) + text + all(before).substring(index(before, to)), all(after), where);
        Turn first = before.turns().get(from.turn());
        List<Word> head = first.words().stream().filter(w -> w.end() < from.offset()
                && holdsBlank(first.text(), w.end(), from.offset())).toList();
        assertEquals(head, after.turns().get(from.turn()).words().subList(0, head.size()), where);
        Turn last = before.turns().get(to.turn());
        int shift = edit.caretAfter().offset() - to.offset();
        List<Word> tail = last.words().stream().filter(w -> w.start() > to.offset()
                && holdsBlank(last.text(), to.offset(), w.start())).map(w -> w.shifted(shift)).toList();
        List<Word> now = after.turns().get(edit.caretAfter().turn()).words();
        assertEquals(tail, now.subList(now.size() - tail.size(), now.size()), where);
    }

    private Edit marked(Transcript now, Position at) {
        String marker = List.of("[inaudible 0:12:03]", "♪", "[laughter]").get(random.nextInt(3));
        Edit edit = WordEdits.marker(now, at, marker, random.nextInt(90_000), at);
        Turn before = now.turns().get(at.turn());
        Turn after = edit.applyTo(now).turns().get(at.turn());
        List<String> words = new ArrayList<>(after.words().stream().map(w -> trace(after, w)).toList());
        String added = words.stream().filter(w -> w.startsWith(marker)).findFirst().orElseThrow();
        assertEquals(before.words().size() + 1, words.size(), where);
        before.words().forEach(w -> assertTrue(words.remove(trace(before, w)), where));
        assertEquals(List.of(marker), words.stream().map(w -> w.substring(0, marker.length())).toList(), where + added);
        return edit;
    }

    private Edit struck(Transcript now, Position from, Position to, boolean strike) {
        Edit edit = strike ? WordEdits.strike(now, from, to, from) : WordEdits.restore(now, from, to, from);
        Transcript after = edit.applyTo(now);
        assertEquals(all(now), all(after), where);
        for (int turn = 0; turn < now.turns().size(); turn++) {
            List<Word> old = now.turns().get(turn).words();
            List<Word> words = after.turns().get(turn).words();
            for (int w = 0; w < old.size(); w++) {
                Position start = new Position(turn, old.get(w).start());
                Position end = new Position(turn, old.get(w).end());
                boolean inside = end.compareTo(first(from, to)) > 0 && start.compareTo(last(from, to)) < 0;
                boolean mayChange = from.equals(to) && turn == from.turn() && old.get(w).start() <= from.offset()
                        && old.get(w).end() >= from.offset();
                assertTrue(words.get(w).equals(inside ? old.get(w).struck(strike) : old.get(w))
                        || mayChange && words.get(w).equals(old.get(w).struck(strike)), where);
            }
        }
        return edit;
    }

    /// Words around the range which the machine heard or a person timed are the same to the last bit.
    private Edit reverted(Transcript now, Position from, Position to) {
        Edit edit = WordEdits.revert(now, from, to, machine, from);
        Transcript after = edit.applyTo(now);
        assertEquals(now.turns().size(), after.turns().size(), where);
        for (int i = 0; i < now.turns().size(); i++) {
            Turn old = now.turns().get(i);
            Stretch range = i < first(from, to).turn() || i > last(from, to).turn() ? new Stretch(i, 0, 0)
                    : Stretch.of(now, i, first(from, to), last(from, to));
            Turn turn = after.turns().get(i);
            List<String> words = new ArrayList<>(turn.words().stream().map(w -> trace(turn, w)).toList());
            for (int w = 0; w < old.words().size(); w++) {
                Word word = old.words().get(w);
                boolean around = (w < range.from() || w >= range.to()) && word.timing() != Timing.INFERRED;
                assertTrue(!around || words.remove(trace(old, word)), where);
            }
        }
        return edit;
    }

    private Edit turnEdit(Transcript now, int turn, Position caret) {
        int last = Math.min(now.turns().size() - 1, turn + random.nextInt(3));
        return random.nextInt(40) > 0 ? TurnEdits.verify(now, turn, last, random.nextBoolean(), caret)
                : TurnEdits.become(now, versions.get(random.nextInt(versions.size())), Edit.Kind.VERSION, caret);
    }

    /// Whoever says them, the words and their times stay; a split takes blanks away.
    private Edit speakerEdit(Transcript now, int turn, Position from, Position to) {
        int speaker = speaker(now);
        Edit edit = switch (random.nextInt(9)) {
            case 0 -> SpeakerEdits.give(now, turn, Math.min(now.turns().size() - 1, turn + random.nextInt(3)), speaker, from);
            case 1 -> SpeakerEdits.giveToNew(now, turn, turn, "New " + random.nextInt(40), from);
            case 2 -> SpeakerEdits.giveRest(now, turn, speaker, from);
            case 3 -> SpeakerEdits.giveSplit(now, first(from, to), last(from, to), speaker, from);
            case 4 -> SpeakerEdits.add(now, "Guest " + random.nextInt(40), from);
            case 5 -> SpeakerEdits.rename(now, speaker, "Name " + random.nextInt(1000), from);
            case 6 -> now.speakers().size() > 2 ? SpeakerEdits.merge(now, speaker, other(now, speaker), from)
                    : SpeakerEdits.giveToNew(now, turn, turn, "New " + random.nextInt(40), from);
            case 7 -> now.speakers().size() > 30 ? SpeakerEdits.remove(now, speaker, from)
                    : SpeakerEdits.add(now, "Guest " + random.nextInt(40), from);
            default -> SpeakerEdits.give(now, turn, turn, Speaker.NONE, from);
        };
        assertEquals(traces(now), traces(edit.applyTo(now)), where + " " + edit.kind());
        return edit;
    }

    private int speaker(Transcript now) {
        return now.speakers().get(random.nextInt(now.speakers().size())).id();
    }

    private int other(Transcript now, int speaker) {
        return now.speakers().stream().map(Speaker::id).filter(id -> id != speaker).findFirst().orElseThrow();
    }

    private static List<String> traces(Transcript transcript) {
        return transcript.turns().stream().flatMap(turn -> turn.words().stream().map(word -> trace(turn, word))).toList();
    }

    /// All hits are replaced; words that no hit touches and that stand apart from hits by blanks are the same to the last bit.
    private Edit replacedAll(Transcript now, Script script, Position from) {
        String term = word(script).strip();
        Search search = Search.of(now, Query.of(term.isEmpty() ? "a" : term));
        String template = word(script).strip();
        Edit edit = ReplaceAll.in(search, template, from).orElseGet(() -> TurnEdits.verify(now, from.turn(), from.turn(), true, from));
        Transcript after = edit.applyTo(now);
        assertEquals(now.turns().size(), after.turns().size(), where);
        List<String> left = new ArrayList<>(traces(after));
        for (int i = 0; i < now.turns().size(); i++) {
            Turn turn = now.turns().get(i);
            int index = i;
            List<Passage> hits = search.hits().stream().filter(h -> h.from().turn() == index).toList();
            turn.words().stream().filter(w -> hits.stream().allMatch(h -> isApart(turn, w, h)))
                    .forEach(w -> assertTrue(left.remove(trace(turn, w)), where + " <" + term + "> by <" + template + "> " + trace(turn, w)));
        }
        return edit;
    }

    private static boolean isApart(Turn turn, Word word, Passage hit) {
        return word.end() < hit.from().offset() && holdsBlank(turn.text(), word.end(), hit.from().offset())
                || word.start() > hit.to().offset() && holdsBlank(turn.text(), hit.to().offset(), word.start());
    }

    private Edit chosen(Transcript now, int turn, int word, Script script) {
        Edit edit = WordEdits.replaceWord(now, turn, word, random.nextInt(6) == 0 ? line(script) : word(script), new Position(turn, 0));
        Turn before = now.turns().get(turn);
        Turn after = edit.applyTo(now).turns().get(turn);
        assertEquals(before.words().subList(0, word), after.words().subList(0, word), where);
        int shift = after.text().length() - before.text().length();
        List<Word> tail = before.words().subList(word + 1, before.words().size()).stream().map(w -> w.shifted(shift)).toList();
        assertEquals(tail, after.words().subList(after.words().size() - tail.size(), after.words().size()), where);
        return edit;
    }

    private Edit oneWord(Transcript now, Edit edit, int turn, int word, boolean timed) {
        List<Word> old = new ArrayList<>(now.turns().get(turn).words());
        List<Word> words = new ArrayList<>(edit.applyTo(now).turns().get(turn).words());
        Word was = old.remove(word);
        Word is = words.remove(word);
        assertEquals(old, words, where);
        assertTrue(timed || was.time().equals(is.time()) && was.timing() == is.timing() && is.confidence() == 1, where);
        return edit;
    }

    /// What is true after every edit: the rules, the very same turns around it, the way back.
    private void check(Transcript before, Edit edit, Transcript after) {
        assertEquals(List.of(), TranscriptRules.broken(after), where);
        for (int i = 0; i < edit.index(); i++) {
            assertSame(before.turns().get(i), after.turns().get(i), where);
        }
        for (int i = edit.index() + edit.before().size(); i < before.turns().size(); i++) {
            assertSame(before.turns().get(i), after.turns().get(i + after.turns().size() - before.turns().size()), where);
        }
        assertEquals(before, edit.inverse().applyTo(after), where);
        Position caret = edit.caretAfter();
        assertTrue(caret.turn() < after.turns().size() && caret.offset() <= after.turns().get(caret.turn()).text().length(), where);
        Position mapped = edit.map(place(before), Edit.Bias.values()[random.nextInt(2)]);
        assertTrue(mapped.turn() < after.turns().size() && mapped.offset() <= after.turns().get(mapped.turn()).text().length(),
                where + " maps to " + mapped);
    }

    private void undoAllAndRedo(EditSession session, Transcript start) {
        Transcript end = session.transcript();
        int steps = session.history().size();
        for (int i = 0; i < steps; i++) {
            session.undo();
        }
        assertEquals(start, session.transcript(), "seed " + seed);
        for (int i = 0; i < steps; i++) {
            session.redo();
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
        int to = from.offset() + random.nextInt(random.nextInt(4) == 0 ? 30 : 5);
        if (to <= text.length()) {
            return new Position(from.turn(), whole(text, to));
        }
        return from.turn() + 1 == transcript.turns().size() ? from : new Position(from.turn() + 1, 0);
    }

    private String piece(Script script) {
        return switch (random.nextInt(8)) {
            case 0 -> " ";
            case 1 -> "\n";
            case 2 -> List.of(",", ". ", "-", "—", "'s", "[", "] ", "♪", "👋", "3.5").get(random.nextInt(10));
            case 3 -> line(script);
            default -> word(script);
        };
    }

    private String line(Script script) {
        return script.lines.get(random.nextInt(script.lines.size()));
    }

    private String word(Script script) {
        String line = line(script);
        int from = whole(line, random.nextInt(line.length() + 1));
        int to = whole(line, Math.min(line.length(), from + random.nextInt(8)));
        return line.substring(from, Math.max(from, to));
    }

    private TimeSpan span() {
        long start = random.nextInt(90_000);
        return new TimeSpan(start, start + random.nextInt(900));
    }

    private static boolean holdsBlank(String text, int from, int to) {
        return text.substring(from, to).codePoints().anyMatch(Tokens::isBlank);
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static Position first(Position one, Position other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Position last(Position one, Position other) {
        return one.compareTo(other) <= 0 ? other : one;
    }

    private static String trace(Turn turn, Word word) {
        return turn.textOf(word) + " " + word.time() + Float.floatToRawIntBits(word.confidence()) + word.timing() + word.struck();
    }

    private static String all(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    private static int index(Transcript transcript, Position position) {
        return transcript.turns().subList(0, position.turn()).stream().mapToInt(t -> t.text().length() + 1).sum()
                + position.offset();
    }

    private Transcript interview(Script script) {
        List<Turn> made = new ArrayList<>();
        long time = 500;
        for (int i = 0; i < 20; i++) {
            String text = script.lines.get(i % script.lines.size());
            List<Word> words = new ArrayList<>();
            long from = time;
            int begin = 0;
            List<Tokens.Place> places = Tokens.in(text);
            for (int p = 0; p < places.size(); p++) {
                begin = places.get(p).start();
                // Now and then the recogniser returns two words as one item.
                p += random.nextInt(12) == 0 && p + 1 < places.size() ? 1 : 0;
                words.add(new Word(begin, places.get(p).end(), new TimeSpan(time, time + 150), random.nextFloat(),
                        Timing.MEASURED, random.nextInt(20) == 0));
                time += 150 + random.nextInt(3) * 50;
            }
            time = words.isEmpty() ? time + 1_000 : time;
            made.add(new Turn(i + 1, i % 3 - 1, new TimeSpan(from, time), text, words, random.nextInt(5) == 0));
            time += 300;
        }
        return new Transcript(made, Arrays.asList(new Speaker(0, "Ann"), new Speaker(1, "Ben")), script.language);
    }
}
