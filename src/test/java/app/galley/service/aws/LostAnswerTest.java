package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.service.Connection;
import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.task.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostAnswerTest {
    @TempDir
    Path folder;

    @Test void aStartWhoseAnswerIsLostMakesOneJob() throws IOException {
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data")); LosingLine line = new LosingLine(room.connection(), 1);
                AwsConnection aws = new AwsConnection(line.connection(), Background.threads())) {
            Path file = Files.write(folder.resolve("interview.m4a"), new byte[1000]);
            String uri = aws.staging().upload(file, "galley/media/galley-1.m4a", Progress.NONE, new Cancellation());
            JobRequest request = new JobRequest("galley-1", uri, JobSettings.of(new LanguageChoice.Named("en-GB"), 2), aws.staging().bucket(),
                    "galley/result/galley-1.json");
            assertEquals("galley-1", aws.transcription().start(request).name());
            assertEquals(1, line.lost.get(), "an answer was lost");
            assertTrue(line.starts.get() >= 2, "and the start was tried again");
            List<String> jobs = new ArrayList<>();
            for (JobState state : JobState.values()) {
                aws.transcription().list(JobKind.Name.STANDARD, state, "").stream().map(RemoteJob::name).forEach(jobs::add);
            }
            assertEquals(List.of("galley-1"), jobs.stream().distinct().toList());
        }
    }

    /// A line to a service on which the answers to some starts are lost: the request arrives, then the line is cut.
    private static final class LosingLine implements AutoCloseable {
        final AtomicInteger lost = new AtomicInteger();
        final AtomicInteger starts = new AtomicInteger();
        private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Connection.Local service;
        private final int losses;

        LosingLine(Connection.Local service, int losses) throws IOException {
            this.service = service;
            this.losses = losses;
            Threads.virtual("line", this::accept);
        }

        Connection.Local connection() {
            URI uri = URI.create("http://127.0.0.1:" + here.getLocalPort());
            return new Connection.Local(uri, uri, service.region(), service.accessKey(), service.secretKey(), service.bucket());
        }

        @Override
        public void close() throws IOException {
            here.close();
        }

        private void accept() {
            while (!here.isClosed()) {
                try {
                    Socket client = here.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), service.s3().getPort());
                    AtomicBoolean loses = new AtomicBoolean();
                    Threads.virtual("to the service", () -> pump(client, server, loses, true));
                    Threads.virtual("from the service", () -> pump(server, client, loses, false));
                } catch (IOException e) {
                    // closed
                }
            }
        }

        private void pump(Socket from, Socket to, AtomicBoolean loses, boolean requests) {
            byte[] buffer = new byte[1 << 16];
            try (from; to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (requests && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("Transcribe.StartTranscriptionJob")
                            && starts.incrementAndGet() <= losses) {
                        loses.set(true);
                    }
                    if (!requests && loses.get()) {
                        lost.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, n);
                    out.flush();
                }
            } catch (IOException e) {
                // the other end is gone
            }
        }
    }
}
