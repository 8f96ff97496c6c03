package app.galley.transcript.edit.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.MoveEdits;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.transcript.edit.change.TimeEdits;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.edit.change.WordEdits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Random documents and random new results. `-Dgalley.adoptions` sets how many, `-Dgalley.seed` repeats a run.
class RandomAdoptionsTest {
    private static final Position START = Position.START;
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final int rounds = Integer.getInteger("galley.adoptions", 400);
    private final Random random = new Random(seed);
    private final Set<String> moved = new HashSet<>();
    private int fresh;

    @Test void nothingAPersonDidIsLostAndNothingNewGoesUnseen() {
        int conflicts = 0;
        int kept = 0;
        int movedFar = 0;
        for (int round = 0; round < rounds; round++) {
            String where = "seed " + seed + " round " + round;
            boolean distinct = random.nextInt(3) > 0;
            Transcript base = result(words(distinct), 0);
            Transcript document = edited(base);
            Transcript version = result(changed(spoken(base), distinct), random.nextInt(80));
            Adoption adoption = Adoption.whole(document, version, List.of(base, version));
            Transcript now = adoption.result();
            assertEquals(List.of(), TranscriptRules.broken(now), where);
            assertUndone(document, adoption, where);
            List<String> typed = spoken(document).stream().filter(word -> word.startsWith("typed")).toList();
            assertEquals(typed, spoken(now).stream().filter(word -> word.startsWith("typed")).toList(), where);
            String offered = adoption.conflicts().stream().map(Conflict::offered).collect(Collectors.joining(" "));
            Set<String> seen = new HashSet<>(spoken(now));
            seen.addAll(List.of(offered.split("\\W+")));
            spoken(version).stream().filter(word -> word.startsWith("new")).forEach(word -> assertTrue(seen.contains(word), where + " " + word));
            document.turns().stream().filter(Turn::verified).filter(turn -> !turn.words().isEmpty())
                    .forEach(turn -> assertTrue(now.turns().contains(turn), where + " turn " + turn));
            assertPlaces(adoption, where);
            if (distinct) {
                List<String> elsewhere = spoken(document).stream().filter(word -> moved.contains(word) && isShown(word, base, document)).toList();
                elsewhere.forEach(word ->
                        assertTrue(spoken(now).contains(word), () -> where + " moved " + word + told(base) + told(document) + told(version) + told(now)));
                movedFar += elsewhere.size();
                assertMarksStay(document, now, where);
            }
            conflicts += adoption.conflicts().size();
            kept += adoption.kept();
        }
        assertTrue(conflicts > rounds / 4 && kept > conflicts, conflicts + " conflicts, " + kept + " kept");
        assertTrue(movedFar > rounds / 10, movedFar + " moved");
    }

    @Test void theResultItCameFromChangesNothing() {
        for (int round = 0; round < rounds / 4; round++) {
            Transcript base = result(words(random.nextBoolean()), 0);
            Transcript document = edited(base);
            Adoption adoption = Adoption.whole(document, base, List.of(base));
            assertEquals(document, adoption.result(), "seed " + seed + " round " + round);
            assertTrue(adoption.edit(START).isIdle(), "seed " + seed + " round " + round);
        }
    }

    @Test void aDocumentNobodyTouchedBecomesTheNewResult() {
        for (int round = 0; round < rounds / 4; round++) {
            boolean distinct = random.nextBoolean();
            Transcript base = result(words(distinct), 0);
            Transcript version = result(changed(spoken(base), distinct), random.nextInt(80));
            Transcript now = Adoption.whole(base, version, List.of(base, version)).result();
            assertEquals(version.turns().stream().map(Turn::text).toList(), now.turns().stream().map(Turn::text).toList(), "seed " + seed + " round " + round);
            assertEquals(version.turns().stream().map(Turn::words).toList(), now.turns().stream().map(Turn::words).toList(), "seed " + seed + " round " + round);
        }
    }

