package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.Recordings;
import app.galley.library.sqlite.file.Sql;
import app.galley.problem.ProblemException;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordingsTest {
    @TempDir
    private Path folder;
    private SqliteLibrary library;
    private Recordings recordings;

    @BeforeEach
    void open() {
        library = SqliteLibrary.open(folder);
        recordings = library.recordings();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aRecordingComesBackAsItWas() {
        Recording whole = new Recording(UUID.randomUUID(), "Interview with \"A.\" Lee — שלום",
                Path.of("/media/a ?#%20ü/日本.mov").toAbsolutePath(), Long.MAX_VALUE, Duration.ofNanos(1), true,
                Instant.parse("1969-12-31T23:59:59.999999999Z"), null);
        Recording bare = new Recording(UUID.randomUUID(), "", null, 0, Duration.ZERO, false, Samples.NOON, null);
        recordings.add(whole);
        recordings.add(bare);
        reopen();
        assertEquals(Optional.of(whole), recordings.find(whole.id()));
        assertEquals(Optional.of(bare), recordings.find(bare.id()));
        assertEquals(Optional.empty(), recordings.find(UUID.randomUUID()));
    }

    @Test
    void theChosenSoundIsKept() {
        Recording recording = Samples.recording("film").with(OptionalInt.of(4));
        recordings.add(recording);
        reopen();
        assertEquals(OptionalInt.of(4), recordings.find(recording.id()).orElseThrow().stream());
        recordings.choose(recording.id(), OptionalInt.of(0));
        assertEquals(OptionalInt.of(0), recordings.find(recording.id()).orElseThrow().stream());
        recordings.choose(recording.id(), OptionalInt.empty());
        assertEquals(OptionalInt.empty(), recordings.find(recording.id()).orElseThrow().stream());
    }

    @Test
    void theNewestComesFirst() {
        Recording old = Samples.recording("old", Samples.NOON.minusSeconds(60));
        Recording first = Samples.recording("first");
        Recording second = Samples.recording("second");
        List.of(first, old, second).forEach(recordings::add);
        assertEquals(List.of(second, first, old), recordings.all());
    }

    @Test
    void aRecordingIsRenamedAndFoundElsewhere() {
        Recording recording = Samples.recording("interview");
        recordings.add(recording);
        recordings.rename(recording.id(), "Ann Lee, March");
        recordings.relocate(recording.id(), Path.of("moved.mp3"));
        Recording now = recordings.find(recording.id()).orElseThrow();
        assertEquals("Ann Lee, March", now.title());
        assertEquals(Path.of("moved.mp3").toAbsolutePath(), now.file());
    }

    @Test
    void theTrashGivesBackWhatItTook() {
        Recording kept = Samples.recording("kept");
        Recording removed = Samples.recording("removed");
        recordings.add(kept);
        recordings.add(removed);
        recordings.remove(removed.id(), Samples.NOON);
        assertEquals(List.of(kept), recordings.all());
        assertEquals(List.of(removed.id()), recordings.trash().stream().map(Recording::id).toList());
        assertEquals(Samples.NOON, recordings.trash().getFirst().removed());
        recordings.restore(removed.id());
        assertEquals(List.of(removed, kept), recordings.all());
        assertEquals(List.of(), recordings.trash());
    }

    @Test
    void purgingTakesJobsTranscriptsAndJournalAlongAndLeavesNoTrace() throws IOException {
        Recording recording = Samples.recording("a very secret source");
        Recording other = Samples.recording("other");
        recordings.add(recording);
        recordings.add(other);
        byte[] bytes = "{\"transcript\": \"what the source said\"}".getBytes(StandardCharsets.UTF_8);
        library.transcripts().keep(Samples.machineTranscript(recording.id(), bytes, Samples.NOON), bytes);
        library.transcripts().createDocument(recording.id(), Samples.transcript(3, 5));
        library.jobs().put(Samples.job(recording.id(), Samples.NOON));
        library.jobs().put(Samples.job(other.id(), Samples.NOON));
        Edit edit = Samples.typing(Samples.transcript(3, 5), 1, 2, "s");
        JournalWatch watch = new JournalWatch();
        library.transcripts().append(recording.id(), Step.APPLY, edit, watch);
        library.transcripts().flush();

        recordings.purge(recording.id());

        assertEquals(List.of(other), recordings.all());
        assertEquals(1, library.jobs().all().size());
        for (String table : List.of("machine_transcripts", "documents", "journal")) {
            assertEquals(0, library.writer().<Long>write(sql -> rows(sql, table)), table);
        }
        library.close();
        assertFalse(Files.readString(folder.resolve("library.db"), StandardCharsets.ISO_8859_1)
                .contains("what the source said"));
        assertFalse(Files.exists(folder.resolve("library.db-wal")));
    }

    @Test
    void aRecordingThatIsGoneIsAProblem() {
        UUID gone = UUID.randomUUID();
        List<Consumer<Recordings>> changes = List.of(r -> r.rename(gone, "x"), r -> r.relocate(gone, Path.of("x")),
                r -> r.remove(gone, Samples.NOON), r -> r.restore(gone));
        for (Consumer<Recordings> change : changes) {
            ProblemException e = assertThrows(ProblemException.class, () -> change.accept(recordings));
            assertEquals("library.recordingGone", e.problem().key());
        }
        recordings.purge(gone);
        assertTrue(recordings.all().isEmpty());
    }

    private static long rows(Sql sql, String table) throws java.sql.SQLException {
        return sql.number("SELECT count(*) FROM " + table);
    }

    private void reopen() {
        library.close();
        open();
    }
}
