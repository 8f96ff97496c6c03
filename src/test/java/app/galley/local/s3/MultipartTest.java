package app.galley.local.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.Newsroom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Uploads in parts through the AWS SDK.
class MultipartTest {
    private static final String BUCKET = "desk";
    private static final String KEY = "tapes/long.wav";
    private static final int MIB = 1 << 20;
    @TempDir
    private Path data;
    private Newsroom room;
    private S3Client s3;

    @BeforeEach
    void open() {
        room = new Newsroom(data);
        s3 = room.s3();
        s3.createBucket(b -> b.bucket(BUCKET));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private String create(ChecksumAlgorithm algorithm, ChecksumType type) {
        return s3.createMultipartUpload(c -> c.bucket(BUCKET).key(KEY).contentType("audio/wav").checksumAlgorithm(algorithm)
                .checksumType(type)).uploadId();
    }

    private CompletedPart upload(String id, int number, byte[] bytes) {
        UploadPartResponse answer = s3.uploadPart(u -> u.bucket(BUCKET).key(KEY).uploadId(id).partNumber(number),
                RequestBody.fromBytes(bytes));
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }

    private CompleteMultipartUploadResponse complete(String id, CompletedPart... parts) {
        return s3.completeMultipartUpload(c -> c.bucket(BUCKET).key(KEY).uploadId(id).multipartUpload(m -> m.parts(parts)));
    }

    private static String codeOf(Runnable call) {
        return assertThrows(S3Exception.class, call::run).awsErrorDetails().errorCode();
    }

    private long contentFiles() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("buckets/bucket-desk/content"))) {
            return files.count();
        }
    }

    @Test
    void sixtyFourMebibytesComeBackInWholeAndInParts() throws Exception {
        byte[] bytes = random(64 * MIB);
        String id = create(ChecksumAlgorithm.CRC32, ChecksumType.COMPOSITE);
        List<CompletedPart> parts = new ArrayList<>();
        MessageDigest md5s = MessageDigest.getInstance("MD5");
        for (int i = 0; i < 8; i++) {
            byte[] part = Arrays.copyOfRange(bytes, i * 8 * MIB, (i + 1) * 8 * MIB);
            md5s.update(MessageDigest.getInstance("MD5").digest(part));
            parts.add(upload(id, i + 1, part));
        }
        CompleteMultipartUploadResponse completed = complete(id, parts.toArray(CompletedPart[]::new));
        assertEquals("\"" + HexFormat.of().formatHex(md5s.digest()) + "-8\"", completed.eTag());
        assertTrue(completed.checksumCRC32().endsWith("-8"));
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        assertArrayEquals(sent.digest(bytes), hashOf(0));
        byte[] middle = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(KEY)
                .range("bytes=" + (8 * MIB - 5) + "-" + (16 * MIB + 4))).asByteArray();
        assertArrayEquals(Arrays.copyOfRange(bytes, 8 * MIB - 5, 16 * MIB + 5), middle);
        assertArrayEquals(sent.digest(Arrays.copyOfRange(bytes, 16 * MIB, 24 * MIB)), hashOf(3));
        GetObjectResponse third = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(KEY).partNumber(3)).response();
        assertEquals(8, third.partsCount());
        assertEquals("bytes " + 16 * MIB + "-" + (24 * MIB - 1) + "/" + 64 * MIB, third.contentRange());
        assertEquals("InvalidPartNumber", codeOf(() -> s3.getObject(g -> g.bucket(BUCKET).key(KEY).partNumber(9))));
        assertEquals("audio/wav", s3.headObject(h -> h.bucket(BUCKET).key(KEY)).contentType());
    }

    private byte[] hashOf(int part) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = s3.getObject(g -> g.bucket(BUCKET).key(KEY).partNumber(part == 0 ? null : part))) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    @Test
    void theChecksumOfTheWholeIsThatOfTheBytes() {
        byte[] bytes = random(5 * MIB + 77);
        String id = create(ChecksumAlgorithm.CRC32, ChecksumType.FULL_OBJECT);
        CompletedPart first = upload(id, 1, Arrays.copyOf(bytes, 5 * MIB));
        CompletedPart second = upload(id, 2, Arrays.copyOfRange(bytes, 5 * MIB, bytes.length));
        CRC32 crc = new CRC32();
        crc.update(bytes);
        String expected = Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        assertEquals("BadDigest", codeOf(() -> s3.completeMultipartUpload(c -> c.bucket(BUCKET).key(KEY).uploadId(id)
                .checksumCRC32("AAAAAA==").checksumType(ChecksumType.FULL_OBJECT).multipartUpload(m -> m.parts(first, second)))));
        assertEquals(expected, s3.completeMultipartUpload(c -> c.bucket(BUCKET).key(KEY).uploadId(id)
                .checksumCRC32(expected).checksumType(ChecksumType.FULL_OBJECT).multipartUpload(m -> m.parts(first, second)))
                .checksumCRC32());
        var head = s3.headObject(h -> h.bucket(BUCKET).key(KEY).checksumMode(ChecksumMode.ENABLED));
        assertEquals(expected, head.checksumCRC32());
        assertEquals(ChecksumType.FULL_OBJECT, head.checksumType());
    }

    @Test
    void withoutAChosenChecksumTheWholeGetsTheUsualOne() {
        S3Client plain = room.opened(room.builder(room.credentials())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).build());
        String id = plain.createMultipartUpload(c -> c.bucket(BUCKET).key(KEY)).uploadId();
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        String etag = plain.uploadPart(u -> u.bucket(BUCKET).key(KEY).uploadId(id).partNumber(4), RequestBody.fromBytes(digits)).eTag();
        var completed = plain.completeMultipartUpload(c -> c.bucket(BUCKET).key(KEY).uploadId(id)
                .multipartUpload(m -> m.parts(CompletedPart.builder().partNumber(4).eTag(etag).build())));
        assertEquals("rosUhgp5mIg=", completed.checksumCRC64NVME());
        assertEquals(ChecksumType.FULL_OBJECT, completed.checksumType());
        assertArrayEquals(digits, plain.getObjectAsBytes(g -> g.bucket(BUCKET).key(KEY).partNumber(1)).asByteArray());
    }

    @Test
    void partsAreListedReplacedAndLeftOut() throws IOException {
        String id = create(ChecksumAlgorithm.CRC32, ChecksumType.COMPOSITE);
        upload(id, 1, random(1000));
        CompletedPart first = upload(id, 1, random(5 * MIB));
        upload(id, 2, random(100));
        CompletedPart third = upload(id, 3, random(10));
        var listed = s3.listParts(l -> l.bucket(BUCKET).key(KEY).uploadId(id)).parts();
        assertEquals(List.of(1, 2, 3), listed.stream().map(p -> p.partNumber()).toList());
        assertEquals(5L * MIB, listed.getFirst().size());
        assertEquals(first.eTag(), listed.getFirst().eTag());
        CRC32 crc = new CRC32();
        crc.update(random(10));
        assertEquals(Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array()),
                listed.getLast().checksumCRC32());
        assertEquals(3, s3.listPartsPaginator(l -> l.bucket(BUCKET).key(KEY).uploadId(id).maxParts(1)).parts().stream().count());
        assertThrows(NoSuchKeyException.class, () -> s3.headObject(h -> h.bucket(BUCKET).key(KEY)));
        complete(id, first, third);
        assertEquals(5L * MIB + 10, s3.headObject(h -> h.bucket(BUCKET).key(KEY)).contentLength());
        assertEquals(2, contentFiles());
        assertEquals(0, s3.listMultipartUploads(l -> l.bucket(BUCKET)).uploads().size());
    }

    @Test
    void aCompletionWhoseAnswerWasLostCanBeRepeated() {
        String id = s3.createMultipartUpload(c -> c.bucket(BUCKET).key(KEY)).uploadId();
        CompletedPart part = upload(id, 1, random(10));
        String etag = complete(id, part).eTag();
        assertEquals(etag, complete(id, part).eTag());
    }

    @Test
    void completionsRefuseWhatS3Refuses() {
        String id = s3.createMultipartUpload(c -> c.bucket(BUCKET).key(KEY)).uploadId();
        CompletedPart small = upload(id, 1, random(100));
        CompletedPart last = upload(id, 2, random(100));
        assertEquals("EntityTooSmall", codeOf(() -> complete(id, small, last)));
        assertEquals("InvalidPartOrder", codeOf(() -> complete(id, last, small)));
        assertEquals("InvalidPart", codeOf(() -> complete(id, last.toBuilder().partNumber(7).build())));
        assertEquals("InvalidPart", codeOf(() -> complete(id, small.toBuilder().eTag("\"0\"").build())));
        assertEquals("MalformedXML", codeOf(() -> complete(id)));
        assertThrows(NoSuchUploadException.class, () -> complete("none", small));
        s3.putObject(p -> p.bucket(BUCKET).key(KEY), RequestBody.fromString("in one piece"));
        assertThrows(NoSuchUploadException.class, () -> complete("", small));
        s3.deleteObject(d -> d.bucket(BUCKET).key(KEY));
        assertEquals("InvalidArgument", codeOf(() -> upload(id, 10_001, random(1))));
        assertEquals("PreconditionFailed", codeOf(() -> {
            s3.putObject(p -> p.bucket(BUCKET).key(KEY), RequestBody.fromString("there"));
            s3.completeMultipartUpload(c -> c.bucket(BUCKET).key(KEY).uploadId(id).ifNoneMatch("*")
                    .multipartUpload(m -> m.parts(small)));
        }));
        assertEquals(2, s3.listParts(l -> l.bucket(BUCKET).key(KEY).uploadId(id)).parts().size());
        assertEquals("InvalidRequest", codeOf(() -> create(ChecksumAlgorithm.SHA256, ChecksumType.FULL_OBJECT)));
    }

    @Test
    void anAbortedUploadLeavesNothing() throws IOException {
        String id = s3.createMultipartUpload(c -> c.bucket(BUCKET).key(KEY)).uploadId();
        upload(id, 1, random(1000));
        assertEquals(List.of(id), s3.listMultipartUploads(l -> l.bucket(BUCKET).prefix("tapes/")).uploads().stream()
                .map(u -> u.uploadId()).toList());
        assertEquals(0, s3.listMultipartUploads(l -> l.bucket(BUCKET).prefix("other/")).uploads().size());
        s3.abortMultipartUpload(a -> a.bucket(BUCKET).key(KEY).uploadId(id));
        assertEquals(0, contentFiles());
        assertThrows(NoSuchUploadException.class, () -> upload(id, 2, random(10)));
        assertThrows(NoSuchUploadException.class, () -> s3.abortMultipartUpload(a -> a.bucket(BUCKET).key(KEY).uploadId(id)));
    }

    @Test
    void aResumedUploadGoesOnAfterARestart() {
        String id = create(ChecksumAlgorithm.CRC32, ChecksumType.COMPOSITE);
        CompletedPart first = upload(id, 1, random(5 * MIB));
        room.restart();
        s3 = room.s3();
        CompletedPart second = upload(id, 2, random(10));
        complete(id, first, second);
        assertEquals(5L * MIB + 10, s3.headObject(h -> h.bucket(BUCKET).key(KEY)).contentLength());
        room.restart();
        s3 = room.s3();
        assertEquals(5L * MIB + 10, s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(KEY)).asByteArray().length);
    }
}
