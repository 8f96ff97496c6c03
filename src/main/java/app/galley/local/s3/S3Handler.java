package app.galley.local.s3;

import app.galley.local.sign.Caller;
import app.galley.local.sign.SignatureV4;
import app.galley.local.sign.Verified;
import app.galley.local.store.Bucket;
import app.galley.local.store.Buckets;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.Refusal;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// Serves S3, path style. Safe from any thread.
public final class S3Handler {
    /// What selects an operation that the local service does not do.
    private static final Set<String> UNKNOWN = Set.of("accelerate", "acl", "analytics", "attributes", "cors",
            "intelligent-tiering", "inventory", "legal-hold", "logging", "metrics", "notification", "object-lock",
            "policyStatus", "renameObject", "replication", "requestPayment", "restore", "retention", "select", "session", "tagging",
            "torrent", "versionId", "versions", "website");
    private final Buckets buckets;
    private final SignatureV4 signatures;
    private final BucketOperations bucketOperations;
    private final ObjectWrites writes;
    private final MultipartOperations multipart;
    private final Completion completion;

    /// Serves these buckets.
    public S3Handler(Buckets buckets, SignatureV4 signatures, String region, Clock clock) {
        this.buckets = buckets;
        this.signatures = signatures;
        this.bucketOperations = new BucketOperations(buckets, region);
        this.writes = new ObjectWrites(buckets, clock);
        this.multipart = new MultipartOperations(clock);
        this.completion = new Completion(clock);
    }

    /// Answers one request.
    ///
    /// @throws IOException when the client is gone
    public void handle(Exchange exchange) throws IOException {
        try {
            Verified verified = signatures.verifyS3(exchange);
            S3Call call = S3Call.of(exchange, verified);
            call.query().parameters().stream().map(p -> p.name()).filter(UNKNOWN::contains).findFirst().ifPresent(name -> {
                throw S3Error.NOT_IMPLEMENTED.refuse(name);
            });
            checkAccess(call);
            route(call);
        } catch (Refusal e) {
            refuse(exchange, e);
        }
    }

    private static void checkAccess(S3Call call) {
        boolean ofService = call.bucket().equals(Buckets.OF_SERVICE);
        if (ofService != (call.verified().caller() == Caller.SERVICE)) {
            throw S3Error.ACCESS_DENIED.refuse();
        }
    }

    private void route(S3Call call) throws IOException {
        if (call.bucket().isEmpty()) {
            checkNoBody(call);
            switch (call.exchange().method()) {
                case "GET" -> bucketOperations.list(call);
                default -> throw S3Error.METHOD_NOT_ALLOWED.refuse();
            }
        } else if (call.key().isEmpty()) {
            routeBucket(call);
        } else {
            routeObject(call, buckets.require(call.bucket()));
        }
    }

    private void routeBucket(S3Call call) throws IOException {
        Optional<BucketConfiguration> configuration = BucketConfiguration.of(call);
        if (configuration.isPresent()) {
            configuration.get().answer(call, buckets.require(call.bucket()));
            return;
        }
        if (call.exchange().method().equals("PUT")) {
            bucketOperations.create(call);
            return;
        }
        Bucket bucket = buckets.require(call.bucket());
        if (call.exchange().method().equals("POST") && call.query().has("delete")) {
            bucketOperations.deleteObjects(call, bucket);
            return;
        }
        checkNoBody(call);
        switch (call.exchange().method()) {
            case "HEAD" -> bucketOperations.head(call);
            case "DELETE" -> bucketOperations.delete(call);
            case "GET" -> readBucket(call, bucket);
            default -> throw S3Error.METHOD_NOT_ALLOWED.refuse();
        }
    }

    private void readBucket(S3Call call, Bucket bucket) throws IOException {
        if (call.query().has("location")) {
            bucketOperations.location(call);
        } else if (call.query().has("uploads")) {
            UploadListing.answer(call, bucket);
        } else if (call.query().get("list-type", "").equals("2")) {
            Listing.second(call, bucket);
        } else {
            Listing.first(call, bucket);
        }
    }

    private void routeObject(S3Call call, Bucket bucket) throws IOException {
        boolean ofUpload = call.query().has("uploadId");
        switch (call.exchange().method()) {
            case "PUT" -> put(call, bucket, ofUpload);
            case "POST" -> post(call, bucket, ofUpload);
            case "GET", "HEAD", "DELETE" -> {
                checkNoBody(call);
                switch (call.exchange().method() + (ofUpload ? " upload" : "")) {
                    case "GET", "HEAD" -> ObjectReads.read(call, bucket);
                    case "DELETE" -> writes.delete(call, bucket);
                    case "GET upload" -> multipart.listParts(call, bucket);
                    case "DELETE upload" -> multipart.abort(call, bucket);
                    default -> throw S3Error.METHOD_NOT_ALLOWED.refuse();
                }
            }
            default -> throw S3Error.METHOD_NOT_ALLOWED.refuse();
        }
    }

    private void put(S3Call call, Bucket bucket, boolean ofUpload) throws IOException {
        if (ofUpload) {
            multipart.uploadPart(call, bucket);
        } else if (!call.header("x-amz-copy-source").isEmpty()) {
            writes.copy(call, bucket);
        } else {
            writes.put(call, bucket);
        }
    }

    private void post(S3Call call, Bucket bucket, boolean ofUpload) throws IOException {
        if (ofUpload) {
            completion.complete(call, bucket);
        } else if (call.query().has("uploads")) {
            multipart.create(call, bucket);
        } else {
            throw S3Error.METHOD_NOT_ALLOWED.refuse();
        }
    }

    /// A request without a body: what the signature says about its body has to be true all the same.
    private static void checkNoBody(S3Call call) throws IOException {
        new Reception(call).document();
    }

    /// Answers with an error, unless the answer has begun.
    ///
    /// @throws IOException when the client is gone
    public static void refuse(Exchange exchange, Refusal refusal) throws IOException {
        if (exchange.isAnswered()) {
            return;
        }
        if (exchange.isHead() || refusal.status() == 304) {
            exchange.answer(refusal.status());
            return;
        }
        Xml xml = new Xml("Error").leaf("Code", refusal.code()).leaf("Message", refusal.words());
        refusal.details().forEach(xml::leaf);
        exchange.answer(refusal.status(), "application/xml", xml.bytes());
    }
}
