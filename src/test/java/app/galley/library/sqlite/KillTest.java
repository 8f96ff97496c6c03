package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.task.Background;
import app.galley.task.Running;
import app.galley.task.WorkerProcess;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is ended by SIGKILL while someone types: what it said is committed is there, and nothing older than 50 ms
/// is lost.
class KillTest {
    private static final Duration LOST_AT_MOST = Duration.ofMillis(50);
    @TempDir
    private Path folder;
    private UUID recording;
    private Transcript expected;
    private int count;

    @BeforeEach
    void makeDocument() {
        expected = Samples.transcript(40, 30);
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            Recording sample = Samples.recording("interview");
            library.recordings().add(sample);
            library.transcripts().createDocument(sample.id(), expected);
            recording = sample.id();
        }
    }

    @Test
    void anEditThatWasCommittedOutlivesAKill() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (Child child = new Child(20_000)) {
                child.go();
                String said = child.lines.readLine();
                while (!said.startsWith("committed")) {
                    said = child.lines.readLine();
                }
                child.kill();
                int committed = number(said);
                assertTrue(reopen() >= committed, "found " + count + " of " + committed);
            }
        }
    }

    @Test
    void fiftyKillsAtAnyMomentLoseNothingOlderThanFiftyMilliseconds() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Child next = new Child(random.nextInt(500, 8000));
        try {
            for (int kill = 1; kill <= 50; kill++) {
                try (Child child = next) {
                    // Starting takes longer than typing: the next one gets ready while this one types.
                    next = new Child(random.nextInt(500, 8000));
                    child.go();
                    Running<List<String>> said = Background.virtual().start("typing", cancellation -> child.rest());
                    pause(Duration.ofMillis(random.nextInt(20, 250)));
                    child.kill();
                    check(said.get(), "kill " + kill + ", seed " + seed);
                }
            }
        } finally {
            next.close();
        }
        assertTrue(count > 500, "only " + count + " edits were typed");
    }

    /// Time is counted in the child's beats: on a machine that has time for the child that is the time on the wall, on a
    /// busy one the time the child was given.
    private void check(List<String> said, String where) {
        int before = count;
        int found = reopen();
        Duration age = Duration.ZERO;
        for (String line : said.reversed()) {
            if (line.equals("beat")) {
                age = age.plus(TypingChild.BEAT);
            } else if (line.startsWith("typed")) {
                assertTrue(number(line) <= found || age.compareTo(LOST_AT_MOST) <= 0,
                        where + ": " + line + " was " + age.toMillis() + " ms old but found " + found + " after " + before);
            } else {
                assertTrue(line.startsWith("committed") || line.startsWith("safe"), where + ": " + line);
                assertTrue(number(line) <= found, where + ": " + line + " but found " + found);
            }
        }
    }

    /// Opens the library as the next start would, compares the whole document, and yields the number of edits in it.
    private int reopen() {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            EditSession session = library.transcripts().open(recording).orElseThrow();
            while (count < session.history().size()) {
                count++;
                expected = TypingChild.edit(expected, count).applyTo(expected);
            }
            assertEquals(count, session.history().size());
            assertEquals(expected, session.transcript());
            return count;
        }
    }

    private static int number(String line) {
        return Integer.parseInt(line.split(" ")[1]);
    }

    /// Lets time pass: the moment of the kill is what is tried out.
    private static void pause(Duration time) throws InterruptedException {
        boolean ended = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        assertEquals(false, ended);
    }

    /// A child process that types once it is told to.
    private final class Child implements AutoCloseable {
        private final WorkerProcess worker;
        private final BufferedReader lines;

        Child(int pauseMicroseconds) {
            worker = WorkerProcess.start(new WorkerProcess.Command(List.of(
                    System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m",
                    "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"),
                    TypingChild.class.getName(), folder.toString(), recording.toString(),
                    String.valueOf(pauseMicroseconds))));
            lines = new BufferedReader(new InputStreamReader(worker.output(), StandardCharsets.UTF_8));
        }

        /// SIGKILL; what it has said can still be read.
        void kill() {
            assertTrue(ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly());
        }

        /// Waits until it is ready and makes it type.
        void go() throws IOException {
            assertEquals("ready", lines.readLine());
            worker.input().write('\n');
            worker.input().flush();
        }

        /// All it says until it is killed; the last line may be cut off.
        List<String> rest() throws IOException {
            List<String> said = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    said.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            return said;
        }

        @Override
        public void close() {
            worker.kill();
            worker.close();
        }
    }
}
