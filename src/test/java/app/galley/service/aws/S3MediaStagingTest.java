package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.upload.ByteRate;
import app.galley.service.upload.UploadBook;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.task.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
        aws = new AwsConnection(s3.connection(), Background.threads());
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
        assertArrayEquals(Files.readAllBytes(file), aws.staging().fetch("s3://news-desk/" + KEY));
    }

    @Test void aLargeFileArrivesInParts() throws IOException {
        Path file = file(40 * MEBIBYTE + 5);
        List<Long> told = new ArrayList<>();
        aws.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
        assertArrayEquals(Files.readAllBytes(file), s3.objects.get(KEY));
        assertEquals(Set.of(1, 2, 3, 4, 5, 6), s3.newParts());
        assertEquals(40L * MEBIBYTE + 5, told.getLast());
        assertTrue(told.size() > 100, () -> "within the parts: " + told.size());
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(s3.uploads.isEmpty());
    }

    @Test void aCancelledUploadHangsUpAndLeavesNothingWhenItIsGivenUp() throws Exception {
        Path file = file(64 * MEBIBYTE);
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> aws.staging().upload(file, KEY, (done, total) -> {
            if (done > 20 * MEBIBYTE) {
                cancellation.cancel();
            }
        }, cancellation));
        assertEquals(1, s3.uploads.size(), "the parts wait");
        assertTrue(s3.objects.isEmpty());
        aws.staging().remove(KEY);
        assertEquals(List.of(), aws.staging().keys("galley/"));
        assertEquals(0, s3.awaitQuiet(Duration.ofSeconds(20)), "parts that the server still waits for");
    }

    @Test void aBrokenOffUploadSendsOnlyTheRest() throws IOException {
        Path file = file(64 * MEBIBYTE);
        breakOffAfter(5, file);
        assertEquals(1, s3.uploads.size(), "the parts wait");
        Set<Integer> there = s3.newParts();
        assertFalse(there.isEmpty());
        List<Long> told = new ArrayList<>();
        aws.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
        Set<Integer> rest = new TreeSet<>(Set.of(1, 2, 3, 4, 5, 6, 7, 8));
        rest.removeAll(there);
        assertEquals(rest, s3.newParts());
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
        s3.newParts();
        aws.staging().upload(file, KEY, Progress.NONE, new Cancellation());
        assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 8), s3.newParts());
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

    @Test void aConnectionThatIsLostBeforeTheBodyIsTriedAgain() throws IOException {
        List<String> requests = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Threads.virtual("rude server", () -> serveRudely(server, requests));
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort());
            var connection = new Connection.Local(uri, uri, "eu-west-1", "AKIDEXAMPLE", "not-a-secret", "news-desk");
            try (AwsConnection rude = new AwsConnection(connection, Background.threads())) {
                assertEquals(Problem.unreachable("service.uploadBrokeOff", "127.0.0.1:" + server.getLocalPort()),
                        assertThrows(ProblemException.class, () -> rude.staging().upload(file(100_000), KEY, Progress.NONE,
                                new Cancellation())).problem());
            }
        }
        assertTrue(requests.stream().filter("PUT"::equals).count() >= 3, () -> "three attempts: " + requests);
    }

    /// Answers that the bucket is there, and hangs up on whoever wants to put something into it.
    private static void serveRudely(ServerSocket server, List<String> requests) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                String method = String.valueOf(in.readLine()).split(" ")[0];
                requests.add(method);
                for (String header = in.readLine(); header != null && !header.isEmpty(); ) {
                    header = in.readLine();
                }
                if (method.equals("GET")) {
                    socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 37\r\n\r\n"
                            + "<ListBucketResult></ListBucketResult>").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                requests.add("closed");
            }
        }
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
            if (done > 40 * MEBIBYTE) {
                aws.close();
            }
        }, new Cancellation())).problem();
        assertEquals(Problem.Kind.UNREACHABLE, problem.kind());
        assertEquals(1, s3.uploads.size());
        try (AwsConnection next = new AwsConnection(s3.connection(), Background.threads())) {
            s3.newParts();
            next.staging().upload(file, KEY, Progress.NONE, new Cancellation());
            assertTrue(s3.newParts().size() < 8, "only the rest is sent");
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

    @Test void aLostAnswerToTheCompletionSendsNothingAgain() throws IOException {
        Path file = file(40 * MEBIBYTE);
        try (SqliteBook library = new SqliteBook(folder.resolve("library"));
                AwsConnection first = new AwsConnection(s3.connection(), Background.threads(), library.book(), ByteRate.UNLIMITED)) {
            first.staging().bucket();
            s3.afterCompletion = exchange -> {
                throw new IOException("the answer is lost");
            };
            first.staging().upload(file, KEY, Progress.NONE, new Cancellation());
            s3.afterCompletion = null;
            assertEquals(Set.of(1, 2, 3, 4, 5), s3.newParts());
            assertEquals(Optional.empty(), library.book().find(KEY));
            // as it is when the program ends before the answer has come
            library.book().begin(KEY, "completed", new UploadBook.SentFile(40 * MEBIBYTE, Files.getLastModifiedTime(file).toInstant(),
                    8 * MEBIBYTE));
            List<Long> told = new ArrayList<>();
            first.staging().upload(file, KEY, (done, total) -> told.add(done), new Cancellation());
            assertEquals(Set.of(), s3.newParts());
            assertEquals(40L * MEBIBYTE, told.getLast());
            assertArrayEquals(Files.readAllBytes(file), s3.objects.get(KEY));
            assertEquals(Optional.empty(), library.book().find(KEY), "it has ended");
        }
    }

    @Test void anUploadThatNobodyCouldWriteDownIsGivenUpInTheEnd() throws IOException {
        aws.staging().bucket();
        s3.uploads.put("7", new FakeS3.Upload(KEY, new java.util.TreeMap<>()));
        s3.uploads.put("8", new FakeS3.Upload(KEY, new java.util.TreeMap<>()));
        aws.staging().upload(file(40 * MEBIBYTE), KEY, Progress.NONE, new Cancellation());
        assertTrue(s3.uploads.isEmpty());
    }

    /// The book of a library in a file.
    private record SqliteBook(app.galley.library.sqlite.SqliteLibrary library) implements AutoCloseable {
        SqliteBook(Path folder) {
            this(app.galley.library.sqlite.SqliteLibrary.open(folder));
        }

        UploadBook book() {
            return library.uploads();
        }

        @Override
        public void close() {
            library.close();
        }
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
