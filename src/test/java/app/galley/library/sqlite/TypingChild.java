package app.galley.library.sqlite;

import app.galley.library.Recording;
import app.galley.library.Transcripts.JournalListener;
import app.galley.problem.Problem;
import app.galley.task.Threads;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// A program that types into a document until it is killed and says on its output what happens: `ready`; after a byte came
/// in `typed NUMBER` before each edit, `committed NUMBER`, `safe NUMBER`; and `beat` every five milliseconds in which the
/// machine has time to commit a little for it: by another thread, into another database, without Galley's journal.
final class TypingChild {
    /// The pause between two beats.
    static final Duration BEAT = Duration.ofMillis(5);
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private TypingChild() { }

    /// @param arguments the library's folder, the recording, the pause between two keys in microseconds
    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        warmUp(Files.createTempDirectory(Path.of(arguments[0]), "warm-up"));
        say("ready");
        if (System.in.read() < 0) {
            return;
        }
        Threads.daemon("beat", () -> beat(Path.of(arguments[0], "beat-" + ProcessHandle.current().pid() + ".db")));
        UUID recording = UUID.fromString(arguments[1]);
        Duration pause = Duration.of(Long.parseLong(arguments[2]), ChronoUnit.MICROS);
        try (SqliteLibrary library = SqliteLibrary.open(Path.of(arguments[0]))) {
            EditSession session = library.transcripts().open(recording).orElseThrow();
            session.listen((step, edit, now) -> library.transcripts().append(recording, step, edit,
                    new Sayer(session.history().size())));
            while (true) {
                int number = session.history().size() + 1;
                say("typed " + number);
                session.apply(edit(session.transcript(), number));
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /// The edit with this number, which both sides know.
    static Edit edit(Transcript transcript, int number) {
        int turn = number % transcript.turns().size();
        return Samples.typing(transcript, turn, number % transcript.turns().get(turn).words().size(), "<" + number + ">");
    }

    private record Sayer(int number) implements JournalListener {
        @Override
        public void committed() {
            say("committed " + number);
        }

        @Override
        public void safe() {
            say("safe " + number);
        }

        @Override
        public void failed(Problem problem) {
            say("failed " + number);
        }
    }

    /// Loads what a Galley that has run for a while has loaded.
    private static void warmUp(Path folder) {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            Recording sample = Samples.recording("warm-up");
            library.recordings().add(sample);
            library.transcripts().createDocument(sample.id(), Samples.transcript(3, 30));
            EditSession session = library.transcripts().open(sample.id()).orElseThrow();
            session.listen((step, edit, now) -> library.transcripts().append(sample.id(), step, edit,
                    new JournalWatch()));
            for (int number = 1; number <= 200; number++) {
                session.apply(edit(session.transcript(), number));
            }
            library.transcripts().flush();
        }
    }

    private static void beat(Path file) {
        Semaphore asked = new Semaphore(0);
        Semaphore done = new Semaphore(0);
        Threads.daemon("pulse", () -> commit(file, asked, done));
        while (true) {
            asked.release();
            done.acquireUninterruptibly();
            say("beat");
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    private static void commit(Path file, Semaphore asked, Semaphore done) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("CREATE TABLE IF NOT EXISTS beats (bytes BLOB)");
            while (true) {
                asked.acquireUninterruptibly();
                statement.executeUpdate("INSERT INTO beats VALUES (zeroblob(60))");
                done.release();
            }
        } catch (SQLException e) {
            say("no beat: " + e.getMessage());
        }
    }

    private static void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
