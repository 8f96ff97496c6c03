package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.cli.GalleyCommand;
import app.galley.problem.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/// The command line over a library of its own.
abstract class CommandLine {
    static final Path SAMPLE = Path.of("assets/samples/interview.m4a");

    @TempDir
    Path home = Path.of("");

    /// What a command left behind.
    ///
    /// @param code its exit code
    /// @param out what it wrote to standard output
    /// @param err what it wrote to standard error
    record Ran(int code, String out, String err) {
        void failsWith(int expected, String... words) {
            assertEquals(expected, code, err);
            List<String> said = err.lines().filter(line -> line.startsWith("galley: ")).toList();
            assertEquals(1, said.size(), err);
            for (String word : words) {
                assertTrue(said.getFirst().contains(word), said.getFirst());
            }
            assertTrue(said.getFirst().matches("galley: .+\\. [A-Z`].+\\."), () -> "what happened, then what to do: " + said);
        }
    }

    final Ran galley(String... line) throws IOException {
        AppFolders folders = new AppFolders(home.resolve("library"), home.resolve("cache"), home.resolve("logs"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = GalleyCommand.run(List.of(line), new Composition(folders), new Wording(Locale.ENGLISH),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
