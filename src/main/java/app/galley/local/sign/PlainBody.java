package app.galley.local.sign;

import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/// A body that comes as it is, with its hash signed or not.
final class PlainBody extends SignedBody {
    private final InputStream source;
    private final long length;
    private final String sha256;
    private final MessageDigest digest = SigningKey.sha256();
    private long seen;

    /// @param sha256 hex, empty when the body is not covered
    PlainBody(InputStream source, long length, String sha256) {
        this.source = source;
        this.length = length;
        this.sha256 = sha256;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Map<String, String> trailers() {
        return Map.of();
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int n = source.read(bytes, from, count);
        if (n < 0) {
            checkEnd();
        } else if (n > 0) {
            seen += n;
            if (!sha256.isEmpty()) {
                digest.update(bytes, from, n);
            }
        }
        return n;
    }

    private void checkEnd() {
        if (seen != length) {
            throw S3Error.INCOMPLETE_BODY.refuse();
        }
        if (!sha256.isEmpty() && !SigningKey.same(HexFormat.of().formatHex(digest.digest()), sha256)) {
            throw S3Error.PAYLOAD_MISMATCH.refuse();
        }
    }
}
