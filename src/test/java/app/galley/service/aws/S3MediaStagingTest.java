package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3MediaStagingTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String KEY = "galley/media/galley-1.m4a";
    @TempDir
    Path folder;
    private FakeS3 s3;
    private AwsConnection aws;

    @BeforeEach void open() throws IOException {
        s3 = new FakeS3(0);
        aws = new AwsConnection(s3.connection(), Background.virtual());
    }

    @AfterEach void close() {
        aws.close();
        s3.close();
    }

    @Test void aSmallFileArrivesInOnePieceAndMakesItsBucket() throws IOException {
        Path file = file(3 * MEBIBYTE + 17);
        List<Long> told = new ArrayList<>();
        String uri = aws.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
        assertEquals("s3://news-desk/" + KEY, uri);
        assertArrayEquals(Files.readAllBytes(file), s3.objects.get(KEY));
        assertEquals(3L * MEBIBYTE + 17, told.getLast());
        assertTrue(told.size() > 8, () -> "within the piece: " + told);
        assertArrayEquals(Files.readAllBytes(file), aws.staging().read(KEY));
    }

    @Test void aLargeFileArrivesInParts() throws IOException {
        Path file = file(40 * MEBIBYTE + 5);
        List<Long> told = new ArrayList<>();
        aws.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
        assertArrayEquals(Files.readAllBytes(file), s3.objects.get(KEY));
        assertEquals(6, parts());
        assertEquals(40L * MEBIBYTE + 5, told.getLast());
        assertTrue(told.size() > 100, () -> "within the parts: " + told.size());
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(s3.uploads.isEmpty());
    }

    @Test void aCancelledUploadLeavesNothingAndHangsUp() throws Exception {
        Path file = file(64 * MEBIBYTE);
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
            if (done > 20 * MEBIBYTE) {
                cancellation.cancel();
            }
        }, cancellation));
        assertTrue(s3.uploads.isEmpty());
        assertTrue(s3.objects.isEmpty());
        assertEquals(List.of(), aws.staging().keys("galley/"));
        assertEquals(0, s3.awaitQuiet(Duration.ofSeconds(20)), "parts that the server still waits for");
    }

    @Test void aBrokenOffUploadSendsOnlyTheRest() throws IOException {
        Path file = file(64 * MEBIBYTE);
        breakOffAfter(5, file);
        assertEquals(1, s3.uploads.size(), "the parts wait");
        int there = s3.uploads.values().iterator().next().parts().size();
        s3.requests.clear();
        List<Long> told = new ArrayList<>();
        aws.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
        assertEquals(8 - there, parts());
        assertArrayEquals(Files.readAllBytes(file), s3.objects.get(KEY));
        assertEquals(64L * MEBIBYTE, told.getLast());
    }

    @Test void partsOfAnotherStateOfTheFileAreSentAgain() throws IOException {
        Path file = file(64 * MEBIBYTE);
        breakOffAfter(5, file);
        byte[] other = Files.readAllBytes(file);
        for (int i = 0; i < other.length; i += 4 * MEBIBYTE) {
            other[i]++;
        }
        Files.write(file, other);
        s3.requests.clear();
        aws.staging().upload(file, KEY, Progress.NONE, new Cancellation());
        assertEquals(8, parts());
        assertArrayEquals(other, s3.objects.get(KEY));
    }

    @Test void aRefusedPartEndsTheUploadAndLeavesNothing() throws IOException {
        s3.hook = (request, exchange) -> {
            if (request.contains("partNumber=3")) {
                exchange.getRequestBody().readAllBytes();
                byte[] no = "<Error><Code>AccessDenied</Code><Message>no</Message></Error>".getBytes();
                exchange.sendResponseHeaders(403, no.length);
                exchange.getResponseBody().write(no);
                throw new IOException("answered");
            }
        };
        Problem problem = assertThrows(ProblemException.class, () -> aws.staging().upload(file(64 * MEBIBYTE), KEY,
                Progress.NONE, new Cancellation())).problem();
        assertEquals("service.accessDenied", problem.key());
        assertTrue(s3.uploads.isEmpty());
        assertTrue(s3.objects.isEmpty());
    }

    @Test void aFileThatChangesMeanwhileIsNotTakenForWhole() throws IOException {
        Path file = file(40 * MEBIBYTE);
        AtomicInteger calls = new AtomicInteger();
        Problem problem = assertThrows(ProblemException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
            if (calls.incrementAndGet() == 10) {
                write(file, new byte[40 * MEBIBYTE + 1]);
            }
        }, new Cancellation())).problem();
        assertEquals(Problem.badInput("service.fileChanged", file.toString()), problem);
        assertTrue(s3.uploads.isEmpty());
        assertTrue(s3.objects.isEmpty());
    }

    @Test void aFileThatIsCutShortMeanwhileIsNotAFaultOfTheNetwork() throws IOException {
        Path file = file(8 * MEBIBYTE);
        AtomicInteger calls = new AtomicInteger();
        Problem problem = assertThrows(ProblemException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
            if (calls.incrementAndGet() == 3) {
                write(file, new byte[MEBIBYTE]);
            }
        }, new Cancellation())).problem();
        assertEquals(Problem.badInput("service.fileChanged", file.toString()), problem);
        assertTrue(s3.objects.isEmpty());
    }

    @Test void aFileThatIsNotThereIsTold() {
        Path gone = folder.resolve("gone.mp3");
        assertEquals(Problem.badInput("service.fileUnreadable", gone.toString()), assertThrows(ProblemException.class,
                () -> aws.staging().upload(gone, KEY, Progress.NONE, new Cancellation())).problem());
    }

    @Test void closingBreaksTheUploadOffSoThatItCanGoOn() throws IOException {
        Path file = file(64 * MEBIBYTE);
        Problem problem = assertThrows(ProblemException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
            if (done > 30 * MEBIBYTE) {
                aws.close();
            }
        }, new Cancellation())).problem();
        assertEquals(Problem.Kind.UNREACHABLE, problem.kind());
        assertEquals(1, s3.uploads.size());
        try (AwsConnection next = new AwsConnection(s3.connection(), Background.virtual())) {
            s3.requests.clear();
            next.staging().upload(file, KEY, Progress.NONE, new Cancellation());
            assertTrue(parts() < 8, () -> "sent again: " + parts());
            assertArrayEquals(Files.readAllBytes(file), s3.objects.get(KEY));
        }
    }

    @Test void removesAnObjectAndItsUnfinishedUploads() throws IOException {
        Path file = file(64 * MEBIBYTE);
        breakOffAfter(3, file);
        aws.staging().upload(file(10), KEY, Progress.NONE, new Cancellation());
        assertEquals(List.of(KEY), aws.staging().keys("galley/media/"));
        aws.staging().remove(KEY);
        aws.staging().remove(KEY);
        assertEquals(List.of(), aws.staging().keys("galley/"));
        assertTrue(s3.uploads.isEmpty());
        assertTrue(s3.objects.isEmpty());
    }

    private void breakOffAfter(int parts, Path file) {
        AtomicInteger begun = new AtomicInteger();
        s3.hook = (request, exchange) -> {
            if (request.contains("partNumber") && begun.incrementAndGet() > parts) {
                throw new IOException("the service is killed");
            }
        };
        Problem problem = assertThrows(ProblemException.class,
                () -> aws.staging().upload(file, KEY, Progress.NONE, new Cancellation())).problem();
        assertEquals(Problem.Kind.UNREACHABLE, problem.kind());
        assertEquals("service.uploadBrokeOff", problem.key());
        s3.hook = null;
    }

    private long parts() {
        synchronized (s3) {
            return s3.requests.stream().filter(r -> r.contains("partNumber")).count();
        }
    }

    private Path file(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(Files.createTempFile(folder, "media", ".m4a"), content);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
