package app.galley.local.wire;

import app.galley.problem.Problem;
import java.util.Map;

/// The errors of S3 that the local service answers with (Amazon S3 API reference, "Error responses"). The sentence of
/// each stands in the bundle under `local.s3.` and its code.
public enum S3Error {
    ACCESS_DENIED(403, "AccessDenied"),
    AUTHORIZATION_MALFORMED(400, "AuthorizationHeaderMalformed"),
    BAD_DIGEST(400, "BadDigest"),
    BUCKET_EXISTS(409, "BucketAlreadyExists"),
    BUCKET_OWNED(409, "BucketAlreadyOwnedByYou"),
    BUCKET_NOT_EMPTY(409, "BucketNotEmpty"),
    ENTITY_TOO_LARGE(400, "EntityTooLarge"),
    ENTITY_TOO_SMALL(400, "EntityTooSmall"),
    EXPIRED(403, "AccessDenied", "RequestExpired"),
    HEADERS_NOT_SIGNED(403, "AccessDenied", "HeadersNotSigned"),
    ILLEGAL_LOCATION(400, "IllegalLocationConstraintException"),
    INCOMPLETE_BODY(400, "IncompleteBody"),
    INSUFFICIENT_STORAGE(507, "InsufficientStorage"),
    INTERNAL_ERROR(500, "InternalError"),
    INVALID_ACCESS_KEY(403, "InvalidAccessKeyId"),
    INVALID_ARGUMENT(400, "InvalidArgument"),
    INVALID_BUCKET_NAME(400, "InvalidBucketName"),
    INVALID_DIGEST(400, "InvalidDigest"),
    INVALID_PART(400, "InvalidPart"),
    INVALID_PART_NUMBER(416, "InvalidPartNumber"),
    INVALID_PART_ORDER(400, "InvalidPartOrder"),
    INVALID_RANGE(416, "InvalidRange"),
    INVALID_REQUEST(400, "InvalidRequest"),
    INVALID_URI(400, "InvalidURI"),
    KEY_TOO_LONG(400, "KeyTooLongError"),
    MALFORMED_XML(400, "MalformedXML"),
    MALFORMED_POLICY(400, "MalformedPolicy"),
    METHOD_NOT_ALLOWED(405, "MethodNotAllowed"),
    MISSING_LENGTH(411, "MissingContentLength"),
    NO_ACCESS_BLOCK(404, "NoSuchPublicAccessBlockConfiguration"),
    NO_ENCRYPTION(404, "ServerSideEncryptionConfigurationNotFoundError"),
    NO_LIFECYCLE(404, "NoSuchLifecycleConfiguration"),
    NO_OWNERSHIP(404, "OwnershipControlsNotFoundError"),
    NO_POLICY(404, "NoSuchBucketPolicy"),
    NO_SUCH_BUCKET(404, "NoSuchBucket"),
    NO_SUCH_KEY(404, "NoSuchKey"),
    NO_SUCH_UPLOAD(404, "NoSuchUpload"),
    NOT_IMPLEMENTED(501, "NotImplemented"),
    NOT_MODIFIED(304, "NotModified"),
    PAYLOAD_MISMATCH(400, "XAmzContentSHA256Mismatch"),
    PRECONDITION_FAILED(412, "PreconditionFailed"),
    SIGNATURE_MISMATCH(403, "SignatureDoesNotMatch"),
    TIME_SKEWED(403, "RequestTimeTooSkewed");

    private final int status;
    private final String code;
    private final String words;

    S3Error(int status, String code) {
        this(status, code, code);
    }

    S3Error(int status, String code, String words) {
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /// The error code as S3 writes it.
    public String code() {
        return code;
    }

    /// This error as an exception.
    ///
    /// @param arguments what stands in its sentence
    public Refusal refuse(Object... arguments) {
        return refuseWith(Map.of(), arguments);
    }

    /// This error as an exception with further members, such as the region.
    public Refusal refuseWith(Map<String, String> details, Object... arguments) {
        return new Refusal(status, code, Problem.refused("local.s3." + words, arguments), details);
    }
}
