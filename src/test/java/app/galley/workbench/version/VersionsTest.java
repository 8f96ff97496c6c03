package app.galley.workbench.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.standard.StandardFormats;
import app.galley.library.KeptResults;
import app.galley.library.Recording;
import app.galley.library.Snapshot;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.job.MovingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions over a real library.
class VersionsTest {
    private final Recording recording = new Recording(UUID.randomUUID(), "interview", null, 0, Duration.ZERO, false,
            Instant.parse("2026-11-23T08:00:00Z"), null);
    private final MovingClock clock = new MovingClock();
    @TempDir
    private Path folder = Path.of("");
    private SqliteLibrary library;
    private Documents documents;
    private Transcript machine;

    @BeforeEach void open() {
        library = SqliteLibrary.open(folder);
        library.recordings().add(recording);
        byte[] result = Fixture.file("amazon/alternatives.json");
        keep(recording, result);
        machine = StandardFormats.in(Locale.ENGLISH).read(result);
        library.transcripts().createDocument(recording.id(), machine);
        documents = new Documents(new Catalogue(library.recordings(), clock, gone -> { }), library.transcripts(), library.snapshots(),
                StandardFormats.in(Locale.ENGLISH), clock, Background.sameThread());
    }

    private void keep(Recording of, byte[] result) {
        KeptResults.keep(library.transcripts(), of.id(), result, clock.instant());
    }

    @AfterEach void close() {
        library.close();
    }

    private OpenDocument document() {
        return documents.open(recording.id()).orElseThrow();
    }

    private static void type(OpenDocument document, String text) {
        Position start = Position.START;
        document.session().apply(Edits.replace(document.session().transcript(), start, start, text, start));
    }

    private static List<Snapshot.Reason> reasons(OpenDocument document) {
        return document.versions().all().stream().map(Snapshot::reason).toList();
    }

    @Test void theMachinesWordsAndWhatElseWasHeardBelongToTheDocument() {
        OpenDocument document = document();
        type(document, "Well, ");
        assertEquals(machine, document.results().first().orElseThrow());
        assertEquals("the", document.results().alternatives(document.results().all().getFirst().id()).of(machine.turns().getFirst(), 2).getFirst().text());
        document.close();
    }

    @Test void theMachinesWordsAreInTheLanguageOfTheDocumentWhereTheResultNamesNone() {
        assertEquals("", machine.language());
        Recording job = new Recording(UUID.randomUUID(), "job", null, 0, Duration.ZERO, false, recording.added(), null);
        library.recordings().add(job);
        keep(job, Fixture.file("amazon/alternatives.json"));
        library.transcripts().createDocument(job.id(), machine.in("en-GB"));
        OpenDocument opened = documents.open(job.id()).orElseThrow();
        assertEquals(opened.session().transcript(), opened.results().first().orElseThrow());
        opened.close();
    }

    @Test void aVersionIsKeptAfterTenMinutesOfEditing() {
        OpenDocument document = document();
        type(document, "One ");
        clock.advance(Duration.ofMinutes(9));
        type(document, "two ");
        assertEquals(List.of(), reasons(document));
        Transcript then = document.session().transcript();
        clock.advance(Duration.ofMinutes(1));
        type(document, "three ");
        assertEquals(List.of(Snapshot.Reason.EDITED), reasons(document));
        Snapshot kept = document.versions().all().getFirst();
        assertEquals(then, document.versions().read(kept.id()));
        assertEquals(2, kept.changedWords());
        clock.advance(Duration.ofMinutes(9));
        type(document, "four ");
        assertEquals(1, reasons(document).size());
        document.close();
    }

    @Test void aChangedDocumentIsKeptWhenItIsClosed() {
        OpenDocument document = document();
        type(document, "One ");
        Transcript last = document.session().transcript();
        document.close();
        OpenDocument again = document();
        assertEquals(List.of(Snapshot.Reason.CLOSED), reasons(again));
        assertEquals(last, again.versions().read(again.versions().all().getFirst().id()));
        again.close();
        assertEquals(1, document().versions().all().size(), "nothing was changed, nothing is kept");
    }

    @Test void whatAKilledGalleyHadLeftIsKeptWhenItIsOpenedAgain() {
        OpenDocument killed = document();
        type(killed, "One ");
        library.transcripts().flush();
        OpenDocument again = document();
        assertEquals(List.of(Snapshot.Reason.OPENED), reasons(again));
        assertEquals(killed.session().transcript(), again.versions().read(again.versions().all().getFirst().id()));
    }

    @Test void theStateBeforeAReplaceAllAndBeforeARestoreIsKept() {
        OpenDocument document = document();
        type(document, "One ");
        Transcript first = document.session().transcript();
        Edit plain = Edits.replace(first, new Position(0, 0), new Position(0, 3), "Two", Position.START);
        document.session().apply(as(Edit.Kind.REPLACE_ALL, plain));
        assertEquals(List.of(Snapshot.Reason.BEFORE_REPLACE_ALL), reasons(document));
        assertEquals(first, document.versions().read(document.versions().all().getFirst().id()));
        clock.advance(Duration.ofSeconds(1));
        Transcript second = document.session().transcript();
        document.session().apply(as(Edit.Kind.VERSION, plain.inverse()));
        assertEquals(Snapshot.Reason.BEFORE_RESTORE, reasons(document).getFirst());
        assertEquals(second, document.versions().read(document.versions().all().getFirst().id()));
        assertEquals(first, document.session().transcript());
        document.session().undo();
        assertEquals(2, reasons(document).size());
        document.close();
    }

    private static Edit as(Edit.Kind kind, Edit edit) {
        return new Edit(kind, edit.index(), edit.before(), edit.after(), edit.speakersBefore(), edit.speakersAfter(),
                edit.caretBefore(), edit.caretAfter());
    }

    @Test void oneKeepsAVersionByNameAlsoWhenNothingChanged() {
        OpenDocument document = document();
        int[] told = new int[1];
        document.versions().onKept(() -> told[0]++);
        document.versions().keep("As sent to the lawyer");
        Snapshot kept = document.versions().all().getFirst();
        assertEquals("As sent to the lawyer", kept.name());
        assertEquals(0, kept.changedWords());
        assertEquals(1, told[0]);
        document.close();
    }

    @Test void oldVersionsAreThinnedOutWhenANewOneIsKept() {
        OpenDocument document = document();
        for (int i = 0; i < 4; i++) {
            type(document, "x ");
            clock.advance(Duration.ofMinutes(11));
        }
        type(document, "x ");
        assertEquals(4, reasons(document).size());
        clock.advance(Duration.ofDays(3));
        type(document, "y ");
        assertTrue(reasons(document).size() < 5);
        document.close();
    }

    @Test void aPurgedRecordingTakesItsVersionsAlong() {
        OpenDocument document = document();
        document.versions().keep("one");
        document.close();
        library.recordings().remove(recording.id(), clock.instant());
        library.recordings().purge(recording.id());
        assertEquals(List.of(), library.snapshots().of(recording.id()));
        assertFalse(library.recordings().find(recording.id()).isPresent());
    }
}
