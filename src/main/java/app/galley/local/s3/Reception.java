package app.galley.local.s3;

import app.galley.local.checksum.ChecksumAlgorithm;
import app.galley.local.checksum.ContentDigests;
import app.galley.local.disk.Incoming;
import app.galley.local.sign.SignedBody;
import app.galley.local.wire.S3Error;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Takes in the body of a request, to the end, and compares it with everything the client said about it: its length, its
/// signature, Content-MD5, checksums in headers or in trailers.
final class Reception {
    /// The most S3 takes in one piece: 5 GiB.
    private static final long LARGEST = 5L << 30;
    private static final int LARGEST_DOCUMENT = 4 << 20;
    private static final int BUFFER = 1 << 16;
    private final S3Call call;
    private final SignedBody body;
    private final Map<ChecksumAlgorithm, String> inHeaders = new EnumMap<>(ChecksumAlgorithm.class);
    private final Set<ChecksumAlgorithm> inTrailers = EnumSet.noneOf(ChecksumAlgorithm.class);

    private interface Sink {
        void write(byte[] bytes, int from, int length);
    }

    private Reception(S3Call call, SignedBody body) {
        this.call = call;
        this.body = body;
    }

    /// For a request whose checksum headers speak of something else than its body.
    static Reception withoutChecksums(S3Call call) {
        return new Reception(call, call.verified().body(call.exchange()));
    }

    Reception(S3Call call) {
        this(call, call.verified().body(call.exchange()));
        String trailers = "," + call.header("x-amz-trailer").toLowerCase(Locale.ROOT).replace(" ", "") + ",";
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            call.exchange().header(algorithm.header()).ifPresent(v -> inHeaders.put(algorithm, v));
            if (trailers.contains("," + algorithm.header() + ",")) {
                inTrailers.add(algorithm);
            }
        }
        if (inHeaders.size() + inTrailers.size() > 1 || inHeaders.entrySet().stream().anyMatch(e -> !e.getKey().isValue(e.getValue()))) {
            throw S3Error.INVALID_REQUEST.refuse("x-amz-checksum");
        }
    }

    /// The checksum the client sends, or another one when it sends none.
    ChecksumAlgorithm algorithm(ChecksumAlgorithm otherwise) {
        return announced().stream().findFirst().orElse(otherwise);
    }

    /// Whether the client sends a checksum of another algorithm than this.
    boolean differsFrom(ChecksumAlgorithm algorithm) {
        return algorithm(algorithm) != algorithm;
    }

    /// Takes the body in as a content, and yields what was learned about it.
    ///
    /// @param wanted a checksum to be made, whether the client sends it or not
    ContentDigests.Digests into(Incoming content, ChecksumAlgorithm wanted) throws IOException {
        ContentDigests.Digests digests = receive(content::write, wanted, LARGEST);
        content.finish();
        return digests;
    }

    /// Takes the body in as a document in memory.
    byte[] document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        receive(bytes::write, ChecksumAlgorithm.CRC32, LARGEST_DOCUMENT);
        return bytes.toByteArray();
    }

    private ContentDigests.Digests receive(Sink sink, ChecksumAlgorithm wanted, long largest) throws IOException {
        if (body.length() > largest) {
            throw S3Error.ENTITY_TOO_LARGE.refuse();
        }
        Set<ChecksumAlgorithm> algorithms = announced();
        algorithms.add(wanted);
        ContentDigests running = new ContentDigests(algorithms);
        byte[] buffer = new byte[BUFFER];
        for (int n = body.read(buffer, 0, BUFFER); n >= 0; n = body.read(buffer, 0, BUFFER)) {
            running.update(buffer, 0, n);
            sink.write(buffer, 0, n);
        }
        ContentDigests.Digests digests = running.finish();
        check(digests);
        return digests;
    }

    private Set<ChecksumAlgorithm> announced() {
        Set<ChecksumAlgorithm> announced = EnumSet.copyOf(inTrailers);
        announced.addAll(inHeaders.keySet());
        return announced;
    }

    private void check(ContentDigests.Digests digests) {
        inHeaders.forEach((algorithm, value) -> check(digests, algorithm, value));
        for (ChecksumAlgorithm algorithm : inTrailers) {
            String value = body.trailers().get(algorithm.header());
            if (value == null) {
                throw S3Error.INCOMPLETE_BODY.refuse();
            }
            check(digests, algorithm, value);
        }
        String md5 = call.header("Content-MD5");
        if (!md5.isEmpty() && !isMd5(md5)) {
            throw S3Error.INVALID_DIGEST.refuse();
        }
        if (!md5.isEmpty() && !md5.equals(digests.md5Base64())) {
            throw S3Error.BAD_DIGEST.refuse("Content-MD5");
        }
    }

    private static void check(ContentDigests.Digests digests, ChecksumAlgorithm algorithm, String value) {
        if (!value.equals(digests.checksums().get(algorithm))) {
            throw S3Error.BAD_DIGEST.refuse(algorithm.name());
        }
    }

    private static boolean isMd5(String value) {
        try {
            return Base64.getDecoder().decode(value).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
