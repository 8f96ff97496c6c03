package app.galley.format.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Programs of others that say whether a file is right. A test that finds none is skipped with a message.
public final class Judge {
    private static final int MINUTES = 2;
    /// Where `packaging/test --with-judges` puts what is not a program.
    private static final Path FOLDER = Path.of("target/judges");

    private Judge() {
    }

    /// Skips a test where there is no such program.
    public static void assumeProgram(String program) {
        Assumptions.assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))), program + " is not installed; packaging/test --with-judges installs it");
    }

    /// A file of an npm package; skips a test where there is none.
    public static Path assumePackage(String file) {
        return assumeFile("node_modules/" + file);
    }

    /// A file that was fetched; skips a test where it was not.
    public static Path assumeFile(String file) {
        Path there = FOLDER.resolve(file).toAbsolutePath();
        Assumptions.assumeTrue(Files.isReadable(there), file + " is not there; packaging/test --with-judges fetches it");
        return there;
    }

    /// What a program prints that does its work in a folder; it must end well.
    public static String run(Path folder, String... line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        Process process = new ProcessBuilder(List.of(line)).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            fail(line[0] + " does not end");
        }
        assertEquals(0, process.exitValue(), () -> said(errors));
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static String said(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
