package app.galley.service.aws;

import app.galley.service.policy.Policy;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;

/// Makes a bucket that nobody else can look into (Amazon S3 guide, security best practices): no public access, no access lists, TLS only,
/// encrypted as uploads are, and with rules that remove Galley's own leftovers.
final class PrivateBucket {
    /// Media are needed for hours; a job that waits in the queue may need them for days.
    private static final int MEDIA_DAYS = 7;
    private static final int RESULT_DAYS = 30;
    private static final int UPLOAD_DAYS = 7;
    private final Bucket bucket;

    PrivateBucket(Bucket bucket) {
        this.bucket = bucket;
    }

    /// Makes it, or gives one that is the caller's own the same rules.
    void make() {
        bucket.ensure(bucket::create);
        S3Client s3 = bucket.s3();
        String name = bucket.name();
        bucket.problems().run("s3:PutBucketPublicAccessBlock", () -> s3.putPublicAccessBlock(p -> p.bucket(name).publicAccessBlockConfiguration(
                c -> c.blockPublicAcls(true).ignorePublicAcls(true).blockPublicPolicy(true).restrictPublicBuckets(true))));
        bucket.problems().run("s3:PutBucketOwnershipControls", () -> s3.putBucketOwnershipControls(p -> p.bucket(name).ownershipControls(
                o -> o.rules(OwnershipControlsRule.builder().objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED).build()))));
        bucket.problems().run("s3:PutEncryptionConfiguration", () -> s3.putBucketEncryption(p -> p.bucket(name).serverSideEncryptionConfiguration(
                c -> c.rules(Sealing.rule(bucket.storage().encryption())))));
        bucket.problems().run("s3:PutBucketPolicy", () -> s3.putBucketPolicy(p -> p.bucket(name).policy(tlsOnly("arn:" + Policy.partition(bucket.region()) + ":s3:::" + name))));
        bucket.problems().run("s3:PutLifecycleConfiguration", () -> s3.putBucketLifecycleConfiguration(p -> p.bucket(name).lifecycleConfiguration(
                c -> c.rules(List.of(expiring("media", MEDIA_DAYS), expiring("result", RESULT_DAYS), uploads())))));
    }

    private LifecycleRule expiring(String folder, int days) {
        return LifecycleRule.builder().id("galley-" + folder).status(ExpirationStatus.ENABLED).filter(f -> f.prefix(bucket.storage().prefix() + folder + "/"))
                .expiration(e -> e.days(days)).build();
    }

    private LifecycleRule uploads() {
        return LifecycleRule.builder().id("galley-uploads").status(ExpirationStatus.ENABLED).filter(f -> f.prefix(bucket.storage().prefix()))
                .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(UPLOAD_DAYS)).build();
    }

    private static String tlsOnly(String arn) {
        return """
                {"Version":"2012-10-17","Statement":[{"Sid":"TlsOnly","Effect":"Deny","Principal":"*","Action":"s3:*",\
                "Resource":["%s","%s/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""".formatted(arn, arn);
    }
}
