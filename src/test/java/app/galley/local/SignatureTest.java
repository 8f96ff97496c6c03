package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.sign.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.transcribe.model.TranscribeException;

/// Who is let in, and that what arrives is what was signed.
class SignatureTest {
    private static final byte[] TEXT = "three words here".getBytes(StandardCharsets.UTF_8);
    @TempDir
    private Path data;
    private final MovingClock clock = new MovingClock();
    private Newsroom room;
    private S3Client s3;

    @BeforeEach
    void open() {
        room = new Newsroom(data, clock, List.of());
        s3 = room.s3();
        s3.createBucket(b -> b.bucket("desk"));
        s3.putObject(p -> p.bucket("desk").key("k"), RequestBody.fromBytes(TEXT));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private URI uri(String path) {
        return room.endpoint().resolve(path);
    }

    private SignedRequest request(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        return new SignedRequest(room.credentials(), Clock.systemUTC(), "s3", method, uri(path), headers, body);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<Code>" + code + "</Code>"), answer.body());
    }

    private boolean exists(String key) {
        return s3.listObjectsV2(l -> l.bucket("desk").prefix(key)).hasContents();
    }

    @Test
    void refusesAWrongSecretAndAnUnknownKey() {
        AwsBasicCredentials wrongSecret = AwsBasicCredentials.create(room.service().accessKey(), "wrong");
        AwsBasicCredentials unknown = AwsBasicCredentials.create("AKIAUNKNOWN", room.service().secretKey());
        byte[] large = new byte[20 << 20];
        for (AwsBasicCredentials credentials : List.of(wrongSecret, unknown)) {
            S3Client stranger = room.opened(room.builder(credentials).build());
            String expected = credentials == unknown ? "InvalidAccessKeyId" : "SignatureDoesNotMatch";
            for (Runnable call : List.<Runnable>of(stranger::listBuckets, () -> stranger.getObjectAsBytes(g -> g.bucket("desk").key("k")),
                    () -> stranger.putObject(p -> p.bucket("desk").key("mine"), RequestBody.fromBytes(large)),
                    () -> stranger.deleteObject(d -> d.bucket("desk").key("k")))) {
                S3Exception refused = assertThrows(S3Exception.class, call::run);
                assertEquals(403, refused.statusCode());
                assertEquals(expected, refused.awsErrorDetails().errorCode());
            }
            TranscribeException refused = assertThrows(TranscribeException.class,
                    () -> room.transcribe(credentials).listTranscriptionJobs());
            assertEquals(403, refused.statusCode());
        }
        assertTrue(exists("k"));
        assertEquals(1, s3.listObjectsV2(l -> l.bucket("desk")).keyCount());
    }

    @Test
    void refusesWhatIsNotSigned() throws Exception {
        for (String path : List.of("/", "/desk", "/desk/k", "/desk?list-type=2", "/nowhere/x")) {
            HttpURLConnection plain = (HttpURLConnection) uri(path).toURL().openConnection();
            assertEquals(403, plain.getResponseCode(), path);
            plain.disconnect();
        }
        assertRefused(403, "AccessDenied", request("GET", "/desk/k", Map.of(), new byte[0]).without("Authorization").send());
        assertRefused(403, "AccessDenied", request("GET", "/desk/k", Map.of(), new byte[0])
                .with("Authorization", "AWS AKIA:c2lnbmF0dXJl").send());
        assertRefused(403, "AccessDenied", request("GET", "/desk/k", Map.of(), new byte[0])
                .with("x-amz-copy-source", "/desk/other").send());
    }

    @Test
    void refusesAChangedPathQueryMethodOrHeader() throws Exception {
        SignedRequest get = request("GET", "/desk/k?partNumber=1", Map.of(), new byte[0]);
        String authorization = get.header("Authorization");
        String date = get.header("x-amz-date");
        for (String[] other : new String[][] {{"GET", "/desk/l?partNumber=1"}, {"GET", "/desk/k?partNumber=2"},
                {"DELETE", "/desk/k?partNumber=1"}}) {
            assertRefused(403, "SignatureDoesNotMatch", request(other[0], other[1], Map.of(), new byte[0])
                    .with("Authorization", authorization).with("x-amz-date", date).send());
        }
        assertRefused(403, "SignatureDoesNotMatch", request("PUT", "/desk/m", Map.of("x-amz-meta-a", "1"), TEXT)
                .with("x-amz-meta-a", "2").send());
        assertTrue(exists("k"));
    }

    @Test
    void refusesABodyThatIsNotTheOneThatWasSigned() throws Exception {
        byte[] changed = TEXT.clone();
        changed[3] ^= 1;
        assertRefused(400, "XAmzContentSHA256Mismatch", request("PUT", "/desk/t", Map.of(), TEXT).with(changed).send());
        assertEquals(200, request("PUT", "/desk/t", Map.of(), TEXT).send().statusCode());
        s3.deleteObject(d -> d.bucket("desk").key("t"));
        assertRefused(400, "XAmzContentSHA256Mismatch", request("POST", "/desk/t?uploads", Map.of(), TEXT).with(changed).send());
        assertEquals(0, s3.listMultipartUploads(l -> l.bucket("desk")).uploads().size());
        assertTrue(!exists("t"));
    }

    @Test
    void takesUnsignedChunksWithATrailerAndChecksIt() throws Exception {
        String good = "10\r\nthree words here\r\n0\r\nx-amz-checksum-sha256:" + Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(hash(TEXT))) + "\r\n\r\n";
        Map<String, String> headers = Map.of("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "x-amz-decoded-content-length", "16", "x-amz-trailer", "x-amz-checksum-sha256", "Content-Encoding", "aws-chunked");
        assertEquals(200, chunked("/desk/c", headers, good).statusCode());
        assertEquals("three words here", s3.getObjectAsBytes(g -> g.bucket("desk").key("c")).asUtf8String());
        assertEquals(null, s3.headObject(h -> h.bucket("desk").key("c")).contentEncoding());
        assertRefused(400, "BadDigest", chunked("/desk/d", headers, good.replace("here", "hire")));
        assertRefused(400, "IncompleteBody", chunked("/desk/d", headers, "10\r\nthree words here\r\n0\r\n\r\n"));
        assertRefused(400, "IncompleteBody", chunked("/desk/d", headers, good.substring(0, 12)));
        assertTrue(!exists("d"));
    }

    /// The SDK's signer has no way to be given such a body: it is signed with the header for it and sent as it is.
    private HttpResponse<String> chunked(String path, Map<String, String> headers, String body) throws Exception {
        return new HandSigned(room.service().accessKey(), room.service().secretKey()).send("PUT", uri(path), headers,
                body.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPresignedUrlIsGoodForItsTimeAndItsObjectOnly() throws Exception {
        URL url = room.presigner().presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(20))
                .getObjectRequest(g -> g.bucket("desk").key("k"))).url();
        assertEquals("three words here", get(url));
        assertEquals(403, status(URI.create(url.toString().replace("/desk/k", "/desk/other")).toURL()));
        assertEquals(403, status(URI.create(url.toString().replace("Expires=1200", "Expires=604800")).toURL()));
        assertEquals(403, status(URI.create(url + "&response-content-type=text%2Fhtml").toURL()));
        clock.move(Duration.ofMinutes(19));
        assertEquals("three words here", get(url));
        clock.move(Duration.ofMinutes(2));
        assertEquals(403, status(url));
    }

    @Test
    void refusesASignatureFromAnotherTime() throws Exception {
        for (int minutes : new int[] {14, -14}) {
            assertEquals(200, at(Duration.ofMinutes(minutes)).send().statusCode());
        }
        for (int minutes : new int[] {16, -16}) {
            assertRefused(403, "RequestTimeTooSkewed", at(Duration.ofMinutes(minutes)).send());
        }
    }

    private SignedRequest at(Duration offset) throws IOException {
        return new SignedRequest(room.credentials(), Clock.offset(Clock.systemUTC(), offset), "s3", "GET", uri("/desk/k"),
                Map.of(), new byte[0]);
    }

    @Test
    void aSignatureForAnotherServiceOrRegionIsNone() throws Exception {
        assertRefused(403, "SignatureDoesNotMatch", new SignedRequest(room.credentials(), Clock.systemUTC(), "transcribe", "GET",
                uri("/desk/k"), Map.of(), new byte[0]).send());
        S3Client elsewhere = room.opened(room.builder(room.credentials())
                .region(Region.EU_WEST_1).build());
        assertEquals("AuthorizationHeaderMalformed", assertThrows(S3Exception.class,
                () -> elsewhere.listObjectsV2(l -> l.bucket("desk"))).awsErrorDetails().errorCode());
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws Exception {
        int port = room.endpoint().getPort();
        assertEquals("127.0.0.1", room.endpoint().getHost());
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThrows(IOException.class, () -> new Socket(address, port).close());
            }
        }
    }

    @Test
    void keysAreMadeAtRandomAndNeverShown() {
        Keys one = Keys.random();
        assertTrue(!one.secretKey().equals(Keys.random().secretKey()));
        assertTrue(one.accessKey().matches("GALLEY[A-Z2-7]{14}"));
        assertTrue(one.secretKey().length() >= 40);
        assertTrue(!one.toString().contains(one.secretKey()));
    }

    private static String get(URL url) throws IOException {
        try (var in = url.openStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static int status(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
