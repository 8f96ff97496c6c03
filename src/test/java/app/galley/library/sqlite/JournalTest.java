package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.library.Transcripts.JournalListener;
import app.galley.library.sqlite.file.Sql;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;
    private SqliteLibrary library;
    private Transcripts transcripts;
    private UUID recording;
    private final List<JournalWatch> watches = new ArrayList<>();

    @BeforeEach
    void open() {
        library = SqliteLibrary.open(folder);
        transcripts = library.transcripts();
        recording = document("interview");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void anEditIsCommittedAndThenSafeWithinASecond() {
        EditSession session = edited(recording);
        type(session, "s");
        long start = System.nanoTime();
        watches.getFirst().await("safe");
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        assertEquals(List.of("committed", "safe"), watches.getFirst().heard());
        assertTrue(milliseconds < 1000, "safe after " + milliseconds + " ms");
    }

    @Test
    void whatArrivesWhileACommitRunsGoesIntoTheNextOne() throws IOException {
        EditSession session = edited(recording);
        type(session, "x");
        transcripts.flush();
        long before = logSize();
        CountDownLatch hold = holdTheWriter();
        for (int i = 0; i < 300; i++) {
            type(session, "x");
        }
        hold.countDown();
        transcripts.flush();
        long pages = (logSize() - before) / 4096;
        assertTrue(pages < 60, "300 edits in one transaction took " + pages + " pages");
        assertEquals(301, again(recording).history().size());
    }

    @Test
    void aFullDiskLosesNothing() {
        EditSession session = edited(recording);
        EditSession other = edited(document("other"));
        type(session, "a");
        transcripts.flush();
        limitPages(0);
        type(session, "long ".repeat(100_000));
        watches.getLast().await("problem.diskFull");
        for (int i = 0; i < 50; i++) {
            type(session, "short");
            type(other, "short");
        }
        transcripts.flush();
        assertTrue(watches.stream().skip(1).allMatch(watch -> watch.heard().equals(List.of("problem.diskFull"))));
        assertEquals("problem.diskFull", assertThrows(ProblemException.class, () -> again(recording)).problem().key());

        limitPages(1_000_000);
        type(session, "and on");
        transcripts.flush();
        assertTrue(watches.stream().skip(1).limit(101)
                .allMatch(watch -> watch.heard().equals(List.of("problem.diskFull", "committed", "safe"))));
        assertEquals(List.of("committed", "safe"), watches.getLast().heard());
        assertEquals(session.transcript(), again(recording).transcript());
    }

    @Test
    void aFullDiskThatGetsRoomAgainIsTriedWithoutBeingAsked() {
        EditSession session = edited(recording);
        limitPages(0);
        type(session, "long ".repeat(100_000));
        watches.getLast().await("problem.diskFull");
        limitPages(1_000_000);
        watches.getLast().await("safe");
        assertEquals(session.transcript(), again(recording).transcript());
    }

    @Test
    void closingOverAFullDiskSaysThatEditsAreLost() {
        SqliteLibrary other = SqliteLibrary.open(folder);
        EditSession session = other.transcripts().open(recording).orElseThrow();
        session.listen((step, edit, now) -> other.transcripts().append(recording, step, edit, watch()));
        other.writer().<Boolean>write(sql -> {
            sql.script("PRAGMA max_page_count = 1");
            return true;
        });
        type(session, "long ".repeat(100_000));
        ProblemException e = assertThrows(ProblemException.class, other::close);
        assertEquals("problem.diskFull", e.problem().key());
        other.close();
    }

    @Test
    void aListenerThatThrowsHoldsUpNobody() {
        EditSession session = transcripts.open(recording).orElseThrow();
        session.listen((step, edit, now) -> transcripts.append(recording, step, edit, new JournalListener() {
            @Override
            public void committed() {
                throw new IllegalStateException("a faulty listener");
            }

            @Override
            public void failed(Problem problem) {
                throw new IllegalStateException("a faulty listener");
            }
        }));
        type(session, "a");
        type(session, "b");
        transcripts.flush();
        assertEquals(session.transcript(), again(recording).transcript());
    }

    @Test
    void anEditWaitsForTheOtherProcessToFinish() {
        EditSession session = edited(recording);
        try (SqliteLibrary other = SqliteLibrary.open(folder)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch hold = new CountDownLatch(1);
            other.writer().later(() -> hold(other.writer(), sql -> {
                inside.countDown();
                await(hold);
                return true;
            }));
            await(inside);
            type(session, "a");
            assertEquals(List.of(), watches.getFirst().heard());
            hold.countDown();
            watches.getFirst().await("safe");
        }
        assertEquals(session.transcript(), again(recording).transcript());
    }

    @Test
    void closingKeepsWhatWasTypedLast() {
        EditSession session = edited(recording);
        for (int i = 0; i < 500; i++) {
            type(session, "z");
        }
        library.close();
        assertEquals(List.of("committed", "safe"), watches.getLast().heard());
        library = SqliteLibrary.open(folder);
        transcripts = library.transcripts();
        assertEquals(session.transcript(), again(recording).transcript());
    }

    @Test
    void theLogIsEmptiedInAPause() throws IOException {
        EditSession session = edited(recording);
        for (int i = 0; i < 400; i++) {
            type(session, "z");
            watches.getLast().await("committed");
        }
        watches.getLast().await("safe");
        long size = logSize();
        CountDownLatch twoPauses = new CountDownLatch(1);
        library.writer().after(Duration.ofMillis(1200), twoPauses::countDown);
        await(twoPauses);
        type(session, "z");
        transcripts.flush();
        assertEquals(size, logSize(), "the log is written from its start again");
        assertEquals(session.transcript(), again(recording).transcript());
    }

    private CountDownLatch holdTheWriter() {
        CountDownLatch hold = new CountDownLatch(1);
        library.writer().later(() -> await(hold));
        return hold;
    }

    private static void hold(Writer writer, Sql.Work<Boolean> work) {
        try {
            writer.transaction(Writer.Promise.COMMITTED, work);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Lets the file have so many pages at most; fewer than it has means: not one more.
    private void limitPages(int pages) {
        library.writer().<Boolean>write(sql -> {
            sql.script("PRAGMA max_page_count = " + Math.max(1, pages));
            return true;
        });
    }

    private long logSize() throws IOException {
        return Files.size(folder.resolve("library.db-wal"));
    }

    private UUID document(String title) {
        Recording made = Samples.recording(title);
        library.recordings().add(made);
        transcripts.createDocument(made.id(), Samples.transcript(3, 5));
        return made.id();
    }

    private EditSession edited(UUID document) {
        EditSession session = transcripts.open(document).orElseThrow();
        session.listen((step, edit, now) -> transcripts.append(document, step, edit, watch()));
        return session;
    }

    private EditSession again(UUID document) {
        return transcripts.open(document).orElseThrow();
    }

    private JournalWatch watch() {
        JournalWatch watch = new JournalWatch();
        watches.add(watch);
        return watch;
    }

    private static void type(EditSession session, String text) {
        Transcript transcript = session.transcript();
        session.apply(Samples.typing(transcript, 1, 2, text));
    }
}
