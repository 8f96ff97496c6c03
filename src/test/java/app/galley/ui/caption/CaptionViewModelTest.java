package app.galley.ui.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.TrackCue;
import app.galley.caption.checklist.Judgements;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.desk.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Test void withoutAPresetNothingIsCut() {
        assertEquals("", model.decisions().decidedProperty().get().preset());
        assertEquals(List.of(), model.cues().rowsProperty().get());
        assertEquals("", model.cues().countsProperty().get());
        model.decisions().choose("netflix-en");
        assertTrue(captioned.texts().getFirst().startsWith("The bridge"), captioned.texts().toString());
        assertTrue(model.cues().countsProperty().get().contains(model.cues().rowsProperty().get().size() + " cues"), model.cues().countsProperty().get());
    }

    @Test void captionsAreCutOnlyWhileSomebodyLooks() {
        model.watchedProperty().set(false);
        model.decisions().choose("netflix-en");
        captioned.change("bridge", "tunnel");
        assertEquals(List.of(), model.cues().rowsProperty().get());
        model.watchedProperty().set(true);
        assertTrue(captioned.texts().getFirst().startsWith("The tunnel"), captioned.texts().toString());
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
        CueRow first = captioned.row("The bridge");
        model.decisions().edit(first, "The bridge\n\n was gone. ", 100, 2_900);
        assertEquals("The bridge was gone.", captioned.texts().getFirst());
        String second = captioned.texts().get(1);
        captioned.change("Nobody", "Not one of the engineers");
        assertEquals("The bridge was gone.", captioned.texts().getFirst());
        assertEquals(TrackCue.State.LOCKED, captioned.row("The bridge was").cue().state());
        assertNotEquals(second, captioned.texts().get(1));
        captioned.change("bridge", "tunnel");
        assertEquals(TrackCue.State.OUTDATED, captioned.row("The bridge was").cue().state());
        model.decisions().lock(captioned.row("The bridge was"));
        assertEquals(TrackCue.State.LOCKED, captioned.row("The bridge was").cue().state());
        assertEquals(1, model.decisions().decidedProperty().get().locked().size());
        model.decisions().unlock(captioned.row("The bridge was"));
        assertTrue(captioned.texts().getFirst().startsWith("The tunnel had gone"), captioned.texts().toString());
        assertEquals(List.of(), model.decisions().decidedProperty().get().locked());
    }

    @Test void presetAndCuesByHandAreThereAfterARestart() {
        model.decisions().choose("bbc");
        model.decisions().edit(captioned.row("And who"), "Who pays?", 10_000, 12_000);
        restart();
        assertEquals("bbc", model.decisions().decidedProperty().get().preset());
        CueRow kept = captioned.row("Who pays?");
        assertEquals(TrackCue.State.LOCKED, kept.cue().state());
        assertEquals(new TimeSpan(10_000, 12_000), kept.shown().time());
        model.decisions().choose("netflix-en");
        assertEquals(TrackCue.State.LOCKED, captioned.row("Who pays?").cue().state(), "it is by hand with every preset");
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

    @Test void whoMovesACueMakesItByHand() {
        model.decisions().choose("netflix-en");
        CueRow first = captioned.row("The bridge");
        model.decisions().retime(first, 50, 3_000);
        assertEquals(new TimeSpan(50, 3_000), captioned.row("The bridge").shown().time());
        assertEquals(TrackCue.State.LOCKED, captioned.row("The bridge").cue().state());
        assertEquals("caption.panel.endsBefore", assertThrows(ProblemException.class, () -> model.decisions().retime(captioned.row("The bridge"), 50, 50)).problem().key());
    }

    @Test void whatAReviewerSaysIsThereAfterARestart() {
        model.decisions().choose("netflix-en");
        Judgements said = Judgements.NONE.ticked("fcc-complete", true, model.kept().now());
        model.decisions().judge(said);
        restart();
        assertEquals(said, model.decisions().decidedProperty().get().judgements());
        assertTrue(model.checklist().stream().anyMatch(item -> item.id().equals("netflix-italics")));
    }
}
