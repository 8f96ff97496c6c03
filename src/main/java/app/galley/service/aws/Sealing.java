package app.galley.service.aws;

import app.galley.service.Encryption;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/// How the encryption of a bucket's uploads is asked for. Parts of an upload are encrypted as it was begun.
final class Sealing {
    private Sealing() { }

    /// A request that writes an object, with the bucket's encryption.
    static PutObjectRequest.Builder of(Bucket bucket, PutObjectRequest.Builder request) {
        return switch (bucket.storage().encryption()) {
            case Encryption.OfBucket() -> request;
            case Encryption.AmazonKeys() -> request.serverSideEncryption(ServerSideEncryption.AES256);
            case Encryption.Kms(String key, Map<String, String> context) -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                    .ssekmsKeyId(given(key)).ssekmsEncryptionContext(text(context));
        };
    }

    /// A request that begins an upload in parts, with the bucket's encryption.
    static CreateMultipartUploadRequest.Builder of(Bucket bucket, CreateMultipartUploadRequest.Builder request) {
        return switch (bucket.storage().encryption()) {
            case Encryption.OfBucket() -> request;
            case Encryption.AmazonKeys() -> request.serverSideEncryption(ServerSideEncryption.AES256);
            case Encryption.Kms(String key, Map<String, String> context) -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                    .ssekmsKeyId(given(key)).ssekmsEncryptionContext(text(context));
        };
    }

    /// The rule by which a bucket encrypts what says nothing of it. A key of the bucket saves requests to the Key Management Service.
    static ServerSideEncryptionRule rule(Encryption encryption) {
        return switch (encryption) {
            case Encryption.OfBucket(), Encryption.AmazonKeys() -> ServerSideEncryptionRule.builder()
                    .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AES256)).build();
            case Encryption.Kms(String key, Map<String, String> context) -> ServerSideEncryptionRule.builder()
                    .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AWS_KMS).kmsMasterKeyID(given(key)))
                    .bucketKeyEnabled(true).build();
        };
    }

    private static @Nullable String given(String key) {
        return key.isEmpty() ? null : key;
    }

    /// The context as the header wants it: JSON in Base64.
    private static @Nullable String text(Map<String, String> context) {
        return context.isEmpty() ? null : Base64.getEncoder().encodeToString(
                new ObjectMapper().valueToTree(context).toString().getBytes(StandardCharsets.UTF_8));
    }
}
