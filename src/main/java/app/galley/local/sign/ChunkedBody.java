package app.galley.local.sign;

import app.galley.local.wire.S3Error;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A body in chunks (content encoding aws-chunked): `size[;chunk-signature=...]`, the bytes, and so on to a chunk of size 0;
/// then, if announced, headers, signed by a last one. What is read of a chunk is proven when the chunk has ended.
final class ChunkedBody extends SignedBody {
    private static final int LONGEST_LINE = 8192;
    private final InputStream source;
    private final long length;
    private final @Nullable ChunkSigner signer;
    private final boolean trailer;
    private final Map<String, String> trailers = new TreeMap<>();
    private final MessageDigest digest = SigningKey.sha256();
    private String chunkSignature = "";
    private long left;
    private long seen;
    private boolean inChunk;
    private boolean ended;

    ChunkedBody(InputStream source, long length, @Nullable ChunkSigner signer, boolean trailer) {
        this.source = new BufferedInputStream(source, 1 << 16);
        this.length = length;
        this.signer = signer;
        this.trailer = trailer;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Map<String, String> trailers() {
        return Map.copyOf(trailers);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        while (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int n = source.read(bytes, from, (int) Math.min(count, left));
        if (n < 0) {
            throw S3Error.INCOMPLETE_BODY.refuse();
        }
        digest(bytes, from, n);
        left -= n;
        seen += n;
        if (seen > length) {
            throw S3Error.INCOMPLETE_BODY.refuse();
        }
        return n;
    }

    private void digest(byte[] bytes, int from, int count) {
        if (signer != null) {
            digest.update(bytes, from, count);
        }
    }

    private void nextChunk() throws IOException {
        if (inChunk) {
            if (!line().isEmpty()) {
                throw S3Error.INCOMPLETE_BODY.refuse();
            }
            proveChunk();
        }
        String[] head = line().split(";", 2);
        if (!head[0].matches("[0-9a-fA-F]{1,15}")) {
            throw S3Error.INCOMPLETE_BODY.refuse();
        }
        left = Long.parseLong(head[0], 16);
        chunkSignature = head.length == 2 ? head[1].replaceFirst("^chunk-signature=", "") : "";
        inChunk = true;
        if (left == 0) {
            end();
        }
    }

    private void end() throws IOException {
        proveChunk();
        ended = true;
        if (trailer) {
            readTrailers();
        } else {
            line();
        }
        if (seen != length) {
            throw S3Error.INCOMPLETE_BODY.refuse();
        }
    }

    private void proveChunk() {
        if (signer != null) {
            signer.checkChunk(HexFormat.of().formatHex(digest.digest()), chunkSignature);
        }
    }

    private void readTrailers() throws IOException {
        StringBuilder signed = new StringBuilder();
        String signature = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw S3Error.INCOMPLETE_BODY.refuse();
            }
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("x-amz-trailer-signature")) {
                signature = value;
            } else {
                trailers.put(name, value);
                signed.append(name).append(':').append(value).append('\n');
            }
        }
        if (signer != null) {
            signer.checkTrailers(signed.toString(), signature);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = source.read(); c >= 0; c = source.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
            if (line.length() > LONGEST_LINE) {
                throw S3Error.INCOMPLETE_BODY.refuse();
            }
        }
        if (ended) {
            return "";
        }
        throw S3Error.INCOMPLETE_BODY.refuse();
    }
}
