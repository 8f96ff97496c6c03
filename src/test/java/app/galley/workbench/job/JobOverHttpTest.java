package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobKind;
import app.galley.service.aws.LocalNewsroom;
import app.galley.task.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole job with nothing replaced but, mostly, the library: real threads, the real clock, the local service over HTTP.
class JobOverHttpTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    @TempDir
    Path folder;

    @Test void theResultHasTheSameBytesInTheBucketOverHttpAndInTheLibrary() throws IOException {
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"));
                SqliteLibrary library = SqliteLibrary.open(folder.resolve("library"));
                RealProcess process = new RealProcess("window", local.connection(), room,
                        new Shelves(library.recordings(), library.jobs(), library.transcripts(), library.ledger()))) {
            Recording recording = room.recording(300_000);
            library.recordings().add(recording);
            TrackedJob job = process.transcriptions.await(process.transcriptions.take(
                    new Order(recording.id(), Newsroom.english(2), true)).id(), PATIENCE);
            assertEquals(Step.DONE, job.step());
            MachineTranscript result = library.transcripts().machineTranscripts(recording.id()).getFirst();
            byte[] kept = library.transcripts().bytes(result.id());
            assertTrue(new String(kept, StandardCharsets.UTF_8).contains("Good morning"));
            assertEquals("prepared", result.origin());
            JobName name = JobName.parse(job.name()).orElseThrow();
            assertArrayEquals(kept, process.aws.staging().fetch("s3://news-desk/" + name.resultKey("galley/")));
            try (Stream<Path> files = Files.walk(folder.resolve("data/buckets/bucket-news-desk/content"))) {
                assertEquals(1, files.filter(Files::isRegularFile).filter(file -> Arrays.equals(kept, bytes(file))).count());
            }
            assertEquals(2, process.aws.staging().keys("galley/").stream().filter(k -> JobName.ofKey(k).isPresent()).count());
            String uri = process.aws.transcription().find(JobKind.Name.STANDARD, job.name()).flatMap(r -> r.results().transcript()).orElseThrow();
            assertEquals(403, status(uri), "nobody else may read it");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void nothingStaysInTheBucket() {
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"));
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            TrackedJob job = process.transcriptions.await(
                    process.transcriptions.take(room.recording(20 << 20), Newsroom.english(0)).id(), PATIENCE);
            assertEquals(Step.DONE, job.step());
            assertEquals(List.of(), process.aws.staging().keys("galley/media/"));
            assertEquals(List.of(), process.aws.staging().keys("galley/result/galley-"));
        }
    }

    @Test void aJobGoesOnWhenAServiceKilledInMidUploadIsBack() {
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"));
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            AtomicBoolean killed = new AtomicBoolean();
            CountDownLatch told = new CountDownLatch(1);
            CountDownLatch down = new CountDownLatch(1);
            process.transcriptions.listen(new Transcriptions.Listener() {
                @Override
                public void changed(TrackedJob job) {
                    if (job.bytesSent() > 20 << 20 && killed.compareAndSet(false, true)) {
                        // On a thread of its own: a listener must not wait, and the kill waits for open requests.
                        Threads.virtual("kill the service", () -> {
                            local.kill();
                            down.countDown();
                        });
                    }
                }

                @Override
                public void troubled(Problem problem) {
                    told.countDown();
                }
            });
            TrackedJob job = process.transcriptions.take(room.recording(160 << 20), Newsroom.english(0));
            await(told);
            await(down);
            assertEquals("service.uploadBrokeOff", process.transcriptions.trouble().orElseThrow().key());
            assertEquals(Step.UPLOADING, room.stored(job).step());
            assertThrows(ProblemException.class, () -> process.transcriptions.await(job.id(), Duration.ZERO));
            local.restart();
            assertEquals(Step.DONE, process.transcriptions.await(job.id(), PATIENCE).step());
            assertTrue(process.transcriptions.trouble().isEmpty());
        }
    }

    @Test void aJobGoesOnWhenAServiceKilledWhileTranscribingIsBack() {
        Newsroom room = new Newsroom(folder);
        CountDownLatch mayHear = new CountDownLatch(1);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), mayHear);
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            CountDownLatch transcribing = new CountDownLatch(1);
            CountDownLatch told = new CountDownLatch(1);
            process.transcriptions.listen(new Transcriptions.Listener() {
                @Override
                public void changed(TrackedJob job) {
                    if (job.step() == Step.TRANSCRIBING) {
                        transcribing.countDown();
                    }
                }

                @Override
                public void troubled(Problem problem) {
                    told.countDown();
                }
            });
            TrackedJob job = process.transcriptions.take(room.recording(1000), Newsroom.english(0));
            await(transcribing);
            local.kill();
            await(told);
            assertEquals(Step.TRANSCRIBING, room.stored(job).step());
            mayHear.countDown();
            local.restart();
            assertEquals(Step.DONE, process.transcriptions.await(job.id(), PATIENCE).step());
        }
    }

    @Test void anotherProcessGoesOnWithAnUploadThatWasBrokenOff() {
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"))) {
            Recording recording = room.recording(48 << 20);
            List<TrackedJob> jobs = new ArrayList<>();
            CountDownLatch half = new CountDownLatch(1);
            try (RealProcess first = new RealProcess("window", local.connection(), room)) {
                first.transcriptions.listen(job -> {
                    if (job.bytesSent() > 24 << 20) {
                        half.countDown();
                    }
                });
                jobs.add(first.transcriptions.take(recording, Newsroom.english(0)));
                await(half);
            }
            try (RealProcess second = new RealProcess("window", local.connection(), room)) {
                assertEquals(Step.UPLOADING, room.stored(jobs.getFirst()).step());
                second.transcriptions.resume();
                assertEquals(Step.DONE, second.transcriptions.await(jobs.getFirst().id(), PATIENCE).step());
            }
        }
    }

    @Test void aCancelledUploadLeavesNothing() {
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"));
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            CountDownLatch half = new CountDownLatch(1);
            process.transcriptions.listen(job -> {
                if (job.bytesSent() > 24 << 20) {
                    half.countDown();
                }
            });
            TrackedJob job = process.transcriptions.take(room.recording(48 << 20), Newsroom.english(0));
            await(half);
            process.transcriptions.cancel(job.id());
            assertEquals(Step.CANCELLED, process.transcriptions.await(job.id(), PATIENCE).step());
            assertEquals(List.of(), process.aws.staging().keys(""));
        }
    }

    private static int status(String uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(uri).toURL().openConnection(java.net.Proxy.NO_PROXY);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
