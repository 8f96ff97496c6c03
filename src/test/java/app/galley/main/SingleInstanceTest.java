package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.WorkerProcess;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir
    private Path folder;
    private final BlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();

    @Test
    void aSecondStartHandsItsFilesToTheFirst() throws InterruptedException {
        List<Path> files = List.of(Path.of("/media/a ?#ü.mp3").toAbsolutePath(), Path.of("relative.json"));
        try (var _ = claim(List.of()).orElseThrow()) {
            assertEquals(Optional.empty(), claim(files));
            assertEquals(files.stream().map(Path::toAbsolutePath).toList(), asked.poll(20, TimeUnit.SECONDS));
            assertEquals(Optional.empty(), claim(List.of()));
            assertEquals(List.of(), asked.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void whenTheWindowIsClosedTheNextStartIsTheWindow() {
        claim(List.of()).orElseThrow().close();
        claim(List.of()).orElseThrow().close();
        assertTrue(asked.isEmpty());
    }

    @Test
    void everyLibraryHasItsOwnWindow() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (SingleInstance window = claim(List.of()).orElseThrow();
                SingleInstance second = SingleInstance.claim(other, List.of(), asked::add).orElseThrow()) {
            assertFalse(window.equals(second));
        }
    }

    @Test
    void aKilledWindowLeavesNothingInTheWay() throws IOException {
        try (Child first = new Child()) {
            assertEquals("window", first.lines.readLine());
            try (Child second = new Child("interview.mp3")) {
                assertEquals("handed over", second.lines.readLine());
            }
            assertEquals("asked for [" + Path.of("interview.mp3").toAbsolutePath() + "]", first.lines.readLine());
            ProcessHandle killed = ProcessHandle.of(first.worker.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        try (SingleInstance window = claim(List.of()).orElseThrow(); Child next = new Child("a.mp3")) {
            assertEquals("handed over", next.lines.readLine());
            assertFalse(asked.isEmpty());
            assertTrue(Files.exists(folder.resolve("window.lock")), window.toString());
        }
    }

    @Test
    void whoDoesNotKnowThePasswordIsNotHeard() throws IOException {
        try (SingleInstance window = claim(List.of()).orElseThrow()) {
            int port = Integer.parseInt(Files.readString(address()).split(" ")[0]);
            try (Socket stranger = new Socket("127.0.0.1", port)) {
                DataOutputStream out = new DataOutputStream(stranger.getOutputStream());
                out.writeUTF("guess");
                out.writeInt(1);
                out.writeUTF(Path.of("secret").toUri().toString());
                out.flush();
                assertEquals(-1, stranger.getInputStream().read(), window.toString());
            } catch (SocketException hungUp) {
                // The window need not read what a stranger says before it hangs up.
                assertFalse(hungUp instanceof ConnectException, hungUp.toString());
            }
            assertTrue(asked.isEmpty());
        }
    }

    @Test
    void theAddressIsTheUsersAlone() throws IOException {
        Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (SingleInstance window = claim(List.of()).orElseThrow()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(address())),
                    window.toString());
        }
    }

    @Test
    void aWindowThatDoesNotAnswerIsAProblem() throws IOException {
        try (SingleInstance window = claim(List.of()).orElseThrow()) {
            Files.writeString(address(), "nonsense");
            Problem problem = assertThrows(ProblemException.class, () -> claim(List.of())).problem();
            assertEquals("library.alreadyOpen", problem.key(), window.toString());
        }
    }

    @Test
    void aFolderThatTakesNoLockIsAProblem() {
        Problem problem = assertThrows(ProblemException.class,
                () -> SingleInstance.claim(folder.resolve("missing"), List.of(), asked::add)).problem();
        assertEquals("library.folderNotWritable", problem.key());
    }

    private Optional<SingleInstance> claim(List<Path> files) {
        return SingleInstance.claim(folder, files, asked::add);
    }

    private Path address() {
        return folder.resolve("window.address");
    }

    /// A start in another process.
    private final class Child implements AutoCloseable {
        private final WorkerProcess worker;
        private final BufferedReader lines;

        Child(String... files) {
            List<String> line = new ArrayList<>(List.of(
                    System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                    "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx64m", "-cp",
                    System.getProperty("java.class.path"), WindowChild.class.getName(), folder.toString()));
            line.addAll(List.of(files));
            worker = WorkerProcess.start(new WorkerProcess.Command(line));
            lines = new BufferedReader(new InputStreamReader(worker.output(), StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
