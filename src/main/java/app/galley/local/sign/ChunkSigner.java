package app.galley.local.sign;

import app.galley.local.wire.S3Error;
import java.nio.charset.StandardCharsets;

/// Checks the signatures of the chunks of one body; each one covers the one before, the first covers the request's own.
final class ChunkSigner {
    private static final String EMPTY_HASH = SigningKey.sha256(new byte[0]);
    private final SigningKey key;
    private final String time;
    private String previous;

    ChunkSigner(SigningKey key, String time, String seed) {
        this.key = key;
        this.time = time;
        this.previous = seed;
    }

    /// @throws app.galley.local.wire.Refusal SignatureDoesNotMatch when the chunk is not the one that was signed
    void checkChunk(String sha256, String signature) {
        check(key.sign("AWS4-HMAC-SHA256-PAYLOAD", time, previous + "\n" + EMPTY_HASH + "\n" + sha256), signature);
    }

    /// @param trailers the lines `name:value`, each with its line end
    /// @throws app.galley.local.wire.Refusal SignatureDoesNotMatch when the trailers are not the ones that were signed
    void checkTrailers(String trailers, String signature) {
        String sha256 = SigningKey.sha256(trailers.getBytes(StandardCharsets.UTF_8));
        check(key.sign("AWS4-HMAC-SHA256-TRAILER", time, previous + "\n" + sha256), signature);
    }

    private void check(String expected, String signature) {
        if (!SigningKey.same(expected, signature)) {
            throw S3Error.SIGNATURE_MISMATCH.refuse();
        }
        previous = expected;
    }
}
