package app.galley.local;

import app.galley.local.sign.Keys;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Background;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/// A local service in a process of its own, that can be starved or killed.
public final class ServiceProcess implements AutoCloseable {
    /// Its keys.
    static final Keys KEYS = new Keys("GALLEYTEST", "a secret of the tests");
    private final Process process;
    private final URI endpoint;

    private ServiceProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /// Starts one over a folder.
    ///
    /// @param shell what the shell does first, such as setting a limit; empty for no shell
    static ServiceProcess start(Path data, String shell, String... jvm) throws IOException {
        List<String> line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:-UsePerfData"));
        line.addAll(List.of(jvm));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), ServiceProcess.class.getName(), data.toString()));
        if (!shell.isEmpty()) {
            line.addAll(0, List.of("sh", "-c", shell + "; exec \"$@\"", "sh"));
        }
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = String.valueOf(out.readLine());
        if (!first.startsWith("http://")) {
            process.destroyForcibly();
            throw new IOException("the service did not start: " + first);
        }
        return new ServiceProcess(process, URI.create(first));
    }

    /// Serves until the standard input ends. No media can be read in it.
    public static void main(String[] arguments) throws IOException {
        try (LocalService service = LocalService.start(new LocalService.Place(Path.of(arguments[0]), 0, KEYS), new Deaf(), List.of(),
                Background.threads(), Clock.systemUTC())) {
            System.out.println(service.endpoint());
            while (System.in.read() >= 0) {
                // nothing is said on it
            }
        }
    }

    URI endpoint() {
        return endpoint;
    }

    S3Client s3() {
        return S3Client.builder().endpointOverride(endpoint).region(Region.of(LocalService.REGION)).forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(KEYS.accessKey(), KEYS.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry())).build();
    }

    /// Ends it without a word.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service cannot be killed");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static final class Deaf implements MediaReader {
        @Override
        public MediaInfo probe(Soundtrack sound) {
            throw Problem.badInput("media.notMedia", "it").asException();
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            throw Problem.badInput("media.notMedia", "it").asException();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
