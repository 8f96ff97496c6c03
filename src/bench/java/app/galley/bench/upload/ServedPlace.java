package app.galley.bench.upload;

import app.galley.main.Main;
import app.galley.service.Connection;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The local service in a program of its own, as `galley serve` starts it.
final class ServedPlace implements AutoCloseable {
    static final String ACCESS_KEY = "AKIDBENCHBENCHBENCH";
    static final String SECRET_KEY = "a-secret-of-the-benchmark";
    static final String BUCKET = "bench";
    private static final Pattern S3 = Pattern.compile("\"s3\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern REGION = Pattern.compile("\"region\"\\s*:\\s*\"([^\"]+)\"");
    private final Process process;
    private final URI s3;
    private final String region;

    ServedPlace(Path data) throws IOException {
        process = new ProcessBuilder(java(Main.class, "serve", "--port", "0", "--data", data.toString(), "--access-key", ACCESS_KEY,
                "--secret-key", SECRET_KEY)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(said.readLine());
        s3 = URI.create(found(S3, line));
        region = found(REGION, line);
    }

    /// The line that starts a program of this class path.
    static List<String> java(Class<?> program, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-Dlogback.configurationFile=app/galley/logback-worker.xml", "-cp", System.getProperty("java.class.path"),
                program.getName()));
        line.addAll(List.of(arguments));
        return line;
    }

    Connection.Local connection() {
        return new Connection.Local(s3, s3, region, ACCESS_KEY, SECRET_KEY, BUCKET);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String found(Pattern pattern, String line) throws IOException {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new IOException("the service did not start: " + line);
        }
        return matcher.group(1);
    }
}
