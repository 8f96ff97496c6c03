package app.galley.local.s3;

import app.galley.local.store.Bucket;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import app.galley.local.wire.XmlBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What is set for a bucket as a whole: put, get, delete. The documents are kept as they came and given back so; the local service does not
/// act by them, since it is open to one user on one computer.
enum BucketConfiguration {
    /// GetPublicAccessBlock and so on.
    PUBLIC_ACCESS_BLOCK("publicAccessBlock", "PublicAccessBlockConfiguration", S3Error.NO_ACCESS_BLOCK),
    /// A JSON document.
    POLICY("policy", "", S3Error.NO_POLICY),
    /// How objects are encrypted.
    ENCRYPTION("encryption", "ServerSideEncryptionConfiguration", S3Error.NO_ENCRYPTION),
    /// When objects go.
    LIFECYCLE("lifecycle", "LifecycleConfiguration", S3Error.NO_LIFECYCLE),
    /// Who owns what is put.
    OWNERSHIP("ownershipControls", "OwnershipControls", S3Error.NO_OWNERSHIP),
    /// Whether old versions are kept; never absent.
    VERSIONING("versioning", "VersioningConfiguration", S3Error.METHOD_NOT_ALLOWED);

    private final String parameter;
    private final String root;
    private final S3Error absent;

    BucketConfiguration(String parameter, String root, S3Error absent) {
        this.parameter = parameter;
        this.root = root;
        this.absent = absent;
    }

    /// The setting that a request is about, if it is about one.
    static Optional<BucketConfiguration> of(S3Call call) {
        return Arrays.stream(values()).filter(c -> call.query().has(c.parameter)).findFirst();
    }

    void answer(S3Call call, Bucket bucket) throws IOException {
        byte[] document = new Reception(call).document();
        switch (call.exchange().method()) {
            case "GET" -> get(call, bucket);
            case "PUT" -> {
                bucket.settings().put(parameter, checked(document));
                call.exchange().answer(this == POLICY ? 204 : 200);
            }
            case "DELETE" -> delete(call, bucket);
            default -> throw S3Error.METHOD_NOT_ALLOWED.refuse();
        }
    }

    private void get(S3Call call, Bucket bucket) throws IOException {
        Optional<String> kept = bucket.settings().find(parameter);
        if (kept.isEmpty() && this == VERSIONING) {
            call.answer(new Xml(root));
            return;
        }
        byte[] bytes = kept.orElseThrow(absent::refuse).getBytes(StandardCharsets.UTF_8);
        call.exchange().answer(200, this == POLICY ? "application/json" : "application/xml", bytes);
    }

    private void delete(S3Call call, Bucket bucket) throws IOException {
        if (this == VERSIONING) {
            throw S3Error.METHOD_NOT_ALLOWED.refuse();
        }
        bucket.settings().remove(parameter);
        call.exchange().answer(204);
    }

    private String checked(byte[] document) {
        if (this == POLICY) {
            checkPolicy(document);
        } else {
            XmlBody.parse(document, root);
        }
        return new String(document, StandardCharsets.UTF_8);
    }

    private static void checkPolicy(byte[] document) {
        try {
            if (!new ObjectMapper().readTree(document).path("Statement").isContainerNode()) {
                throw S3Error.MALFORMED_POLICY.refuse();
            }
        } catch (JsonProcessingException e) {
            throw S3Error.MALFORMED_POLICY.refuse();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
