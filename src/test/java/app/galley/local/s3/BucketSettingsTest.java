package app.galley.local.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.Newsroom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/// What is set for a bucket as a whole, and the lists of what is being uploaded.
class BucketSettingsTest {
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"TLS\",\"Effect\":\"Deny\",\"Principal\":\"*\","
            + "\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::desk/*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}";
    @TempDir
    private Path folder;
    private Newsroom room;
    private S3Client s3;

    @BeforeEach
    void open() {
        room = new Newsroom(folder.resolve("data"));
        s3 = room.s3();
        s3.createBucket(b -> b.bucket("desk"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static String code(Runnable work) {
        return assertThrows(S3Exception.class, work::run).awsErrorDetails().errorCode();
    }

    @Test
    void settingsAreKeptAndTold() {
        assertEquals("NoSuchPublicAccessBlockConfiguration", code(() -> s3.getPublicAccessBlock(g -> g.bucket("desk"))));
        assertEquals("NoSuchBucketPolicy", code(() -> s3.getBucketPolicy(g -> g.bucket("desk"))));
        assertEquals("ServerSideEncryptionConfigurationNotFoundError", code(() -> s3.getBucketEncryption(g -> g.bucket("desk"))));
        assertEquals("NoSuchLifecycleConfiguration", code(() -> s3.getBucketLifecycleConfiguration(g -> g.bucket("desk"))));
        assertEquals("OwnershipControlsNotFoundError", code(() -> s3.getBucketOwnershipControls(g -> g.bucket("desk"))));
        assertNull(s3.getBucketVersioning(g -> g.bucket("desk")).status());
        s3.putPublicAccessBlock(p -> p.bucket("desk").publicAccessBlockConfiguration(c -> c.blockPublicAcls(true).blockPublicPolicy(true)
                .ignorePublicAcls(true).restrictPublicBuckets(true)));
        s3.putBucketPolicy(p -> p.bucket("desk").policy(POLICY));
        s3.putBucketEncryption(p -> p.bucket("desk").serverSideEncryptionConfiguration(c -> c.rules(ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AES256)).build())));
        LifecycleRule rule = LifecycleRule.builder().id("inputs").status(ExpirationStatus.ENABLED).filter(f -> f.prefix("in/"))
                .expiration(e -> e.days(1)).abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(1)).build();
        s3.putBucketLifecycleConfiguration(p -> p.bucket("desk").lifecycleConfiguration(c -> c.rules(rule)));
        s3.putBucketVersioning(p -> p.bucket("desk").versioningConfiguration(c -> c.status(BucketVersioningStatus.SUSPENDED)));
        s3.putBucketOwnershipControls(p -> p.bucket("desk").ownershipControls(c -> c.rules(OwnershipControlsRule.builder()
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED).build())));
        room.restart();
        s3 = room.s3();
        assertTrue(s3.getPublicAccessBlock(g -> g.bucket("desk")).publicAccessBlockConfiguration().restrictPublicBuckets());
        assertEquals(POLICY, s3.getBucketPolicy(g -> g.bucket("desk")).policy());
        assertEquals(ServerSideEncryption.AES256, s3.getBucketEncryption(g -> g.bucket("desk")).serverSideEncryptionConfiguration().rules()
                .getFirst().applyServerSideEncryptionByDefault().sseAlgorithm());
        assertEquals(List.of(rule), s3.getBucketLifecycleConfiguration(g -> g.bucket("desk")).rules());
        assertEquals(BucketVersioningStatus.SUSPENDED, s3.getBucketVersioning(g -> g.bucket("desk")).status());
        s3.deleteBucketLifecycle(d -> d.bucket("desk"));
        assertEquals("NoSuchLifecycleConfiguration", code(() -> s3.getBucketLifecycleConfiguration(g -> g.bucket("desk"))));
        s3.deleteBucketPolicy(d -> d.bucket("desk"));
        assertEquals("NoSuchBucketPolicy", code(() -> s3.getBucketPolicy(g -> g.bucket("desk"))));
        assertEquals("MalformedPolicy", code(() -> s3.putBucketPolicy(p -> p.bucket("desk").policy("nothing"))));
        assertEquals("NoSuchBucket", code(() -> s3.getBucketPolicy(g -> g.bucket("none"))));
        assertEquals("", s3.getBucketLocation(g -> g.bucket("desk")).locationConstraintAsString());
    }

    @Test
    void encryptionThatWasAskedForIsTold() {
        Consumer<software.amazon.awssdk.services.s3.model.PutObjectRequest.Builder> put = p -> p.bucket("desk").key("k")
                .serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId("alias/galley").bucketKeyEnabled(true);
        assertEquals("alias/galley", s3.putObject(put, RequestBody.fromString("x")).ssekmsKeyId());
        assertEquals(ServerSideEncryption.AWS_KMS, s3.headObject(h -> h.bucket("desk").key("k")).serverSideEncryption());
        var upload = s3.createMultipartUpload(c -> c.bucket("desk").key("m").serverSideEncryption(ServerSideEncryption.AES256));
        assertEquals(ServerSideEncryption.AES256, upload.serverSideEncryption());
        String tag = s3.uploadPart(u -> u.bucket("desk").key("m").uploadId(upload.uploadId()).partNumber(1), RequestBody.fromString("y")).eTag();
        assertEquals(ServerSideEncryption.AES256, s3.completeMultipartUpload(c -> c.bucket("desk").key("m").uploadId(upload.uploadId())
                .multipartUpload(m -> m.parts(CompletedPart.builder().partNumber(1).eTag(tag).build()))).serverSideEncryption());
        assertEquals(ServerSideEncryption.AES256, s3.getObjectAsBytes(g -> g.bucket("desk").key("m")).response().serverSideEncryption());
        assertEquals("NotImplemented", code(() -> s3.putObject(p -> p.bucket("desk").key("c").sseCustomerAlgorithm("AES256")
                .sseCustomerKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").sseCustomerKeyMD5("x"), RequestBody.fromString("x"))));
    }

    @Test
    void uploadsAndPartsAreListedInPages() {
        List<String> ids = new ArrayList<>();
        for (String key : List.of("a/1", "a/2", "b/1", "b/1", "c")) {
            ids.add(s3.createMultipartUpload(c -> c.bucket("desk").key(key)).uploadId());
        }
        List<String> keys = new ArrayList<>();
        ListMultipartUploadsRequest page = ListMultipartUploadsRequest.builder().bucket("desk").maxUploads(2).build();
        for (boolean more = true; more;) {
            var listed = s3.listMultipartUploads(page);
            listed.uploads().stream().map(MultipartUpload::key).forEach(keys::add);
            more = listed.isTruncated();
            page = page.toBuilder().keyMarker(listed.nextKeyMarker()).uploadIdMarker(listed.nextUploadIdMarker()).build();
        }
        assertEquals(List.of("a/1", "a/2", "b/1", "b/1", "c"), keys);
        var grouped = s3.listMultipartUploads(l -> l.bucket("desk").delimiter("/"));
        assertEquals(List.of("a/", "b/"), grouped.commonPrefixes().stream().map(p -> p.prefix()).toList());
        assertEquals(List.of("c"), grouped.uploads().stream().map(MultipartUpload::key).toList());
        assertEquals(2, s3.listMultipartUploads(l -> l.bucket("desk").prefix("a/")).uploads().size());
        for (int i = 1; i <= 5; i++) {
            int number = i;
            s3.uploadPart(u -> u.bucket("desk").key("c").uploadId(ids.getLast()).partNumber(number), RequestBody.fromString("part " + number));
        }
        List<Integer> numbers = s3.listPartsPaginator(l -> l.bucket("desk").key("c").uploadId(ids.getLast()).maxParts(2)).stream()
                .flatMap(p -> p.parts().stream()).map(Part::partNumber).toList();
        assertEquals(List.of(1, 2, 3, 4, 5), numbers);
    }
}
