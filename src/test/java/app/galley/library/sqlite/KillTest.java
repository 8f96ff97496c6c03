package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.task.WorkerProcess;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is ended by SIGKILL while someone types: what it said is committed is there, and nothing older than 50 ms
/// is lost.
class KillTest {
    private static final Duration LOST_AT_MOST = Duration.ofMillis(50);
    private static final int KILLS = 200;
    /// Starting takes longer than typing: so many programs get ready while one types.
    private static final int STARTED_AHEAD = 3;
    @TempDir
    private Path folder;
    private String classPath = "";

    /// What starting loads is written down once, in a program that ends by itself; the others then start in half the time.
    /// Java writes down what comes from jars only.
    @BeforeEach
    void rememberTheStart() throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Files.isDirectory(Path.of(entry)) ? jar(entry, folder.resolve(path.size() + ".jar")) : entry);
        }
        classPath = String.join(File.pathSeparator, path);
        Desk desk = new Desk(Files.createDirectory(folder.resolve("first")));
        try (Child child = new Child(desk, 1000, "-XX:ArchiveClassesAtExit=" + archive())) {
            child.isReady();
            child.worker.input().close();
            ProcessHandle.of(child.worker.pid()).ifPresent(process -> process.onExit().join());
        }
        assertTrue(Files.exists(archive()));
    }

    @Test
    void anEditThatWasCommittedOutlivesAKill() throws IOException {
        Desk desk = new Desk(Files.createDirectory(folder.resolve("desk")));
        for (int i = 0; i < 3; i++) {
            try (Child child = new Child(desk, 20_000)) {
                child.isReady();
                child.go();
                String said = child.lines.readLine();
                while (!said.startsWith("committed")) {
                    said = child.lines.readLine();
                }
                child.kill();
                int committed = number(said);
                assertTrue(desk.reopen() >= committed, "found " + desk.count + " of " + committed);
            }
        }
    }

    @Test
    void twoHundredKillsAtAnyMomentLoseNothingOlderThanFiftyMilliseconds() throws IOException {
        long seed = Long.getLong("galley.seed", System.nanoTime());
        Random random = new Random(seed);
        Desk desk = new Desk(Files.createDirectory(folder.resolve("desk")));
        Deque<Child> waiting = new ArrayDeque<>();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                while (waiting.size() < STARTED_AHEAD) {
                    waiting.add(new Child(desk, random.nextInt(500, 8000)));
                }
                try (Child child = waiting.remove()) {
                    desk.check(child.killedAfter(random.nextInt(1, 30), random), "kill " + kill + ", seed " + seed);
                }
            }
        } finally {
            waiting.forEach(Child::close);
        }
        assertTrue(desk.count >= KILLS, desk.count + " edits were found, seed " + seed);
    }

    private static String jar(String classes, Path jar) {
        int failed = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--no-compress",
                "--file", jar.toString(), "-C", classes, ".");
        assertEquals(0, failed);
        return jar.toString();
    }

    private Path archive() {
        return folder.resolve("start.jsa");
    }

    private static int number(String line) {
        return Integer.parseInt(line.split(" ")[1]);
    }

    /// A library with a document in which one program after the other types until it is killed.
    private final class Desk {
        private final Path library;
        private final UUID recording;
        private Transcript expected = Samples.transcript(40, 30);
        private int count;

        Desk(Path library) {
            this.library = library;
            try (SqliteLibrary open = SqliteLibrary.open(library)) {
                Recording sample = Samples.recording("interview");
                open.recordings().add(sample);
                open.transcripts().createDocument(sample.id(), expected);
                recording = sample.id();
            }
        }

        /// Time is counted in the child's beats: on a machine that has time for the child that is little less than the time on
        /// the wall, on a busy one the time the child was given.
        private void check(List<String> said, String where) {
            int before = count;
            int found = reopen();
            // The first beat may have begun before the key.
            Duration age = TypingChild.BEAT.negated();
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
            try (SqliteLibrary open = SqliteLibrary.open(library)) {
                EditSession session = open.transcripts().open(recording).orElseThrow();
                while (count < session.history().size()) {
                    count++;
                    expected = TypingChild.edit(expected, count).applyTo(expected);
                }
                assertEquals(count, session.history().size());
                assertEquals(expected, session.transcript());
                return count;
            }
        }
    }

    /// A child process that types once it is told to.
    private final class Child implements AutoCloseable {
        private final WorkerProcess worker;
        private final BufferedReader lines;
        private final int pause;

        Child(Desk desk, int pauseMicroseconds) {
            this(desk, pauseMicroseconds, "-XX:SharedArchiveFile=" + archive());
        }

        Child(Desk desk, int pauseMicroseconds, String archive) {
            pause = pauseMicroseconds;
            worker = WorkerProcess.start(new WorkerProcess.Command(List.of(
                    System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                    archive, "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m",
                    "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + desk.library, "-cp",
                    classPath, TypingChild.class.getName(), desk.library.toString(),
                    desk.recording.toString(), String.valueOf(pauseMicroseconds))));
            lines = new BufferedReader(new InputStreamReader(worker.output(), StandardCharsets.UTF_8));
        }

        /// Lets it type some keys, kills it at any moment after the last of them, and yields all it said.
        List<String> killedAfter(int keys, Random random) throws IOException {
            isReady();
            go();
            List<String> said = new ArrayList<>();
            for (int left = keys; left > 0;) {
                said.add(Objects.requireNonNull(lines.readLine(), "it ended by itself"));
                left -= said.getLast().startsWith("typed") ? 1 : 0;
            }
            LockSupport.parkNanos(random.nextLong(TimeUnit.MICROSECONDS.toNanos(pause)));
            kill();
            said.addAll(rest());
            return said;
        }

        /// SIGKILL; what it has said can still be read.
        void kill() {
            assertTrue(ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly());
        }

        void isReady() throws IOException {
            assertEquals("ready", lines.readLine());
        }

        /// Makes it type.
        void go() throws IOException {
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
