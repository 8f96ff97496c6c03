package app.galley.local.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.Newsroom;
import app.galley.local.SignedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Buckets and objects of the local service through the AWS SDK.
class ObjectsTest {
    private static final String BUCKET = "desk";
    @TempDir
    private Path data;
    private Newsroom room;
    private S3Client s3;

    @BeforeEach
    void open() {
        room = new Newsroom(data.resolve("service"));
        s3 = room.s3();
        s3.createBucket(b -> b.bucket(BUCKET));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private PutObjectResponse put(String key, String text) {
        return s3.putObject(p -> p.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    private String get(String key) {
        return s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(key)).asUtf8String();
    }

    private static String codeOf(Runnable call) {
        return assertThrows(S3Exception.class, call::run).awsErrorDetails().errorCode();
    }

    private static int statusOf(Runnable call) {
        return assertThrows(S3Exception.class, call::run).statusCode();
    }

    @Test
    void bucketsAreMadeListedFoundAndRemoved() {
        s3.createBucket(b -> b.bucket("second.desk"));
        assertEquals(List.of(BUCKET, "second.desk"), s3.listBuckets().buckets().stream().map(b -> b.name()).toList());
        assertEquals(200, s3.headBucket(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode());
        assertEquals("us-east-1", s3.headBucket(b -> b.bucket(BUCKET)).bucketRegion());
        assertEquals("", s3.getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString());
        s3.deleteBucket(b -> b.bucket("second.desk"));
        assertEquals(404, statusOf(() -> s3.headBucket(b -> b.bucket("second.desk"))));
    }

    @Test
    void bucketsRefuseWhatS3Refuses() {
        assertThrows(BucketAlreadyOwnedByYouException.class, () -> s3.createBucket(b -> b.bucket(BUCKET)));
        assertThrows(NoSuchBucketException.class, () -> s3.listObjectsV2(l -> l.bucket("nowhere")));
        assertEquals("NotImplemented", codeOf(() -> s3.getBucketAcl(b -> b.bucket(BUCKET))));
        put("a", "x");
        assertEquals("BucketNotEmpty", codeOf(() -> s3.deleteBucket(b -> b.bucket(BUCKET))));
        assertEquals("IllegalLocationConstraintException", codeOf(() -> s3.createBucket(b -> b.bucket("abroad")
                .createBucketConfiguration(c -> c.locationConstraint("eu-west-1")))));
    }

    @Test
    void anObjectComesBackAsItWasPut() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(5).nextBytes(bytes);
        PutObjectResponse put = s3.putObject(p -> p.bucket(BUCKET).key("tape.wav").contentType("audio/wav")
                .metadata(Map.of("desk", "foreign", "take", "3")).contentDisposition("attachment"), RequestBody.fromBytes(bytes));
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        assertEquals("\"" + md5 + "\"", put.eTag());
        ResponseBytes<GetObjectResponse> got = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("tape.wav"));
        assertArrayEquals(bytes, got.asByteArray());
        assertEquals(Map.of("desk", "foreign", "take", "3"), got.response().metadata());
        assertEquals("audio/wav", got.response().contentType());
        assertEquals("attachment", got.response().contentDisposition());
        HeadObjectResponse head = s3.headObject(h -> h.bucket(BUCKET).key("tape.wav"));
        assertEquals(300_000, head.contentLength());
        assertEquals(put.eTag(), head.eTag());
        assertEquals("audio/wav", head.contentType());
    }

    @Test
    void anEmptyObjectIsAnObject() {
        put("empty", "");
        assertEquals("", get("empty"));
        assertEquals(0, s3.headObject(h -> h.bucket(BUCKET).key("empty")).contentLength());
        assertEquals("InvalidRange", codeOf(() -> s3.getObject(g -> g.bucket(BUCKET).key("empty").range("bytes=0-"))));
    }

    @Test
    void aNewObjectReplacesTheOldOneAndDeletingIsRepeatable() {
        put("k", "old");
        put("k", "new");
        assertEquals("new", get("k"));
        s3.deleteObject(d -> d.bucket(BUCKET).key("k"));
        s3.deleteObject(d -> d.bucket(BUCKET).key("k"));
        assertThrows(NoSuchKeyException.class, () -> get("k"));
        assertThrows(NoSuchKeyException.class, () -> s3.headObject(h -> h.bucket(BUCKET).key("k")));
    }

    @Test
    void rangesAreCutAsS3CutsThem() {
        put("digits", "0123456789");
        assertEquals("234", range("bytes=2-4"));
        assertEquals("89", range("bytes=8-"));
        assertEquals("789", range("bytes=-3"));
        assertEquals("0123456789", range("bytes=-30"));
        assertEquals("56789", range("bytes=5-500"));
        assertEquals("0123456789", range("bytes=1-2,4-5"));
        assertEquals("InvalidRange", codeOf(() -> range("bytes=10-")));
        GetObjectResponse answer = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("digits").range("bytes=2-4")).response();
        assertEquals("bytes 2-4/10", answer.contentRange());
        assertEquals(206, answer.sdkHttpResponse().statusCode());
    }