    @Test void takenInPartsItIsTheWholeInTheEnd() {
        for (int round = 0; round < rounds / 8; round++) {
            String where = "seed " + seed + " round " + round;
            Transcript base = result(words(true), 0);
            Transcript version = result(changed(spoken(base), true), random.nextInt(80));
            Transcript now = base;
            for (int turn = now.turns().size() - 1; turn >= 0; turn = Math.min(turn, now.turns().size()) - 1) {
                Turn one = now.turns().get(turn);
                now = Adoption.part(now, version, List.of(base, version), Passage.in(turn, 0, one.text().length()), false).result();
                assertEquals(List.of(), TranscriptRules.broken(now), where);
            }
            Set<String> seen = new HashSet<>(spoken(now));
            spoken(version).forEach(word -> assertTrue(seen.contains(word), where + " " + word));
        }
    }

    private static void assertUndone(Transcript document, Adoption adoption, String where) {
        EditSession session = new EditSession(document);
        session.apply(adoption.edit(document.end()));
        assertEquals(adoption.result().turns(), session.transcript().turns(), where);
        session.undoStep();
        assertEquals(document, session.transcript(), where);
    }

    private static void assertPlaces(Adoption adoption, String where) {
        for (Conflict conflict : adoption.conflicts()) {
            Position from = conflict.place().from();
            Position to = conflict.place().to();
            if (from.turn() == to.turn()) {
                assertEquals(conflict.kept().replace(" ", ""),
                        adoption.result().turns().get(from.turn()).text().substring(from.offset(), to.offset()).replace(" ", ""), where);
            }
        }
    }

    /// Whether a text shows that a word was moved: no way to tell with the fewest moves how the text came about leaves it in its place. Of
    /// words that were moved across each other, or across words that are gone, nobody can say it.
    private static boolean isShown(String moved, Transcript base, Transcript document) {
        List<String> heard = spoken(base);
        List<Integer> places = spoken(document).stream().map(heard::indexOf).filter(place -> place >= 0).toList();
        int at = places.indexOf(heard.indexOf(moved));
        return at >= 0 && rising(places.subList(0, at), -1, places.get(at)) + 1 + rising(places.subList(at + 1, places.size()), places.get(at), Integer.MAX_VALUE)
                < rising(places, -1, Integer.MAX_VALUE);
    }

    /// The most numbers between two that can be picked so that they rise.
    private static int rising(List<Integer> numbers, int above, int below) {
        List<Integer> ends = new ArrayList<>();
        for (int number : numbers) {
            if (number > above && number < below) {
                int place = Collections.binarySearch(ends, number);
                if (-place - 1 == ends.size()) {
                    ends.add(number);
                } else if (place < 0) {
                    ends.set(-place - 1, number);
                }
            }
        }
        return ends.size();
    }

    private static void assertMarksStay(Transcript document, Transcript now, String where) {
        Set<String> struck = new HashSet<>();
        Set<String> timed = new HashSet<>();
        now.turns().forEach(turn -> turn.words().stream().filter(Word::struck).forEach(word -> struck.add(turn.textOf(word))));
        now.turns().forEach(turn -> turn.words().stream().filter(word -> word.timing() == Timing.SET)
                .forEach(word -> timed.add(turn.textOf(word) + word.time())));
        for (Turn turn : document.turns()) {
            for (Word word : turn.words()) {
                assertTrue(!word.struck() || struck.contains(turn.textOf(word)), where + " struck " + turn.textOf(word));
                assertTrue(word.timing() != Timing.SET || timed.contains(turn.textOf(word) + word.time()), where + " timed " + turn.textOf(word));
            }
        }
    }

    private Transcript edited(Transcript base) {
        Transcript now = base;
        for (int i = random.nextInt(12); i > 0; i--) {
            now = edit(now).applyTo(now);
        }
        return now;
    }

