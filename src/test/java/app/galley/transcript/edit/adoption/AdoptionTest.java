package app.galley.transcript.edit.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.transcript.edit.change.TimeEdits;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import app.galley.transcript.edit.change.MoveEdits;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    private static final Position START = Position.START;
    private final Transcript base = SampleTranscripts.of("A: We crossed to how worth today.", "B: And then?", "A: It rained all day.");

    @Test void whatNobodyTouchedBecomesTheNewResult() {
        Transcript version = SampleTranscripts.of("A: We crossed over to Haworth today.", "B: And when?", "A: It rained all day.");
        Adoption adoption = whole(base, version);
        assertEquals(List.of("A: We crossed over to Haworth today.", "B: And when?", "A: It rained all day."), said(adoption.result()));
        assertEquals(version.turns().get(2).words(), adoption.result().turns().get(2).words());
        assertEquals(3, adoption.taken());
        assertEquals(0, adoption.kept());
        assertTrue(adoption.conflicts().isEmpty());
    }

    @Test void aCorrectionStaysWhereTheNewResultSaysWhatTheOldOneDid() {
        Transcript document = replaced(base, "how worth", "Haworth");
        Adoption adoption = whole(document, SampleTranscripts.of("A: We crossed over to how worth today.", "B: And when?", "A: It rained all day."));
        assertEquals(List.of("A: We crossed over to Haworth today.", "B: And when?", "A: It rained all day."), said(adoption.result()));
        assertEquals(2, adoption.taken());
        assertEquals(1, adoption.kept());
        assertTrue(adoption.conflicts().isEmpty());
    }

    @Test void whereBothSayOtherwiseTheCorrectionStaysAndIsListed() {
        Transcript document = replaced(base, "how worth", "Haworth");
        Adoption adoption = whole(document, SampleTranscripts.of("A: We crossed to hay worth, today.", "B: And then?", "A: It rained all day."));
        assertEquals("A: We crossed to Haworth today.", said(adoption.result()).getFirst());
        assertEquals(List.of(new Conflict(Passage.in(0, 14, 21), "Haworth", "hay worth,")), adoption.conflicts());
    }

    @Test void whereBothSayTheSameNothingIsInConflict() {
        Transcript document = replaced(base, "how worth", "Haworth");
        Adoption adoption = whole(document, SampleTranscripts.of("A: We crossed to Haworth today.", "B: And then?", "A: It rained all day."));
        assertEquals(said(document), said(adoption.result()));
        assertTrue(adoption.conflicts().isEmpty());
    }

    @Test void capitalsAndPunctuationOfAPersonStay() {
        Transcript document = replaced(base, "today.", "Today, yes!");
        document = replaced(document, "Today, yes!", "Today!");
        assertEquals("A: Well, we crossed to how worth Today!", said(whole(document, SampleTranscripts.of("A: Well, we crossed to how worth today.",
                "B: And then?", "A: It rained all day.")).result()).getFirst());
    }

    @Test void ofTwoWordsThatChangedPlacesBothStay() {
        Transcript document = MoveEdits.move(base, new Position(0, 18), new Position(0, 24), new Position(0, 14), START).edit().applyTo(base);
        assertEquals("A: We crossed to worth how today.", said(document).getFirst());
        for (String heard : List.of("how earth", "cow worth")) {
            Adoption adoption = whole(document, SampleTranscripts.of("A: We crossed to " + heard + " today.", "B: And then?", "A: It rained all day."));
            assertEquals("A: We crossed to worth how today.", said(adoption.result()).getFirst(), heard);
            assertEquals(1, adoption.conflicts().size(), heard);
        }
    }

    @Test void wordsThatWereTakenOutStayOut() {
        Transcript document = replaced(base, "all ", "");
        Transcript same = SampleTranscripts.of("A: We crossed to how worth today.", "B: And then?", "A: It snowed all day.");
        assertEquals("A: It snowed day.", said(whole(document, same).result()).get(2));
        Adoption other = whole(document, SampleTranscripts.of("A: We crossed to how worth today.", "B: And then?", "A: It rained the whole day."));
        assertEquals("A: It rained day.", said(other.result()).get(2));
        assertEquals(List.of(new Conflict(Passage.in(2, 10, 10), "", "the whole")), other.conflicts());
    }

    @Test void struckTimedAndAcceptedWordsStaySo() {
        Transcript doubted = SampleTranscripts.doubting("all", base);
        Transcript document = WordEdits.strike(doubted, new Position(0, 0), new Position(0, 2), START).applyTo(doubted);
        document = TimeEdits.word(document, 2, 1, new TimeSpan(9_000, 9_500), START).applyTo(document);
        document = WordEdits.accept(document, 2, 2, START).applyTo(document);
        Transcript version = SampleTranscripts.doubting("all", SampleTranscripts.of("B: We then crossed to how worth today.", "A: And then?",
                "B: It rained all day."));
        Transcript result = Adoption.whole(document, version, List.of(doubted, version)).result();
        assertEquals(List.of("A: We then crossed to how worth today.", "B: And then?", "A: It rained all day."), said(result));
        assertTrue(result.turns().getFirst().words().getFirst().struck());
        assertFalse(result.turns().getFirst().words().get(1).struck());
        Word timed = result.turns().get(2).words().get(1);
        assertEquals(new TimeSpan(9_000, 9_500), timed.time());
        assertEquals(Timing.SET, timed.timing());
        assertEquals(1, result.turns().get(2).words().get(2).confidence());
        Adoption other = Adoption.whole(document, SampleTranscripts.of("A: You crossed to how worth today.", "B: And then?", "A: It drained all day."),
                List.of(doubted));
        assertEquals(said(document), said(other.result()));
        assertEquals(List.of("We/You", "rained/drained"), other.conflicts().stream().map(c -> c.kept() + "/" + c.offered()).toList());
    }

    @Test void aVerifiedTurnStaysWhole() {
        Transcript document = TurnEdits.verify(base, 2, 2, true, START).applyTo(base);
        Adoption adoption = whole(document, SampleTranscripts.of("A: We crossed to Haworth today.", "B: And then? It", "A: drained really all day."));
        assertEquals(List.of("A: We crossed to Haworth today.", "B: And then?", "A: It rained all day."), said(adoption.result()));
        assertEquals(document.turns().get(2), adoption.result().turns().get(2));
        assertEquals(List.of("It rained all day./It drained really all day."),
                adoption.conflicts().stream().map(c -> c.kept() + "/" + c.offered()).toList());
    }

    @Test void speakersKeepTheirNamesByWhatTheySay() {
        Transcript document = SpeakerEdits.rename(base, 0, "Ann Lee", START).applyTo(base);
        Transcript version = SampleTranscripts.of("Speaker 1: Oh,", "Speaker 2: we crossed to how worth today.", "Speaker 3: And then?",
                "Speaker 2: It rained all day.", "Speaker 4: Indeed.");
        Transcript result = whole(document, version).result();
        assertEquals(List.of("Speaker 1: Oh,", "Ann Lee: we crossed to how worth today.", "B: And then?", "Ann Lee: It rained all day.",
                "Speaker 4: Indeed."), said(result));
        assertEquals(4, result.speakers().stream().map(Speaker::id).distinct().count());
    }

    @Test void aNewSpeakerWithATakenNameGetsANumber() {
        Transcript version = SampleTranscripts.of("B: We crossed to how worth today.", "C: And then?", "B: It rained all day.", "A: Hm.");
        assertEquals(List.of("A: We crossed to how worth today.", "B: And then?", "A: It rained all day.", "A (2): Hm."),
                said(whole(base, version).result()));
    }

    @Test void turnsThatAPersonGaveSplitOrJoinedStayAsTheyAre() {
        Transcript document = SpeakerEdits.give(base, 1, 1, 0, START).applyTo(base);
        document = Edits.splitTurn(document, new Position(0, 10), START).applyTo(document);
        Transcript version = SampleTranscripts.of("A: We crossed over to how worth today.", "B: And then?", "A: It rained all night.");
        assertEquals(List.of("A: We crossed over", "A: to how worth today.", "A: And then?", "A: It rained all night."),
                said(whole(document, version).result()));
        Transcript joined = Edits.joinWithNext(base, 1, START).orElseThrow().applyTo(base);
        assertEquals(List.of("A: We crossed over to how worth today.", "B: And then? It rained all night."), said(whole(joined, version).result()));
    }

    @Test void aResultThatTellsNoSpeakersLeavesTheTurns() {
        Transcript version = nobody(SampleTranscripts.of("A: We crossed over to how worth today. And then? It rained all night."));
        assertEquals(List.of("A: We crossed over to how worth today.", "B: And then?", "A: It rained all night."), said(whole(base, version).result()));
    }

    @Test void aResultWithSpeakersNamesThoseOfADocumentWithout() {
        Transcript plain = nobody(SampleTranscripts.of("A: We crossed to how worth today. And then? It rained all day."));
        assertEquals(said(base), said(whole(plain, base, plain).result()));
    }

    @Test void scriptsWithoutBlanksAreWovenToo() {
        Transcript before = japanese("今日", "は", "天気", "が", "良い");
        Transcript document = replaced(before, "天気", "電気");
        assertEquals("今日も電気が悪い", whole(document, japanese("今日", "も", "天気", "が", "悪い"), before).result().turns().getFirst().text());
        Adoption other = whole(document, japanese("今日", "は", "元気", "が", "良い"), before);
        assertEquals("今日は電気が良い", other.result().turns().getFirst().text());
        assertEquals(List.of(new Conflict(Passage.in(0, 3, 5), "電気", "元気")), other.conflicts());
    }

    @Test void whatWasTypedIntoSilenceStaysAmongTheNewWords() {
        Transcript found = new Transcript(List.of(empty(1, 0, 1_000), empty(2, 2_000, 3_000), empty(3, 9_000, 9_500)), List.of(), "en-GB");
        Transcript document = Edits.replace(found, new Position(1, 0), new Position(1, 0), "And then?", START).applyTo(found);
        Transcript version = new Transcript(List.of(word(1, 0, "Hello", 100), word(2, 0, "Hand", 2_100), word(3, 0, "Rain", 4_000)),
                List.of(new Speaker(0, "A")), "en-GB");
        Adoption adoption = whole(document, version, found);
        assertEquals(List.of("A: Hello", "A: And then?", "A: Rain", ": "), said(adoption.result()));
        assertEquals(List.of("And then?/Hand"), adoption.conflicts().stream().map(c -> c.kept() + "/" + c.offered()).toList());
        assertEquals(new Passage(new Position(1, 0), new Position(1, 9)), adoption.conflicts().getFirst().place());
    }

    @Test void aPartIsTakenAloneAndForcedOverACorrection() {
        Transcript document = replaced(base, "how worth", "Haworth");
        Transcript version = SampleTranscripts.of("A: We sailed to hay worth today.", "B: And when?", "A: It drained all day.");
        List<Transcript> results = List.of(base, version);
        Adoption part = Adoption.part(document, version, results, new Passage(new Position(1, 4), new Position(1, 6)), false);
        assertEquals(List.of("A: We crossed to Haworth today.", "B: And when?", "A: It rained all day."), said(part.result()));
        assertTrue(part.conflicts().isEmpty());
        Passage first = Passage.in(0, 14, 21);
        assertEquals(said(document), said(Adoption.part(document, version, results, first, false).result()));
        assertEquals(List.of("A: We crossed to hay worth today.", "B: And then?", "A: It rained all day."),
                said(Adoption.part(document, version, results, first, true).result()));
    }

    @Test void betweenTwoWordsIsTakenWhatTheResultHasThere() {
        Transcript version = SampleTranscripts.of("A: We crossed over to how worth today.", "B: And then?", "A: It rained all day long.");
        Passage between = Passage.in(0, 11, 11);
        assertEquals(List.of("A: We crossed over to how worth today.", "B: And then?", "A: It rained all day."),
                said(Adoption.part(base, version, List.of(base, version), between, false).result()));
    }

    @Test void afterOneWasTakenTheNextIsComparedWithThatOne() {
        Transcript second = SampleTranscripts.of("A: We sailed over to how worth today.", "B: And when?", "A: It drained all day.");
        Transcript document = whole(replaced(base, "how worth", "Haworth"), second).result();
        Transcript third = SampleTranscripts.of("A: We went over to how worth today.", "B: And then?", "A: It drained all day.");
        Adoption adoption = Adoption.whole(document, third, List.of(base, second, third));
        assertEquals(List.of("A: We went over to Haworth today.", "B: And then?", "A: It drained all day."), said(adoption.result()));
        assertTrue(adoption.conflicts().isEmpty());
    }

    @Test void wordsOfAnotherResultThatWereTakenInPartAreNoCorrections() {
        Transcript second = SampleTranscripts.of("A: We sailed to how worth today.", "B: And then?", "A: It rained all day.");
        Transcript document = Adoption.part(base, second, List.of(base, second), Passage.in(0, 3, 5), false).result();
        assertEquals("A: We sailed to how worth today.", said(document).getFirst());
        Transcript third = SampleTranscripts.of("A: We went to how worth today.", "B: And then?", "A: It rained all day.");
        Adoption adoption = Adoption.whole(document, third, List.of(base, second, third));
        assertEquals("A: We went to how worth today.", said(adoption.result()).getFirst());
        assertTrue(adoption.conflicts().isEmpty());
    }

    @Test void aTypedDocumentBecomesTheResultButForVerifiedTurns() {
        Transcript document = TurnEdits.verify(base, 1, 1, true, START).applyTo(base);
        Transcript version = SampleTranscripts.of("A: Something else.", "B: Entirely so.");
        Adoption adoption = Adoption.whole(document, version, List.of());
        assertTrue(adoption.result().turns().contains(document.turns().get(1)), said(adoption.result()).toString());
        assertEquals(1, adoption.conflicts().size());
    }

    @Test void itIsOneStepOfUndo() {
        EditSession session = new EditSession(replaced(base, "how worth", "Haworth"));
        Transcript before = session.transcript();
        Edit edit = whole(before, SampleTranscripts.of("A: So we crossed to how worth.", "C: And then?", "A: It rained.")).edit(new Position(2, 3));
        session.apply(edit);
        assertEquals(Edit.Kind.TAKE_OVER, edit.kind());
        assertEquals(List.of("A: So we crossed to Haworth", "B: And then?", "A: It rained."), said(session.transcript()));
        session.undoStep();
        assertEquals(before, session.transcript());
    }

    private Adoption whole(Transcript document, Transcript version) {
        return whole(document, version, base);
    }

    private static Adoption whole(Transcript document, Transcript version, Transcript first) {
        Adoption adoption = Adoption.whole(document, version, List.of(first, version));
        assertEquals(List.of(), TranscriptRules.broken(adoption.result()));
        return adoption;
    }

    private static Transcript replaced(Transcript transcript, String what, String by) {
        for (int i = 0; i < transcript.turns().size(); i++) {
            int at = transcript.turns().get(i).text().indexOf(what);
            if (at >= 0) {
                return Edits.replace(transcript, new Position(i, at), new Position(i, at + what.length()), by, START).applyTo(transcript);
            }
        }
        throw new IllegalArgumentException(what);
    }

    private static List<String> said(Transcript transcript) {
        return transcript.turns().stream().map(turn -> transcript.speaker(turn.speaker()).map(Speaker::name).orElse("") + ": " + turn.text()).toList();
    }

    private static Transcript nobody(Transcript transcript) {
        return new Transcript(transcript.turns().stream().map(turn -> turn.spokenBy(Speaker.NONE)).toList(), List.of(), transcript.language());
    }

    private static Transcript japanese(String... pieces) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < pieces.length; i++) {
            words.add(new Word(at, at + pieces[i].length(), new TimeSpan(i * 300L, i * 300L + 300), 0.9f, Timing.MEASURED, false));
            at += pieces[i].length();
        }
        return new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 0), String.join("", pieces), words)), List.of(), "ja-JP");
    }

    private static Turn empty(long id, long from, long to) {
        return new Turn(id, Speaker.NONE, new TimeSpan(from, to), "", List.of());
    }

    private static Turn word(long id, int speaker, String text, long from) {
        return new Turn(id, speaker, new TimeSpan(from, from + 300), text,
                List.of(new Word(0, text.length(), new TimeSpan(from, from + 300), 0.9f, Timing.MEASURED, false)));
    }
}
