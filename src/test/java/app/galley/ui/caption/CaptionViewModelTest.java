package app.galley.ui.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.checklist.Judgements;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.cue.CueTime;
import app.galley.ui.desk.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The captions of the open document, without a window.
class CaptionViewModelTest {
    @TempDir
    private Path folder;
    private Captioned captioned;
    private CaptionViewModel model;

    @BeforeEach void open() {
        captioned = new Captioned(folder.resolve("library"), Background.sameThread(), Runnable::run);
        model = captioned.model;
        model.watchedProperty().set(true);
        captioned.open();
        captioned.settle();
    }

    @AfterEach void close() {
        captioned.close();
    }

    private void restart() {
        captioned.close();
        captioned = new Captioned(folder.resolve("library"), Background.sameThread(), Runnable::run);
        model = captioned.model;
        model.watchedProperty().set(true);
        captioned.open();
        captioned.settle();
    }

    private List<String> texts() {
        return model.cues().rowsProperty().get().stream().map(row -> String.join(" ", row.shown().lines())).toList();
    }

    private CueRow row(String beginning) {
        return model.cues().rowsProperty().get().stream().filter(row -> String.join(" ", row.shown().lines()).startsWith(beginning)).findFirst().orElseThrow();
    }

    @Test void withoutAPresetNothingIsCut() {
        assertEquals("", model.decisions().decidedProperty().get().preset());
        assertEquals(List.of(), model.cues().rowsProperty().get());
        assertEquals("", model.cues().countsProperty().get());
        model.decisions().choose("netflix-en");
        assertTrue(texts().getFirst().startsWith("The bridge"), texts().toString());
        assertTrue(model.cues().countsProperty().get().contains(model.cues().rowsProperty().get().size() + " cues"), model.cues().countsProperty().get());
    }

    @Test void captionsAreCutOnlyWhileSomebodyLooks() {
        model.watchedProperty().set(false);
        model.decisions().choose("netflix-en");
        captioned.change("bridge", "tunnel");
        assertEquals(List.of(), model.cues().rowsProperty().get());
        model.watchedProperty().set(true);
        assertTrue(texts().getFirst().startsWith("The tunnel"), texts().toString());
    }

    @Test void theNextProblemIsTheNextFaultyCueAndAfterTheLastTheFirst() {
        model.decisions().choose("netflix-en");
        List<CueRow> faulty = model.cues().rowsProperty().get().stream().filter(CueRow::isFaulty).toList();
        assertTrue(faulty.size() >= 2, faulty.toString());
        faulty.forEach(row -> assertEquals(row, model.cues().choice().next().orElseThrow()));
        assertEquals(faulty.getFirst(), model.cues().choice().next().orElseThrow());
        assertEquals(faulty.getLast(), model.cues().choice().previous().orElseThrow());
    }

    @Test void whatIsMendedIsByHandAndCanBeTakenBack() {
        model.decisions().choose("netflix-en");
        CueRow dotted = model.cues().rowsProperty().get().stream().filter(row -> row.shown().lines().toString().contains("...")).findFirst().orElseThrow();
        model.cues().choice().choose(dotted);
        model.decisions().mend();
        CueRow mended = model.cues().choice().currentProperty().get();
        assertTrue(mended != null && mended.shown().lines().toString().contains("…"), "the cue stays chosen");
        assertEquals(TrackCue.State.LOCKED, mended.cue().state());
        assertTrue(model.cues().countsProperty().get().endsWith("1 by hand"), model.cues().countsProperty().get());
        model.decisions().undo();
        assertEquals(dotted, model.cues().choice().currentProperty().get());
        assertFalse(model.decisions().canUndoProperty().get());
    }

    @Test void aCueByHandStaysWhileWhatIsBesideItIsCutAnew() {
        model.decisions().choose("netflix-en");
        CueRow first = row("The bridge");
        model.decisions().edit(first, "The bridge\n\n was gone. ", 100, 2_900);
        assertEquals("The bridge was gone.", texts().getFirst());
        String second = texts().get(1);
        captioned.change("Nobody", "Not one of the engineers");
        assertEquals("The bridge was gone.", texts().getFirst());
        assertEquals(TrackCue.State.LOCKED, row("The bridge was").cue().state());
        assertNotEquals(second, texts().get(1));
        captioned.change("bridge", "tunnel");
        assertEquals(TrackCue.State.OUTDATED, row("The bridge was").cue().state());
        model.decisions().lock(row("The bridge was"));
        assertEquals(TrackCue.State.LOCKED, row("The bridge was").cue().state());
        assertEquals(1, model.decisions().decidedProperty().get().locked().size());
        model.decisions().unlock(row("The bridge was"));
        assertTrue(texts().getFirst().startsWith("The tunnel had gone"), texts().toString());
        assertEquals(List.of(), model.decisions().decidedProperty().get().locked());
    }

