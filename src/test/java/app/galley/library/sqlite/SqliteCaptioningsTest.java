package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.checklist.Judgements;
import app.galley.library.Captioning;
import app.galley.library.Recording;
import app.galley.library.sqlite.file.LibraryFile;
import app.galley.library.sqlite.file.Migrations;
import app.galley.library.sqlite.file.Sql;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaptioningsTest {
    private static final LockedCue FIRST = cue(-1, 100, List.of("One line"), "");
    private static final LockedCue SECOND = cue(1, 4_000, List.of("Two", "lines – “so”"), "Ann Lee");
    @TempDir
    Path folder;

    private static LockedCue cue(int speaker, long start, List<String> lines, String name) {
        return new LockedCue(speaker, new TimeSpan(start, start + 900), "what was said", new Cue(new TimeSpan(start + 3, start + 1_500), lines, name));
    }

    @Test void whatWasDecidedIsKnownAfterARestart() {
        Recording one = Samples.recording("one");
        Recording other = Samples.recording("other");
        Captioning decided = new Captioning("netflix-en", List.of(FIRST, SECOND));
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            library.recordings().add(one);
            library.recordings().add(other);
            assertEquals(Captioning.NONE, library.captionings().of(one.id()));
            library.captionings().put(one.id(), decided);
            library.captionings().put(other.id(), new Captioning("bbc", List.of(SECOND)));
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals(decided, library.captionings().of(one.id()));
            library.captionings().put(one.id(), decided.with(List.of(SECOND)));
            assertEquals(new Captioning("netflix-en", List.of(SECOND)), library.captionings().of(one.id()));
            assertEquals("bbc", library.captionings().of(other.id()).preset());
        }
    }

    @Test void whatAReviewerHasSaidIsKept() {
        Recording recording = Samples.recording("one");
        Judgements said = Judgements.NONE.ticked("fcc-complete", true, Instant.ofEpochMilli(1_763_632_800_123L)).noted("wcag-122-sounds", "Door at 0:12?", Instant.EPOCH);
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            library.recordings().add(recording);
            library.captionings().put(recording.id(), new Captioning("bbc", List.of(FIRST)).judged(said));
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals(said, library.captionings().of(recording.id()).judgements());
            library.captionings().put(recording.id(), library.captionings().of(recording.id()).to("galley"));
            assertEquals(said, library.captionings().of(recording.id()).judgements(), "with every guide");
            library.captionings().put(recording.id(), new Captioning("bbc", List.of()));
            assertEquals(Judgements.NONE, library.captionings().of(recording.id()).judgements());
        }
    }

    @Test void aLibraryWithoutAChecklistIsBroughtUpWithItsCaptions() throws SQLException {
        Recording recording = Samples.recording("interview");
        LibraryFile file = new LibraryFile(folder.resolve("library.db"));
        new Migrations(Migrations.STANDARD.scripts().subList(0, 8)).bring(file);
        try (Connection connection = file.writing()) {
            Sql sql = new Sql(connection);
            sql.update("INSERT INTO recordings (id, title, bytes, length, has_picture, added) VALUES (?, 'interview', 0, 0, 0, 0)", recording.id().toString());
            sql.update("INSERT INTO captionings (recording, preset) VALUES (1, 'bbc')");
            sql.update("INSERT INTO locked_cues VALUES (1, 0, 100, 900, 'was said', 103, 1600, 'One line', '')");
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            Captioning kept = library.captionings().of(recording.id());
            assertEquals("bbc", kept.preset());
            assertEquals(List.of("One line"), kept.locked().getFirst().cue().lines());
            assertEquals(Judgements.NONE, kept.judgements());
            Captioning judged = kept.judged(Judgements.NONE.ticked("fcc-placed", true, Instant.EPOCH));
            library.captionings().put(recording.id(), judged);
            assertEquals(judged, library.captionings().of(recording.id()));
        }
    }

    @Test void whatCannotBeKeptLeavesWhatWasKept() {
        Recording recording = Samples.recording("one");
        Captioning decided = new Captioning("netflix-en", List.of(FIRST));
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            library.recordings().add(recording);
            library.captionings().put(recording.id(), decided);
            assertThrows(ProblemException.class, () -> library.captionings().put(recording.id(), new Captioning("bbc", List.of(SECOND, SECOND))));
            assertEquals(decided, library.captionings().of(recording.id()));
        }
    }

    @Test void ofARecordingThatIsGoneNothingIsKept() {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            ProblemException refused = assertThrows(ProblemException.class,
                    () -> library.captionings().put(UUID.randomUUID(), new Captioning("bbc", List.of(FIRST))));
            assertEquals("library.recordingGone", refused.problem().key());
        }
    }

    @Test void aLibraryWithoutCaptionsIsBroughtUp() throws SQLException {
        Recording recording = Samples.recording("interview");
        LibraryFile file = new LibraryFile(folder.resolve("library.db"));
        new Migrations(Migrations.STANDARD.scripts().subList(0, 7)).bring(file);
        try (Connection connection = file.writing()) {
            new Sql(connection).update("INSERT INTO recordings (id, title, bytes, length, has_picture, added) VALUES (?, 'interview', 0, 0, 0, 0)",
                    recording.id().toString());
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals("interview", library.recordings().find(recording.id()).orElseThrow().title());
            assertEquals(Captioning.NONE, library.captionings().of(recording.id()));
            library.captionings().put(recording.id(), new Captioning("bbc", List.of(FIRST)));
            assertEquals(List.of(FIRST), library.captionings().of(recording.id()).locked());
        }
    }
}