    private String range(String range) {
        return s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("digits").range(range)).asUtf8String();
    }

    @Test
    void conditionsHoldOrRefuse() {
        String etag = put("k", "one").eTag();
        assertEquals(304, statusOf(() -> s3.getObject(g -> g.bucket(BUCKET).key("k").ifNoneMatch(etag))));
        assertEquals(412, statusOf(() -> s3.getObject(g -> g.bucket(BUCKET).key("k").ifMatch("\"other\""))));
        assertEquals("one", s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("k").ifMatch(etag)).asUtf8String());
        assertEquals("PreconditionFailed", codeOf(() -> s3.putObject(p -> p.bucket(BUCKET).key("k").ifNoneMatch("*"),
                RequestBody.fromString("two"))));
        assertEquals("PreconditionFailed", codeOf(() -> s3.putObject(p -> p.bucket(BUCKET).key("k").ifMatch("\"other\""),
                RequestBody.fromString("two"))));
        assertEquals("NoSuchKey", codeOf(() -> s3.putObject(p -> p.bucket(BUCKET).key("none").ifMatch(etag),
                RequestBody.fromString("two"))));
        assertEquals("one", get("k"));
        s3.putObject(p -> p.bucket(BUCKET).key("k").ifMatch(etag), RequestBody.fromString("two"));
        assertEquals("two", get("k"));
        assertEquals(304, statusOf(() -> s3.getObject(g -> g.bucket(BUCKET).key("k")
                .ifModifiedSince(Instant.now().plusSeconds(60)))));
    }

    @Test
    void everyChecksumIsMadeKeptAndEchoed() {
        for (ChecksumAlgorithm algorithm : List.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.SHA1, ChecksumAlgorithm.SHA256)) {
            s3.putObject(p -> p.bucket(BUCKET).key("k").checksumAlgorithm(algorithm), RequestBody.fromString("hello"));
            HeadObjectResponse head = s3.headObject(h -> h.bucket(BUCKET).key("k").checksumMode(ChecksumMode.ENABLED));
            assertEquals(ChecksumType.FULL_OBJECT, head.checksumType());
            assertEquals("hello", get("k"));
        }
        HeadObjectResponse head = s3.headObject(h -> h.bucket(BUCKET).key("k").checksumMode(ChecksumMode.ENABLED));
        assertEquals("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", head.checksumSHA256());
    }

    @Test
    void givenChecksumsAreBelievedOnlyWhenTheyAreRight() {
        S3Client plain = room.opened(room.builder(room.credentials())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED).build());
        RequestBody digits = RequestBody.fromString("123456789");
        assertEquals("4waSgw==", plain.putObject(p -> p.bucket(BUCKET).key("c").checksumCRC32C("4waSgw=="), digits).checksumCRC32C());
        assertEquals("rosUhgp5mIg=",
                plain.putObject(p -> p.bucket(BUCKET).key("n").checksumCRC64NVME("rosUhgp5mIg="), digits).checksumCRC64NVME());
        assertEquals("rosUhgp5mIg=", plain.putObject(p -> p.bucket(BUCKET).key("d"), digits).checksumCRC64NVME());
        assertEquals("y/Q5Jg==", plain.putObject(p -> p.bucket(BUCKET).key("z").checksumCRC32("y/Q5Jg=="), digits).checksumCRC32());
        assertEquals("BadDigest", codeOf(() -> plain.putObject(p -> p.bucket(BUCKET).key("bad").checksumCRC32("AAAAAA=="), digits)));
        assertEquals("BadDigest",
                codeOf(() -> plain.putObject(p -> p.bucket(BUCKET).key("bad").checksumCRC64NVME("AAAAAAAAAAA="), digits)));
        assertEquals("InvalidRequest", codeOf(() -> plain.putObject(p -> p.bucket(BUCKET).key("bad").checksumSHA1("zz"), digits)));
        assertEquals("BadDigest", codeOf(() -> plain.putObject(p -> p.bucket(BUCKET).key("bad")
                .contentMD5(Base64.getEncoder().encodeToString(new byte[16])), digits)));
        assertEquals("InvalidDigest", codeOf(() -> plain.putObject(p -> p.bucket(BUCKET).key("bad").contentMD5("x"), digits)));
        assertThrows(NoSuchKeyException.class, () -> plain.headObject(h -> h.bucket(BUCKET).key("bad")));
    }

    @Test
    void aKeyIsANameAndNothingElse() throws IOException {
        List<String> keys = List.of("../../etc/passwd", "a//b", "a/b", "/lead", "trail/", ".", "..", "CON", "con",
                "gr\u00fc\u00dfe \u65e5\u672c/\ud83c\udf99 take.wav", "plus+and space&amp;<x>%2F?#", "x".repeat(1000));
        for (String key : keys) {
            put(key, "content of " + key);
        }
        for (String key : keys) {
            assertEquals("content of " + key, get(key));
        }
        assertEquals(keys.stream().sorted((a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8),
                        b.getBytes(StandardCharsets.UTF_8))).toList(),
                s3.listObjectsV2(l -> l.bucket(BUCKET)).contents().stream().map(o -> o.key()).toList());
        try (Stream<Path> all = Files.walk(data)) {
            assertTrue(all.allMatch(p -> p.equals(data) || p.startsWith(data.resolve("service"))));
        }
        assertEquals("KeyTooLongError", codeOf(() -> put("x".repeat(1025), "")));
    }

    @Test
    void listingsPageAndFold() {
        for (int i = 0; i < 7; i++) {
            put("desk/2026/take" + i, "x");
        }
        put("desk/readme", "x");
        put("zz", "x");
        assertEquals(9, s3.listObjectsV2Paginator(l -> l.bucket(BUCKET).maxKeys(2)).contents().stream().count());
        var folded = s3.listObjectsV2(l -> l.bucket(BUCKET).prefix("desk/").delimiter("/"));
        assertEquals(List.of("desk/readme"), folded.contents().stream().map(o -> o.key()).toList());
        assertEquals(List.of("desk/2026/"), folded.commonPrefixes().stream().map(p -> p.prefix()).toList());
        assertEquals(2, folded.keyCount());
        var first = s3.listObjectsV2(l -> l.bucket(BUCKET).delimiter("/").maxKeys(1));
        assertTrue(first.isTruncated());
        var second = s3.listObjectsV2(l -> l.bucket(BUCKET).delimiter("/").maxKeys(1)
                .continuationToken(first.nextContinuationToken()));
        assertEquals(List.of("zz"), second.contents().stream().map(o -> o.key()).toList());
        assertFalse(second.isTruncated());
        assertEquals(List.of("desk/readme", "zz"), s3.listObjectsV2(l -> l.bucket(BUCKET).startAfter("desk/2026/take6"))
                .contents().stream().map(o -> o.key()).toList());
        var old = s3.listObjects(l -> l.bucket(BUCKET).maxKeys(8));
        assertEquals("desk/readme", old.nextMarker());
        assertEquals(List.of("zz"), s3.listObjects(l -> l.bucket(BUCKET).marker(old.nextMarker())).contents().stream()
                .map(o -> o.key()).toList());
    }

    @Test
    void manyObjectsAreDeletedAtOnce() {
        put("a", "x");
        put("b&c", "x");
        put("keep", "x");
        var answer = s3.deleteObjects(d -> d.bucket(BUCKET).delete(x -> x.objects(
                ObjectIdentifier.builder().key("a").build(), ObjectIdentifier.builder().key("b&c").build(),
                ObjectIdentifier.builder().key("never").build())));
        assertEquals(List.of("a", "b&c", "never"), answer.deleted().stream().map(o -> o.key()).toList());
        assertEquals(List.of("keep"), s3.listObjectsV2(l -> l.bucket(BUCKET)).contents().stream().map(o -> o.key()).toList());
    }

    @Test
    void aCopyIsAnObjectOfItsOwn() {
        s3.putObject(p -> p.bucket(BUCKET).key("from").contentType("text/plain").metadata(Map.of("a", "b")),
                RequestBody.fromString("text"));
        s3.copyObject(c -> c.sourceBucket(BUCKET).sourceKey("from").destinationBucket(BUCKET).destinationKey("to \u00e9"));
        s3.deleteObject(d -> d.bucket(BUCKET).key("from"));
        var copy = s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("to \u00e9"));
        assertEquals("text", copy.asUtf8String());
        assertEquals(Map.of("a", "b"), copy.response().metadata());
        s3.copyObject(c -> c.sourceBucket(BUCKET).sourceKey("to \u00e9").destinationBucket(BUCKET).destinationKey("to \u00e9")
                .metadataDirective(MetadataDirective.REPLACE).metadata(Map.of("c", "d")));
        assertEquals(Map.of("c", "d"), s3.headObject(h -> h.bucket(BUCKET).key("to \u00e9")).metadata());
        assertEquals("NoSuchKey", codeOf(() -> s3.copyObject(c -> c.sourceBucket(BUCKET).sourceKey("none")
                .destinationBucket(BUCKET).destinationKey("x"))));
    }

    @Test
    void whatItDoesNotDoItRefusesByName() {
        S3Exception refused = assertThrows(S3Exception.class, () -> s3.putObject(p -> p.bucket(BUCKET).key("k")
                .tagging("desk=news"), RequestBody.fromString("x")));
        assertEquals("NotImplemented", refused.awsErrorDetails().errorCode());
        assertTrue(refused.awsErrorDetails().errorMessage().contains("x-amz-tagging"));
        assertEquals(501, statusOf(() -> s3.getObjectTagging(g -> g.bucket(BUCKET).key("k"))));
    }

    @Test
    void brokenXmlIsRefusedAndDocumentTypesAreNotRead() throws Exception {
        put("a", "x");
        for (String xml : List.of("<Delete><Object>", "<Other/>", "<Delete></Delete>", "",
                "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Delete><Object><Key>&a;</Key></Object></Delete>",
                "<!DOCTYPE d [<!ENTITY a \"a\">]><Delete><Object><Key>&a;</Key></Object></Delete>")) {
            var answer = new SignedRequest(room.credentials(), Clock.systemUTC(), "s3", "POST",
                    room.endpoint().resolve("/desk?delete"), Map.of(), xml.getBytes(StandardCharsets.UTF_8)).send();
            assertEquals(400, answer.statusCode(), xml);
            assertTrue(answer.body().contains("<Code>MalformedXML</Code>"), answer.body());
        }
        assertEquals("x", get("a"));
    }

    @Test
    void everythingOutlivesARestart() {
        put("k", "kept");
        String upload = s3.createMultipartUpload(c -> c.bucket(BUCKET).key("parts")).uploadId();
        s3.uploadPart(u -> u.bucket(BUCKET).key("parts").uploadId(upload).partNumber(1), RequestBody.fromString("part"));
        room.restart();
        s3 = room.s3();
        assertEquals("kept", get("k"));
        assertEquals(1, s3.listParts(l -> l.bucket(BUCKET).key("parts").uploadId(upload)).parts().size());
        assertEquals(List.of(BUCKET), s3.listBuckets().buckets().stream().map(b -> b.name()).toList());
    }
}
