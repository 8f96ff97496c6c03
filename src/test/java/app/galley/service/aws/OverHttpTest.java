package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.RemoteJob;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Amazon's side against the local service, as the application uses it.
class OverHttpTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String KEY = "galley/media/galley-1.m4a";
    @TempDir
    Path folder;

    @Test void whatIsUploadedArrivesByteForByte() throws IOException {
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data"));
                AwsConnection aws = new AwsConnection(room.connection(), Background.threads())) {
            for (int bytes : new int[] {0, 1, 200_000, 16 * MEBIBYTE, 16 * MEBIBYTE + 1, 27 * MEBIBYTE + 3}) {
                Path file = file(bytes);
                List<Long> told = new ArrayList<>();
                assertEquals("s3://news-desk/" + KEY, aws.staging().upload(file, KEY, (done, total) -> told.add(done),
                        new Cancellation()));
                assertArrayEquals(Files.readAllBytes(file), aws.staging().fetch("s3://news-desk/" + KEY), () -> "of " + bytes + " bytes");
                assertTrue(bytes == 0 || told.getLast() == bytes, () -> "told " + told);
            }
            assertEquals(List.of(KEY), aws.staging().keys("galley/"));
            aws.staging().remove(KEY);
            assertEquals(List.of(), aws.staging().keys("galley/"));
        }
    }

    @Test void anUploadGoesOnAfterTheServiceWasKilled() throws IOException {
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data"));
                AwsConnection aws = new AwsConnection(room.connection(), Background.threads())) {
            Path file = file(64 * MEBIBYTE);
            AtomicBoolean killed = new AtomicBoolean();
            Problem problem = assertThrows(ProblemException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
                if (done > 40 * MEBIBYTE && killed.compareAndSet(false, true)) {
                    room.kill();
                }
            }, new Cancellation())).problem();
            assertEquals("service.uploadBrokeOff", problem.key());

            room.restart();
            assertEquals(List.of(KEY), aws.staging().keys("galley/"), "the parts wait");
            List<Long> told = new ArrayList<>();
            aws.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
            assertArrayEquals(Files.readAllBytes(file), aws.staging().fetch("s3://news-desk/" + KEY));
            assertTrue(biggestStep(told) >= 8 * MEBIBYTE, "a part that is there counts at once");
        }
    }

    @Test void aCancelledUploadLeavesNothingWhenItIsGivenUp() throws IOException {
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data"));
                AwsConnection aws = new AwsConnection(room.connection(), Background.threads())) {
            Cancellation cancellation = new Cancellation();
            Path file = file(64 * MEBIBYTE);
            assertThrows(CancellationException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
                if (done > 20 * MEBIBYTE) {
                    cancellation.cancel();
                }
            }, cancellation));
            assertEquals(List.of(KEY), aws.staging().keys(""), "the parts wait");
            aws.staging().remove(KEY);
            assertEquals(List.of(), aws.staging().keys(""));
        }
    }

    @Test void aWrongSecretIsRefused() {
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data"));
                AwsConnection aws = new AwsConnection(room.connection("wrong"), Background.threads())) {
            String host = "127.0.0.1:" + room.connection().s3().getPort();
            assertEquals(Problem.unreachable("service.keysRefused", host),
                    assertThrows(ProblemException.class, () -> aws.staging().bucket()).problem());
            assertEquals(Problem.unreachable("service.keysRefused", host),
                    assertThrows(ProblemException.class, () -> aws.transcription().find(JobKind.Name.STANDARD, "x")).problem());
        }
    }

    @Test void aMissingObjectIsTold() {
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data"));
                AwsConnection aws = new AwsConnection(room.connection(), Background.threads())) {
            aws.staging().bucket();
            assertEquals(Problem.refused("service.noObject", "news-desk"),
                    assertThrows(ProblemException.class, () -> aws.staging().fetch("s3://news-desk/" + KEY)).problem());
        }
    }

    @Test void aJobRunsFromStartToResult() throws Exception {
        CountDownLatch mayHear = new CountDownLatch(1);
        try (LocalNewsroom room = new LocalNewsroom(folder.resolve("data"), mayHear);
                AwsConnection aws = new AwsConnection(room.connection(), Background.threads())) {
            String uri = aws.staging().upload(file(1000), KEY, Progress.NONE, new Cancellation());
            JobRequest request = new JobRequest("galley-1", uri, JobSettings.of(new LanguageChoice.Named("en-GB"), 2), aws.staging().bucket(),
                    "galley/result/galley-1.json");
            assertFalse(aws.transcription().start(request).state().isFinal());
            assertFalse(aws.transcription().start(request).state().isFinal(), "asked twice, it is the same job");
            String otherMedia = aws.staging().upload(file(10), "galley/media/other.m4a", Progress.NONE, new Cancellation());
            JobRequest other = new JobRequest("galley-1", otherMedia, request.settings(), "news-desk", "r.json");
            assertEquals("service.nameTaken",
                    assertThrows(ProblemException.class, () -> aws.transcription().start(other)).problem().key());
            List<RemoteJob> open = new ArrayList<>(aws.transcription().list(JobKind.Name.STANDARD, JobState.QUEUED, "galley-"));
            open.addAll(aws.transcription().list(JobKind.Name.STANDARD, JobState.IN_PROGRESS, "galley-"));
            assertEquals(List.of("galley-1"), open.stream().map(RemoteJob::name).distinct().toList());

            mayHear.countDown();
            awaitEnd(aws, "galley-1");
            RemoteJob done = aws.transcription().find(JobKind.Name.STANDARD, "galley-1").orElseThrow();
            assertEquals(JobState.COMPLETED, done.state());
            assertEquals(Optional.of(uri), done.mediaUri());
            assertTrue(done.results().transcript().orElseThrow().endsWith("/galley/result/galley-1.json"));
            String result = new String(aws.staging().fetch("s3://news-desk/galley/result/galley-1.json"), StandardCharsets.UTF_8);
            assertTrue(result.contains("Good morning") && result.contains("\"recogniser\":\"prepared\""), result);
            aws.transcription().delete(JobKind.Name.STANDARD, "galley-1");
            aws.transcription().delete(JobKind.Name.STANDARD, "galley-1");
            assertEquals(Optional.empty(), aws.transcription().find(JobKind.Name.STANDARD, "galley-1"));
        }
    }

    /// Asks until the job has ended, for a minute at most.
    private static void awaitEnd(AwsConnection aws, String name) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!aws.transcription().find(JobKind.Name.STANDARD, name).orElseThrow().state().isFinal()) {
            assertTrue(System.nanoTime() < end, "the job does not end");
        }
    }

    private static long biggestStep(List<Long> told) {
        long biggest = 0;
        for (int i = 0; i < told.size(); i++) {
            biggest = Math.max(biggest, told.get(i) - (i == 0 ? 0 : told.get(i - 1)));
        }
        return biggest;
    }

    private Path file(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(Files.createTempFile(folder, "media", ".m4a"), content);
    }
}