    @Test void presetAndCuesByHandAreThereAfterARestart() {
        model.decisions().choose("bbc");
        model.decisions().edit(row("And who"), "Who pays?", 10_000, 12_000);
        restart();
        assertEquals("bbc", model.decisions().decidedProperty().get().preset());
        CueRow kept = row("Who pays?");
        assertEquals(TrackCue.State.LOCKED, kept.cue().state());
        assertEquals(new TimeSpan(10_000, 12_000), kept.shown().time());
        model.decisions().choose("netflix-en");
        assertEquals(TrackCue.State.LOCKED, row("Who pays?").cue().state(), "it is by hand with every preset");
    }

    @Test void whatCannotBeACueIsRefusedAndNothingIsLost() {
        model.decisions().choose("netflix-en");
        List<CueRow> before = model.cues().rowsProperty().get();
        assertEquals("caption.panel.noText", assertThrows(ProblemException.class, () -> model.decisions().edit(before.getFirst(), " \n", 0, 10)).problem().key());
        assertEquals("caption.panel.endsBefore", assertThrows(ProblemException.class, () -> model.decisions().edit(before.getFirst(), "x", 20, 20)).problem().key());
        assertEquals(before, model.cues().rowsProperty().get());
        model.decisions().edit(before.getFirst(), String.join("\n", before.getFirst().shown().lines()), before.getFirst().shown().time().start(),
                before.getFirst().shown().time().end());
        assertEquals(List.of(), model.decisions().decidedProperty().get().locked(), "who changes nothing locks nothing");
    }

    @Test void theCueBeingHeardIsKnownAndACueIsPlayedAsLongAsItIsShown() {
        model.decisions().choose("netflix-en");
        CueRow second = model.cues().rowsProperty().get().get(1);
        captioned.desk.moveTo(Duration.ofMillis(second.shown().time().start()));
        assertEquals(second, model.cues().choice().heardProperty().get());
        captioned.desk.moveTo(Duration.ofMinutes(9));
        assertNull(model.cues().choice().heardProperty().get());
        model.cues().choice().play(second);
        assertEquals(List.of(second.shown().time()), captioned.played);
    }

    @Test void aReportIsAPageOrATable() throws IOException {
        model.decisions().choose("netflix-en");
        Path page = folder.resolve("report.html");
        Path table = folder.resolve("report.CSV");
        model.report(page, () -> { });
        model.report(table, () -> { });
        assertTrue(Files.readString(page).contains("<h1>Interview</h1>"));
        assertTrue(Files.readString(table).startsWith("time,cue,severity,rule"));
        model.report(Files.createDirectory(folder.resolve("in-the-way")), () -> { });
        assertEquals("workbench.notAFile", captioned.problems.getFirst().key());
    }

    @Test void anotherDocumentHasItsOwn() {
        model.decisions().choose("netflix-en");
        model.close();
        captioned.desk.close();
        assertEquals(List.of(), model.cues().rowsProperty().get());
        captioned.desk.open("Interview", Desk.Source.of("editor.source.prepared"), captioned.session);
        model.open(Captioned.RECORDING, captioned.session, true);
        captioned.settle();
        assertEquals("netflix-en", model.decisions().decidedProperty().get().preset());
    }

    @Test void whatIsChangedWhileCaptionsAreCutIsCutAfterIt() {
        Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
        try (Captioned slow = new Captioned(folder.resolve("other"), Background.sameThread(), fx::add)) {
            slow.model.watchedProperty().set(true);
            slow.open();
            slow.settle();
            drain(fx);
            slow.model.decisions().choose("netflix-en");
            assertTrue(slow.model.busyProperty().get());
            slow.change("bridge", "tunnel");
            slow.model.decisions().choose("bbc");
            drain(fx);
            assertFalse(slow.model.busyProperty().get());
            assertEquals("bbc", slow.model.decisions().decidedProperty().get().preset());
            assertTrue(slow.model.cues().rowsProperty().get().getFirst().shown().lines().toString().contains("tunnel"));
            slow.settle();
            drain(fx);
            assertEquals(List.of(), slow.problems);
        }
    }

