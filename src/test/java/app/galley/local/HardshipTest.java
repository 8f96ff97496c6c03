package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Background;
import java.io.File;
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
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Killed services, vanished clients, full disks, little memory, taken ports: nothing half-written is ever seen.
class HardshipTest {
    private static final int MIB = 1 << 20;
    @TempDir
    private Path data;

    private List<Path> contents() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("buckets/bucket-desk/content"))) {
            return files.toList();
        }
    }

    private boolean holdsHalfAnUpload() {
        try {
            // A file that goes meanwhile has no length.
            return contents().stream().anyMatch(f -> f.toFile().length() >= MIB);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail(what);
            }
            Thread.onSpinWait();
        }
    }

    /// Begins to upload 10 MiB and sends 3 of them.
    private static Socket beginUpload(URI endpoint, HandSigned signer) throws Exception {
        URI uri = endpoint.resolve("/desk/half");
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        StringBuilder head = new StringBuilder("PUT " + uri.getPath() + " HTTP/1.1\r\nContent-Length: " + 10 * MIB + "\r\n");
        signer.sign("PUT", uri, Map.of("x-amz-content-sha256", "UNSIGNED-PAYLOAD"))
                .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[3 * MIB]);
        out.flush();
        return socket;
    }

    @Test
    void aServiceKilledInMidUploadShowsNothingOfItAndClearsUp() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(data, "")) {
            try (S3Client s3 = service.s3()) {
                s3.createBucket(b -> b.bucket("desk"));
                s3.putObject(p -> p.bucket("desk").key("whole"), RequestBody.fromString("whole"));
            }
            try (Socket half = beginUpload(service.endpoint(),
                    new HandSigned(ServiceProcess.KEYS.accessKey(), ServiceProcess.KEYS.secretKey()))) {
                await("nothing arrived", this::holdsHalfAnUpload);
                service.kill();
                assertTrue(half.isConnected());
            }
        }
        assertEquals(2, contents().size());
        Files.writeString(data.resolve("buckets/bucket-desk/objects/x.json.unfinished"), "{");
        try (Newsroom room = new Newsroom(data)) {
            S3Client s3 = room.s3();
            assertEquals(List.of("whole"), s3.listObjectsV2(l -> l.bucket("desk")).contents().stream().map(o -> o.key()).toList());
            assertEquals("whole", s3.getObjectAsBytes(g -> g.bucket("desk").key("whole")).asUtf8String());
            assertEquals(1, contents().size());
            assertFalse(Files.exists(data.resolve("buckets/bucket-desk/objects/x.json.unfinished")));
        }
    }

    @Test
    void aClientThatVanishesLeavesNothing() throws Exception {
        try (Newsroom room = new Newsroom(data)) {
            S3Client s3 = room.s3();
            s3.createBucket(b -> b.bucket("desk"));
            try (Socket half = beginUpload(room.endpoint(),
                    new HandSigned(room.service().accessKey(), room.service().secretKey()))) {
                await("nothing arrived", this::holdsHalfAnUpload);
                half.shutdownOutput();
                await("something stayed", () -> !holdsHalfAnUpload());
            }
            assertThrows(NoSuchKeyException.class, () -> s3.headObject(h -> h.bucket("desk").key("half")));
            assertEquals(0, contents().size());
        }
    }

    @Test
    void closingBreaksAnUploadOffAndLeavesNothing() throws Exception {
        try (Newsroom room = new Newsroom(data)) {
            room.s3().createBucket(b -> b.bucket("desk"));
            try (Socket half = beginUpload(room.endpoint(),
                    new HandSigned(room.service().accessKey(), room.service().secretKey()))) {
                await("nothing arrived", this::holdsHalfAnUpload);
                room.restart();
                assertTrue(half.isConnected());
            }
            assertEquals(0, contents().size());
            assertEquals(0, room.s3().listObjectsV2(l -> l.bucket("desk")).keyCount());
        }
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() throws Exception {
        assumeTrue(File.separatorChar == '/', "needs a shell that limits the size of files");
        // 4000 blocks of 512 or of 1024 bytes, as the shell has it.
        try (ServiceProcess service = ServiceProcess.start(data, "ulimit -f 4000"); S3Client s3 = service.s3()) {
            s3.createBucket(b -> b.bucket("desk"));
            S3Exception full = assertThrows(S3Exception.class, () -> s3.putObject(p -> p.bucket("desk").key("large"),
                    RequestBody.fromBytes(new byte[20 * MIB])));
            assertEquals(507, full.statusCode());
            assertEquals("InsufficientStorage", full.awsErrorDetails().errorCode());
            assertTrue(full.awsErrorDetails().errorMessage().contains("disk"));
            assertEquals(0, contents().size());
            assertThrows(NoSuchKeyException.class, () -> s3.headObject(h -> h.bucket("desk").key("large")));
            s3.putObject(p -> p.bucket("desk").key("small"), RequestBody.fromString("fits"));
            assertEquals("fits", s3.getObjectAsBytes(g -> g.bucket("desk").key("small")).asUtf8String());
        }
    }

    @Test
    void anObjectMaySevenTimesExceedTheMemory() throws Exception {
        int part = 75 * MIB;
        try (ServiceProcess service = ServiceProcess.start(data, "", "-Xmx32m", "-XX:+ExitOnOutOfMemoryError");
                S3Client s3 = service.s3()) {
            s3.createBucket(b -> b.bucket("desk"));
            MessageDigest sent = MessageDigest.getInstance("SHA-256");
            String id = s3.createMultipartUpload(c -> c.bucket("desk").key("long")).uploadId();
            List<CompletedPart> parts = new ArrayList<>();
            byte[] bytes = new byte[part];
            for (int i = 1; i <= 3; i++) {
                new Random(i).nextBytes(bytes);
                sent.update(bytes);
                int number = i;
                parts.add(CompletedPart.builder().partNumber(i).eTag(s3.uploadPart(u -> u.bucket("desk").key("long").uploadId(id)
                        .partNumber(number), RequestBody.fromBytes(bytes)).eTag()).build());
            }
            s3.completeMultipartUpload(c -> c.bucket("desk").key("long").uploadId(id).multipartUpload(m -> m.parts(parts)));
            assertEquals(3L * part, s3.headObject(h -> h.bucket("desk").key("long")).contentLength());
            s3.copyObject(c -> c.sourceBucket("desk").sourceKey("long").destinationBucket("desk").destinationKey("copy"));
            s3.deleteObject(d -> d.bucket("desk").key("long"));
            assertArrayEquals(sent.digest(), hash(s3.getObject(g -> g.bucket("desk").key("copy"))));
            assertEquals(1, contents().size());
        }
    }

    private static byte[] hash(InputStream in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (in) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    private static Problem problemOf(LocalService.Place place) {
        Problem problem = assertThrows(ProblemException.class, () -> LocalService.start(place, new WavReader(), List.of(),
                Background.threads(), Clock.systemUTC()).close()).problem();
        assertTrue(new Wording(Locale.ROOT).say(problem).length() > 20);
        return problem;
    }

    @Test
    void aTakenPortAndAnUnusableFolderAreProblems() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Problem problem = problemOf(new LocalService.Place(data, taken.getLocalPort(), ServiceProcess.KEYS));
            assertEquals("local.portTaken", problem.key());
            assertTrue(new Wording(Locale.ROOT).say(problem).contains("Port " + taken.getLocalPort() + " "));
        }
        assertEquals("local.badPort", problemOf(new LocalService.Place(data, 70_000, ServiceProcess.KEYS)).key());
        try (Newsroom room = new Newsroom(data)) {
            assertEquals("local.dataInUse", problemOf(new LocalService.Place(data)).key());
            assertTrue(room.endpoint().getPort() > 0);
        }
        Files.writeString(data.resolve("version"), "2");
        assertEquals("local.dataNewer", problemOf(new LocalService.Place(data)).key());
        Path file = Files.writeString(data.resolve("file"), "x");
        assertEquals("local.dataNotWritable", problemOf(new LocalService.Place(file)).key());
        assertEquals("local.dataNotWritable", problemOf(new LocalService.Place(file.resolve("below"))).key());
    }

    @Test
    void theGivenPortAndTheSameFolderServeAgain() throws Exception {
        int port;
        try (Newsroom room = new Newsroom(data)) {
            port = room.endpoint().getPort();
        }
        try (LocalService service = LocalService.start(new LocalService.Place(data, port, ServiceProcess.KEYS), new WavReader(),
                List.of(), Background.threads(), Clock.systemUTC())) {
            assertEquals(URI.create("http://127.0.0.1:" + port), service.endpoint());
        }
    }
}
