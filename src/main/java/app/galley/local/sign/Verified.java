package app.galley.local.sign;

import app.galley.local.wire.Exchange;
import app.galley.local.wire.S3Error;

/// A request whose signature was right.
public final class Verified {
    private final Caller caller;
    private final Payload payload;
    private final ChunkSigner chunks;

    Verified(Caller caller, Payload payload, ChunkSigner chunks) {
        this.caller = caller;
        this.payload = payload;
        this.chunks = chunks;
    }

    /// Who signed it.
    public Caller caller() {
        return caller;
    }

    /// Its body as it was meant, without chunk marks, checked against the signature while it is read to its end.
    ///
    /// @throws app.galley.local.wire.Refusal MissingContentLength when the length is not stated
    public SignedBody body(Exchange exchange) {
        long stated = exchange.statedLength();
        return switch (payload) {
            case Payload.Plain() -> new PlainBody(exchange.body(), stated(stated), "");
            case Payload.Hashed(String sha256) -> new PlainBody(exchange.body(), stated(stated), sha256);
            case Payload.Chunked(boolean signed, boolean trailer) -> {
                String decoded = exchange.header("x-amz-decoded-content-length").orElse("");
                if (!decoded.matches("[0-9]{1,18}")) {
                    throw S3Error.MISSING_LENGTH.refuse();
                }
                yield new ChunkedBody(exchange.body(), Long.parseLong(decoded), signed ? chunks : null, trailer);
            }
        };
    }

    private static long stated(long length) {
        if (length < 0) {
            throw S3Error.MISSING_LENGTH.refuse();
        }
        return length;
    }
}
