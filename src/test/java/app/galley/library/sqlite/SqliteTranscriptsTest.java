package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTranscriptsTest {
    @TempDir
    private Path folder;
    private SqliteLibrary library;
    private Transcripts transcripts;
    private UUID recording;

    @BeforeEach
    void open() {
        library = SqliteLibrary.open(folder);
        transcripts = library.transcripts();
        Recording sample = Samples.recording("interview");
        library.recordings().add(sample);
        recording = sample.id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aResultIsKeptAsItCame() {
        byte[] bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        MachineTranscript first = Samples.machineTranscript(recording, bytes, Samples.NOON);
        MachineTranscript second = Samples.machineTranscript(recording, new byte[0], Samples.NOON.plusSeconds(1));
        transcripts.keep(first, bytes);
        transcripts.keep(second, new byte[0]);
        assertEquals(List.of(second, first), transcripts.machineTranscripts(recording));
        assertArrayEquals(bytes, transcripts.bytes(first.id()));
        assertArrayEquals(new byte[0], transcripts.bytes(second.id()));
    }

    @Test
    void aResultWhoseChecksumIsWrongIsRefusedAndADamagedOneNotHandedOut() {
        byte[] bytes = {1, 2, 3};
        MachineTranscript result = Samples.machineTranscript(recording, bytes, Samples.NOON);
        assertEquals("library.resultChanged", problemOf(() -> transcripts.keep(result, new byte[] {1, 2, 4})));
        assertEquals(List.of(), transcripts.machineTranscripts(recording));
        transcripts.keep(result, bytes);
        library.writer().write(sql -> sql.update("UPDATE machine_transcripts SET bytes = x'010204'"));
        assertEquals("library.damaged", problemOf(() -> transcripts.bytes(result.id())));
    }

    @Test
    void aDocumentIsMadeOnce() {
        assertEquals(Optional.empty(), transcripts.open(recording).map(EditSession::transcript));
        Transcript transcript = Samples.transcript(2, 3);
        assertTrue(transcripts.createDocument(recording, transcript));
        assertFalse(transcripts.createDocument(recording, Transcript.empty()));
        assertEquals(transcript, transcripts.open(recording).orElseThrow().transcript());
        assertEquals("library.recordingGone",
                problemOf(() -> transcripts.createDocument(UUID.randomUUID(), transcript)));
    }

    @Test
    void anyEditsUndoneAndDoneAgainComeBackWithTheirHistory() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomTranscripts any = new RandomTranscripts(random);
        Transcript first = any.transcript(8);
        transcripts.createDocument(recording, first);
        EditSession live = edited(transcripts.open(recording).orElseThrow());
        for (int i = 0; i < 3000; i++) {
            switch (random.nextInt(5)) {
                case 0 -> live.undo();
                case 1 -> live.redo();
                default -> live.apply(any.edit(live.transcript()));
            }
            if (random.nextInt(400) == 0) {
                live = edited(transcripts.open(recording).orElseThrow());
            }
        }
        transcripts.flush();
        library.close();

        openAgain();
        EditSession again = transcripts.open(recording).orElseThrow();
        assertEquals(live.transcript(), again.transcript(), "seed " + seed);
        assertEquals(live.history().size(), again.history().size(), "seed " + seed);
        assertEquals(rest(live, EditSession::redo), rest(again, EditSession::redo), "seed " + seed);
        assertEquals(rest(live, EditSession::undo), rest(again, EditSession::undo), "seed " + seed);
        assertEquals(first, again.transcript(), "seed " + seed);
    }

    @Test
    void aDocumentThatWasOpenedAgainGoesOnWhereItWas() {
        transcripts.createDocument(recording, Samples.transcript(2, 3));
        EditSession session = edited(transcripts.open(recording).orElseThrow());
        session.apply(Samples.typing(session.transcript(), 0, 1, "s"));
        EditSession again = edited(transcripts.open(recording).orElseThrow());
        assertEquals(session.transcript(), again.transcript());
        again.apply(Samples.typing(again.transcript(), 1, 1, "x"));
        assertEquals(again.transcript(), transcripts.open(recording).orElseThrow().transcript());
    }

    @Test
    void aDocumentThatTwoProcessesEditTakesTheEditsOfOneOnly() {
        transcripts.createDocument(recording, Samples.transcript(2, 3));
        try (SqliteLibrary other = SqliteLibrary.open(folder)) {
            EditSession here = transcripts.open(recording).orElseThrow();
            EditSession there = other.transcripts().open(recording).orElseThrow();
            Edit mine = Samples.typing(here.transcript(), 0, 0, "mine");
            here.apply(mine);
            JournalWatch taken = new JournalWatch();
            transcripts.append(recording, EditSession.Step.APPLY, mine, taken);
            taken.await("safe");
            JournalWatch refused = new JournalWatch();
            JournalWatch next = new JournalWatch();
            Edit theirs = Samples.typing(there.transcript(), 0, 0, "theirs");
            other.transcripts().append(recording, EditSession.Step.APPLY, theirs, refused);
            refused.await("library.editedElsewhere");
            other.transcripts().append(recording, EditSession.Step.UNDO, theirs.inverse(), next);
            next.await("library.editedElsewhere");

            EditSession again = other.transcripts().open(recording).orElseThrow();
            assertEquals(here.transcript(), again.transcript());
            Edit late = Samples.typing(again.transcript(), 1, 0, "late");
            JournalWatch accepted = new JournalWatch();
            other.transcripts().append(recording, EditSession.Step.APPLY, late, accepted);
            accepted.await("safe");
        }
    }

    @Test
    void editsOfAPurgedRecordingEndWithAProblem() {
        transcripts.createDocument(recording, Samples.transcript(2, 3));
        EditSession session = transcripts.open(recording).orElseThrow();
        library.recordings().purge(recording);
        JournalWatch watch = new JournalWatch();
        transcripts.append(recording, EditSession.Step.APPLY, Samples.typing(session.transcript(), 0, 0, "x"), watch);
        watch.await("library.recordingGone");
        transcripts.flush();
        assertEquals(List.of("library.recordingGone"), watch.heard());
    }

    @Test
    void aJournalWithAGapOrDamageIsAProblemAndNotAnotherText() {
        transcripts.createDocument(recording, Samples.transcript(2, 3));
        EditSession session = edited(transcripts.open(recording).orElseThrow());
        for (int i = 0; i < 3; i++) {
            session.apply(Samples.typing(session.transcript(), 0, i, "x"));
        }
        transcripts.flush();
        library.writer().write(sql -> sql.update("UPDATE journal SET edit = x'01ff' WHERE sequence = 2"));
        assertEquals("library.damaged", problemOf(() -> transcripts.open(recording)));
        library.writer().write(sql -> sql.update("DELETE FROM journal WHERE sequence = 2"));
        assertEquals("library.damaged", problemOf(() -> transcripts.open(recording)));
    }

    @Test
    void aFourHourTranscriptWithTenThousandEditsOpensInHalfASecond() {
        transcripts.createDocument(recording, Samples.transcript(1500, 30));
        EditSession live = edited(transcripts.open(recording).orElseThrow());
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            live.apply(Samples.typing(live.transcript(), random.nextInt(1500), random.nextInt(30), "e"));
        }
        transcripts.flush();
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            EditSession again = transcripts.open(recording).orElseThrow();
            times.add(Duration.ofNanos(System.nanoTime() - start));
            assertEquals(10_000, again.history().size());
            if (i == 0) {
                assertEquals(live.transcript(), again.transcript());
            }
        }
        Duration[] warm = times.stream().skip(2).sorted().toArray(Duration[]::new);
        assertTrue(warm[0].toMillis() <= 500, "opened in " + Arrays.toString(warm) + ", cold " + times.getFirst());
    }

    /// A session whose changes go into the journal.
    private EditSession edited(EditSession session) {
        session.listen((step, edit, now) -> transcripts.append(recording, step, edit, new JournalWatch()));
        return session;
    }

    private static List<Edit> rest(EditSession session, java.util.function.Function<EditSession, Optional<Edit>> step) {
        List<Edit> edits = new ArrayList<>();
        for (Optional<Edit> edit = step.apply(session); edit.isPresent(); edit = step.apply(session)) {
            edits.add(edit.get());
        }
        return edits;
    }

    private void openAgain() {
        library = SqliteLibrary.open(folder);
        transcripts = library.transcripts();
    }

    private static String problemOf(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().key();
    }
}