    private Edit edit(Transcript now) {
        int turn = random.nextInt(now.turns().size());
        Turn one = now.turns().get(turn);
        if (one.words().isEmpty()) {
            return TurnEdits.verify(now, turn, turn, true, START);
        }
        int index = random.nextInt(one.words().size());
        Word word = one.words().get(index);
        Position from = new Position(turn, word.start());
        Position to = new Position(turn, word.end());
        return switch (random.nextInt(10)) {
            case 0, 1 -> Edits.replace(now, from, to, "typed" + fresh++, START);
            case 2 -> Edits.replace(now, from, from, "typed" + fresh++ + " ", START);
            case 3 -> Edits.replace(now, from, to, "", START);
            case 4 -> WordEdits.strike(now, from, to, START);
            case 5 -> TimeEdits.word(now, turn, index, new TimeSpan(word.time().start() + 7, word.time().end() + 7), START);
            case 6 -> TurnEdits.verify(now, turn, turn, true, START);
            case 7 -> SpeakerEdits.give(now, turn, turn, now.speakers().get(random.nextInt(now.speakers().size())).id(), START);
            case 8 -> index + 1 < one.words().size() ? moved(now, from, new Position(turn, one.words().get(index + 1).start())) : Edits.splitTurn(now, from, START);
            default -> Edits.splitTurn(now, from, START);
        };
    }

    private Edit moved(Transcript now, Position from, Position to) {
        int turn = random.nextInt(now.turns().size());
        moved.add(now.turns().get(from.turn()).text().substring(from.offset(), to.offset()).split("\\W+")[0]);
        return MoveEdits.move(now, from, to, turn == from.turn() ? new Position(turn, now.turns().get(turn).text().length()) : new Position(turn, 0), START).edit();
    }

    /// The words of a recording: all different, or few that come again and again.
    private List<String> words(boolean distinct) {
        List<String> words = new ArrayList<>();
        for (int i = 10 + random.nextInt(60); i > 0; i--) {
            words.add(distinct ? "w" + fresh++ : "w" + random.nextInt(6));
        }
        return words;
    }

    private List<String> changed(List<String> words, boolean distinct) {
        List<String> changed = new ArrayList<>();
        int rate = 2 + random.nextInt(30);
        for (String word : words) {
            switch (random.nextInt(rate)) {
                case 0 -> changed.add(distinct || random.nextBoolean() ? "new" + fresh++ : "w" + random.nextInt(6));
                case 1 -> {
                    if (random.nextBoolean()) {
                        changed.add("new" + fresh++);
                        changed.add(word);
                    }
                }
                default -> changed.add(word);
            }
        }
        return changed.isEmpty() ? List.of("new" + fresh++) : changed;
    }

    /// What a recogniser makes of words: turns of up to nine of them, by two or three speakers.
    private Transcript result(List<String> words, int late) {
        int people = 2 + random.nextInt(2);
        List<Speaker> speakers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            speakers.add(new Speaker(i, "Speaker " + (i + 1)));
        }
        List<Turn> turns = new ArrayList<>();
        int speaker = 0;
        for (int at = 0; at < words.size();) {
            int length = Math.min(words.size() - at, 1 + random.nextInt(9));
            StringBuilder text = new StringBuilder();
            List<Word> said = new ArrayList<>();
            for (int i = at; i < at + length; i++) {
                text.append(text.isEmpty() ? "" : random.nextInt(5) == 0 ? ", " : " ");
                said.add(new Word(text.length(), text.length() + words.get(i).length(), new TimeSpan(300L * i + late, 300L * i + late + 250),
                        random.nextInt(100) / 100f, Timing.MEASURED, false));
                text.append(words.get(i));
            }
            speaker = (speaker + 1 + random.nextInt(people - 1)) % people;
            turns.add(new Turn(turns.size() + 1, speaker, new TimeSpan(300L * at, 300L * (at + length)), text + ".", said));
            at += length;
        }
        return new Transcript(turns, speakers, "en-GB");
    }

    private static String told(Transcript transcript) {
        return transcript.turns().stream().map(turn -> (turn.verified() ? "verified " : "") + turn.text()).collect(Collectors.joining(" | ", "\n", ""));
    }

    private static List<String> spoken(Transcript transcript) {
        return transcript.turns().stream().flatMap(turn -> turn.words().stream().map(turn::textOf)).toList();
    }
}
