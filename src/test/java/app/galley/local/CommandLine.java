package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The `aws` command line, pointed at a newsroom.
///
/// @param folder for its files
record CommandLine(Newsroom room, Path folder) {
    /// What came of a run.
    record Ran(int exit, String out, String errors) { }

    /// Skips a test where there is no `aws`.
    static void assumePresent() {
        assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(d -> Files.isExecutable(Path.of(d, "aws"))), "there is no aws command line on this computer");
    }

    Ran run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("aws", "--endpoint-url", room.endpoint().toString(), "--output", "json"));
        line.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(n -> n.startsWith("AWS_"));
        builder.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", room.service().accessKey(),
                "AWS_SECRET_ACCESS_KEY", room.service().secretKey(), "AWS_DEFAULT_REGION", room.service().region(),
                "AWS_EC2_METADATA_DISABLED", "true", "AWS_CONFIG_FILE", folder.resolve("none").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString(), "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "", "NO_PROXY", "127.0.0.1"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("aws " + String.join(" ", arguments) + " did not end");
        }
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(errors));
    }

    /// Runs it, and yields what it prints; it must go well.
    String aws(String... arguments) throws Exception {
        Ran ran = run(Map.of(), arguments);
        assertEquals(0, ran.exit, String.join(" ", arguments) + ": " + ran.errors);
        return ran.out;
    }

    /// The same as JSON.
    JsonNode json(String... arguments) throws Exception {
        return new ObjectMapper().readTree(aws(arguments));
    }
}
