package app.galley.local.sign;

import app.galley.local.wire.S3Error;
import java.util.Locale;

/// What `x-amz-content-sha256` says about a body.
sealed interface Payload {
    /// The word for a body that the signature does not cover.
    String UNSIGNED = "UNSIGNED-PAYLOAD";

    /// The body's hash was signed.
    record Hashed(String sha256) implements Payload { }

    /// The body comes as it is and is not covered.
    record Plain() implements Payload { }

    /// The body comes in chunks (aws-chunked).
    ///
    /// @param signed whether each chunk carries a signature
    /// @param trailer whether headers follow the last chunk
    record Chunked(boolean signed, boolean trailer) implements Payload { }

    /// @throws app.galley.local.wire.Refusal InvalidRequest when it is none of these
    static Payload of(String value) {
        return switch (value) {
            case UNSIGNED -> new Plain();
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" -> new Chunked(true, false);
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" -> new Chunked(true, true);
            case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> new Chunked(false, true);
            default -> {
                if (!value.matches("[0-9a-fA-F]{64}")) {
                    throw S3Error.INVALID_REQUEST.refuse("x-amz-content-sha256");
                }
                yield new Hashed(value.toLowerCase(Locale.ROOT));
            }
        };
    }
}
