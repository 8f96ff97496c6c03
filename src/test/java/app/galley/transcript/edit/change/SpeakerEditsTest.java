package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.Talk;
import app.galley.ui.text.SampleTranscripts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeakerEditsTest {
    private static final Position CARET = new Position(1, 3);
    private final Transcript talk = SampleTranscripts.of("Ann: one two three", "Bob: four five six", "Ann: seven", "Bob: eight nine");

    private static List<Integer> speakers(Transcript transcript) {
        return transcript.turns().stream().map(Turn::speaker).toList();
    }

    private static List<String> texts(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).toList();
    }

    private static Transcript applied(Edit edit, Transcript to) {
        Transcript now = edit.applyTo(to);
        assertEquals(List.of(), TranscriptRules.broken(now));
        assertEquals(to, edit.inverse().applyTo(now));
        return now;
    }

    @Test void turnsGoToAnotherSpeakerAndTheCaretStays() {
        Edit edit = SpeakerEdits.give(talk, 1, 2, 1, CARET);
        assertEquals(List.of(0, 1, 1, 1), speakers(applied(edit, talk)));
        assertEquals(2, edit.index());
        assertEquals(1, edit.before().size());
        assertEquals(CARET, edit.caretAfter());
        assertTrue(SpeakerEdits.give(talk, 1, 1, 1, CARET).isIdle());
        assertThrows(IllegalArgumentException.class, () -> SpeakerEdits.give(talk, 1, 1, 7, CARET));
        assertThrows(IllegalArgumentException.class, () -> SpeakerEdits.give(talk, 1, 4, 0, CARET));
    }

    @Test void aNewSpeakerGetsTheNextId() {
        Transcript now = applied(SpeakerEdits.giveToNew(talk, 1, 1, " Cleo\n", CARET), talk);
        assertEquals(new Speaker(2, "Cleo"), now.speakers().getLast());
        assertEquals(List.of(0, 2, 0, 1), speakers(now));
        Edit added = SpeakerEdits.add(talk, "Cleo", CARET);
        assertEquals(3, applied(added, talk).speakers().size());
        assertEquals(Edit.Kind.ADD_SPEAKER, added.kind());
    }

    @Test void theRestOfASpeakerGoesFromATurnOn() {
        assertEquals(List.of(0, 1, 1, 1), speakers(applied(SpeakerEdits.giveRest(talk, 2, 1, CARET), talk)));
        assertEquals(List.of(0, Speaker.NONE, 0, Speaker.NONE),
                speakers(applied(SpeakerEdits.giveRest(talk, 1, Speaker.NONE, CARET), talk)));
    }

    @Test void renamingChangesTheNameAndNothingElse() {
        Edit edit = SpeakerEdits.rename(talk, 1, "B. Okoro", CARET);
        assertEquals("B. Okoro", applied(edit, talk).speaker(1).orElseThrow().name());
        assertSame(talk.turns().getFirst(), edit.applyTo(talk).turns().getFirst());
        assertEquals(CARET, edit.inverse().caretAfter());
    }

    @Test void aSelectedPartIsSplitOffAndGivenInWholeWords() {
        Edit edit = SpeakerEdits.giveSplit(talk, new Position(1, 6), new Position(1, 8), 0, CARET);
        Transcript now = applied(edit, talk);
        assertEquals(List.of("one two three", "four", "five", "six", "seven", "eight nine"), texts(now));
        assertEquals(List.of(0, 1, 0, 1, 0, 1), speakers(now));
        assertEquals(words(talk), words(now));
    }

    @Test void whatStandsBehindTheCaretIsSplitOffAndGiven() {
        Transcript now = applied(SpeakerEdits.giveSplit(talk, new Position(1, 5), new Position(1, 5), 0, CARET), talk);
        assertEquals(List.of("one two three", "four", "five six", "seven", "eight nine"), texts(now));
        assertEquals(List.of(0, 1, 0, 0, 1), speakers(now));
    }

    @Test void aPartOfBlanksAloneMeansWhatStandsBehindIt() {
        Transcript blanks = Talk.of(Talk.turn(1, 0, 0, "one   two"));
        Transcript now = applied(SpeakerEdits.giveSplit(blanks, new Position(0, 4), new Position(0, 5), 1, Position.START), blanks);
        assertEquals(List.of("one", "two"), texts(now));
        assertEquals(List.of(0, 1), speakers(now));
    }

    @Test void nothingIsSplitWhereThePartIsTheWholeTurn() {
        Transcript now = applied(SpeakerEdits.giveSplit(talk, new Position(1, 0), new Position(1, 13), 0, CARET), talk);
        assertEquals(texts(talk), texts(now));
        assertEquals(List.of(0, 0, 0, 1), speakers(now));
    }

    @Test void aPartOfSeveralTurnsIsSplitOffAtBothEnds() {
        Transcript now = applied(SpeakerEdits.giveSplit(talk, new Position(0, 8), new Position(1, 4), 1, CARET), talk);
        assertEquals(List.of("one two", "three", "four", "five six", "seven", "eight nine"), texts(now));
        assertEquals(List.of(0, 1, 1, 1, 0, 1), speakers(now));
    }

    @Test void mergingGivesAllTurnsAndTheSpeakerGoes() {
        Edit edit = SpeakerEdits.merge(talk, 1, 0, CARET);
        Transcript now = applied(edit, talk);
        assertEquals(List.of(0, 0, 0, 0), speakers(now));
        assertEquals(List.of("Ann"), now.speakers().stream().map(Speaker::name).toList());
        assertEquals(Edit.Kind.MERGE_SPEAKERS, edit.kind());
        assertThrows(IllegalArgumentException.class, () -> SpeakerEdits.merge(talk, 1, 1, CARET));
        assertThrows(IllegalArgumentException.class, () -> SpeakerEdits.merge(talk, 1, 9, CARET));
    }

    @Test void aSpeakerWhoSaysNothingCanBeMergedToo() {
        Transcript more = SpeakerEdits.add(talk, "Cleo", CARET).applyTo(talk);
        assertEquals(talk, applied(SpeakerEdits.merge(more, 2, 0, CARET), more));
    }

    @Test void removingMakesTheTurnsNobodys() {
        Transcript now = applied(SpeakerEdits.remove(talk, 0, CARET), talk);
        assertEquals(List.of(Speaker.NONE, 1, Speaker.NONE, 1), speakers(now));
        assertEquals(1, now.speakers().size());
        assertThrows(IllegalArgumentException.class, () -> SpeakerEdits.remove(talk, Speaker.NONE, CARET));
        assertEquals(List.of(1, 1, 1, 1), speakers(applied(SpeakerEdits.merge(now, Speaker.NONE, 1, CARET), now)));
    }

    @Test void thirtySpeakersAndMoreAreGivenTurnsAndMerged() {
        Transcript many = SampleTranscripts.longOne(80, 5, 40);
        Transcript now = applied(SpeakerEdits.merge(many, 39, 33, CARET), many);
        assertEquals(33, now.turns().get(39).speaker());
        assertFalse(now.speakers().stream().anyMatch(s -> s.id() == 39));
    }

    @Test void randomChangesOfSpeakersBreakNoRuleMoveNoTimeAndUndoToTheStart() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        Transcript start = SampleTranscripts.longOne(25, 9, 5);
        EditSession session = new EditSession(start);
        for (int i = 0; i < 500; i++) {
            Transcript now = session.transcript();
            Position from = place(now, random);
            Position to = place(now, random);
            Position end = from.compareTo(to) > 0 ? from : to;
            from = from.compareTo(to) > 0 ? to : from;
            List<Integer> ids = now.speakers().stream().map(Speaker::id).toList();
            int one = ids.isEmpty() ? Speaker.NONE : ids.get(random.nextInt(ids.size()));
            int other = random.nextInt(4) == 0 || ids.isEmpty() ? Speaker.NONE : ids.get(random.nextInt(ids.size()));
            Edit edit = switch (random.nextInt(8)) {
                case 0 -> SpeakerEdits.give(now, from.turn(), end.turn(), one, from);
                case 1 -> SpeakerEdits.giveRest(now, from.turn(), one, from);
                case 2 -> one == other ? SpeakerEdits.add(now, "New", from) : SpeakerEdits.merge(now, one, other, from);
                case 3 -> SpeakerEdits.add(now, "N" + i, from);
                case 4 -> SpeakerEdits.giveToNew(now, from.turn(), from.turn(), "G" + i, from);
                case 5 -> SpeakerEdits.giveSplit(now, from, from, one, from);
                default -> SpeakerEdits.giveSplit(now, from, end.turn() - from.turn() > 2 ? from : end, one, end);
            };
            session.apply(edit);
            String where = "seed " + seed + " edit " + i;
            assertEquals(List.of(), TranscriptRules.broken(session.transcript()), where);
            assertEquals(words(start), words(session.transcript()), where);
            Position caret = edit.caretAfter();
            assertTrue(caret.offset() <= session.transcript().turns().get(caret.turn()).text().length(), where);
        }
        while (session.undo().isPresent()) {
            assertEquals(words(start), words(session.transcript()));
        }
        assertEquals(start, session.transcript(), "seed " + seed);
    }

    private static Position place(Transcript transcript, Random random) {
        int turn = random.nextInt(transcript.turns().size());
        return new Position(turn, random.nextInt(transcript.turns().get(turn).text().length() + 1));
    }

    private static List<String> words(Transcript transcript) {
        return transcript.turns().stream().flatMap(turn -> turn.words().stream().map((Word w) -> turn.textOf(w) + w.time())).toList();
    }
}
