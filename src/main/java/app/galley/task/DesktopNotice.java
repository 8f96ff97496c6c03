package app.galley.task;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A message of the system's own, shown by the program that a desktop has for it: `notify-send` of the freedesktop.org notifications, `osascript`
/// of macOS. Windows has none that is there everywhere. Safe from any thread.
public final class DesktopNotice {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotice.class);
    private static final int PATIENCE_SECONDS = 20;
    /// Title and text are arguments, never part of the script.
    private static final List<String> SCRIPT = List.of("-e", "on run argv", "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e", "end run");
    private final List<String> program;

    private DesktopNotice(List<String> program) {
        this.program = program;
    }

    /// What this computer has; empty where it has nothing.
    public static Optional<DesktopNotice> ofThisComputer() {
        return of(System.getProperty("os.name"), Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank()).map(Path::of).toList());
    }

    /// What a system has.
    ///
    /// @param path where its programs are looked for
    static Optional<DesktopNotice> of(String system, List<Path> path) {
        boolean mac = system.toLowerCase(Locale.ROOT).contains("mac");
        return path.stream().map(folder -> folder.resolve(mac ? "osascript" : "notify-send"))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program)).findFirst()
                .map(program -> new DesktopNotice(mac ? concat(program, SCRIPT) : List.of(program.toString(), "--app-name=Galley", "--")));
    }

    private static List<String> concat(Path program, List<String> arguments) {
        return Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
    }

    /// Shows a message; that it could not be shown is only logged. Returns at once.
    public void show(String title, String text) {
        List<String> line = Stream.concat(program.stream(), Stream.of(title, text)).toList();
        Threads.daemon("desktop-notice", () -> run(line));
    }

    private static void run(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            } else if (process.exitValue() != 0) {
                LOG.info("the desktop showed no message: {} ended with {}", line.getFirst(), process.exitValue());
            }
        } catch (IOException e) {
            LOG.info("the desktop showed no message: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