    private static void drain(Queue<Runnable> work) {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    @Test void aFileOfSomebodyElseIsListedInPlaceOfTheCaptionsAndTakenOver() throws IOException {
        model.decisions().choose("netflix-en");
        List<String> own = texts();
        model.decisions().edit(row("The bridge"), "Mine.", 100, 2_900);
        Path file = Files.writeString(folder.resolve("other.srt"), """
                1
                00:00:05,000 --> 00:00:06,000
                The tunnel had gone in the night.

                2
                00:00:30,000 --> 00:00:31,000
                Words that nobody has said at all.
                """);
        captioned.others().check(file);
        assertEquals(List.of("The tunnel had gone in the night.", "Words that nobody has said at all."), texts());
        List<CaptionRule> rules = model.cues().rowsProperty().get().getFirst().remarks().stream().map(CueRow.Remark::rule).toList();
        assertTrue(rules.containsAll(List.of(CaptionRule.SPEED, CaptionRule.LATE, CaptionRule.OTHERWISE)), rules.toString());
        CueRow first = model.cues().rowsProperty().get().getFirst();
        model.decisions().edit(first, "Changed.", 0, 1_000);
        assertEquals(1, model.decisions().decidedProperty().get().locked().size(), "a file of somebody else is not edited");
        model.cues().leaveOther();
        assertEquals("Mine.", texts().getFirst());
        captioned.others().check(file);
        model.decisions().takeOver();
        assertTrue(texts().contains("The tunnel had gone in the night."), texts().toString());
        assertFalse(texts().contains("Mine."), "its words have another cue now");
        assertEquals(TrackCue.State.LOCKED, row("The tunnel").cue().state());
        model.decisions().undo();
        assertTrue(texts().contains("Mine."), texts().toString());
        model.decisions().undo();
        assertEquals(own, texts());
        captioned.others().check(Files.writeString(folder.resolve("notes.txt"), "Milk, bread"));
        assertEquals("caption.noCaptions", captioned.problems.getFirst().key());
    }

    @Test void whoMovesACueMakesItByHand() {
        model.decisions().choose("netflix-en");
        CueRow first = row("The bridge");
        model.decisions().retime(first, 50, 3_000);
        assertEquals(new TimeSpan(50, 3_000), row("The bridge").shown().time());
        assertEquals(TrackCue.State.LOCKED, row("The bridge").cue().state());
        assertEquals("caption.panel.endsBefore", assertThrows(ProblemException.class, () -> model.decisions().retime(row("The bridge"), 50, 50)).problem().key());
    }

    @Test void whatAReviewerSaysIsThereAfterARestart() {
        model.decisions().choose("netflix-en");
        Judgements said = Judgements.NONE.ticked("fcc-complete", true, model.kept().now());
        model.decisions().judge(said);
        restart();
        assertEquals(said, model.decisions().decidedProperty().get().judgements());
        assertTrue(model.checklist().stream().anyMatch(item -> item.id().equals("netflix-italics")));
    }

    @Test void timesAreReadAsTheyAreWritten() {
        assertEquals("1:02:03.004", CueTime.of(3_723_004));
        assertEquals(OptionalLong.of(3_723_004), CueTime.read("1:02:03.004"));
        assertEquals(OptionalLong.of(63_500), CueTime.read(" 1:03,5 "));
        assertEquals(OptionalLong.of(7_000), CueTime.read("7"));
        List.of("", "x", "1:2:3:4", "1.2345", "-1").forEach(wrong -> assertEquals(OptionalLong.empty(), CueTime.read(wrong), wrong));
    }

    @Test void whatIsCertainIsMendedInAFileOfSomebodyElseAndTheFileStays() throws IOException {
        model.decisions().choose("netflix-en");
        String text = """
                1
                00:00:00,000 --> 00:00:03,000
                The tunnel had gone in the night.
                """;
        Path file = Files.writeString(folder.resolve("other.srt"), text);
        OtherCaptions others = captioned.others();
        others.check(file);
        List<String> before = texts();
        model.cues().choice().choose(model.cues().rowsProperty().get().getFirst());
        others.mend();
        assertEquals(List.of("The bridge had gone in the night."), texts());
        model.cues().choice().choose(model.cues().rowsProperty().get().getFirst());
        for (int i = 0; i < 10 && model.cues().rowsProperty().get().getFirst().remarks().stream().anyMatch(remark -> remark.mended().isPresent()); i++) {
            others.mend();
        }
        others.mend();
        assertTrue(texts().size() > 3, "what was left out is there, in cues of its own: " + texts());
        assertTrue(texts().getLast().endsWith("who knew better."), texts().toString());
        assertTrue(model.cues().rowsProperty().get().stream().flatMap(row -> row.remarks().stream()).noneMatch(remark -> remark.rule() == CaptionRule.MISSING));
        assertEquals(text, Files.readString(file));
        for (int i = 0; i < 12; i++) {
            others.undo();
        }
        assertEquals(before, texts());
    }

    @Test void aFileOfSomebodyElseIsCheckedAgainForAnotherGuide() throws IOException {
        model.decisions().choose("netflix-en");
        captioned.others().check(Files.writeString(folder.resolve("other.srt"), "1\n00:00:00,300 --> 00:00:03,000\nThe bridge had gone in the night.\n"));
        model.cues().choice().choose(model.cues().rowsProperty().get().getFirst());
        assertTrue(rules().contains(CaptionRule.LATE), rules().toString());
        model.decisions().choose("galley");
        assertEquals(List.of("The bridge had gone in the night."), texts());
        assertFalse(rules().contains(CaptionRule.LATE), rules().toString());
        assertEquals(model.cues().rowsProperty().get().getFirst(), model.cues().choice().currentProperty().get(), "the chosen one stays");
        captioned.change("bridge", "tunnel");
        assertTrue(rules().contains(CaptionRule.OTHERWISE), "the transcript is another: " + rules());
    }

    private List<CaptionRule> rules() {
        return model.cues().rowsProperty().get().getFirst().remarks().stream().map(CueRow.Remark::rule).toList();
    }
}
