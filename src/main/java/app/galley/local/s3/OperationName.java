package app.galley.local.s3;

import app.galley.local.wire.Exchange;
import app.galley.local.wire.Query;
import app.galley.local.wire.Refusal;
import java.util.Map;

/// What the S3 API reference calls the operation of a request.
public final class OperationName {
    private static final Map<String, String> OF_BUCKETS = Map.of("location", "BucketLocation", "publicAccessBlock", "PublicAccessBlock",
            "policy", "BucketPolicy", "encryption", "BucketEncryption", "lifecycle", "BucketLifecycleConfiguration",
            "versioning", "BucketVersioning", "ownershipControls", "BucketOwnershipControls");
    private static final Map<String, String> VERBS = Map.of("GET", "Get", "PUT", "Put", "DELETE", "Delete", "HEAD", "Head", "POST", "Post");

    private OperationName() { }

    /// The name of a request's operation; empty when its query is broken, which is refused later.
    public static String of(Exchange exchange) {
        try {
            return of(exchange, exchange.query());
        } catch (Refusal e) {
            return "";
        }
    }

    private static String of(Exchange exchange, Query query) {
        String[] path = exchange.rawPath().replaceFirst("^/", "").split("/", 2);
        if (path[0].isEmpty()) {
            return "ListBuckets";
        }
        return path.length < 2 || path[1].isEmpty() ? ofBucket(exchange.method(), query) : ofObject(exchange, query);
    }

    private static String ofBucket(String method, Query query) {
        for (Map.Entry<String, String> each : OF_BUCKETS.entrySet()) {
            if (query.has(each.getKey())) {
                return VERBS.getOrDefault(method, method) + (method.equals("DELETE") ? each.getValue().replace("Configuration", "") : each.getValue());
            }
        }
        return switch (method) {
            case "PUT" -> "CreateBucket";
            case "HEAD" -> "HeadBucket";
            case "DELETE" -> "DeleteBucket";
            case "POST" -> "DeleteObjects";
            default -> query.has("uploads") ? "ListMultipartUploads"
                    : query.get("list-type", "").equals("2") ? "ListObjectsV2" : "ListObjects";
        };
    }

    private static String ofObject(Exchange exchange, Query query) {
        boolean ofUpload = query.has("uploadId");
        return switch (exchange.method()) {
            case "PUT" -> ofUpload ? "UploadPart" : exchange.header("x-amz-copy-source").isPresent() ? "CopyObject" : "PutObject";
            case "POST" -> ofUpload ? "CompleteMultipartUpload" : "CreateMultipartUpload";
            case "DELETE" -> ofUpload ? "AbortMultipartUpload" : "DeleteObject";
            case "HEAD" -> "HeadObject";
            default -> ofUpload ? "ListParts" : "GetObject";
        };
    }
}
