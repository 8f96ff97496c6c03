package app.galley.local.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.local.sign.CanonicalRequest.Header;
import app.galley.local.wire.Query;
import app.galley.local.wire.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked examples of the Amazon S3 API reference: "Signature Calculations for the Authorization Header", "Authenticating
/// Requests: Using Query Parameters" and "Transferring Payload in Multiple Chunks".
class AwsVectorsTest {
    private static final String TIME = "20130524T000000Z";
    private static final Header HOST = new Header("host", List.of("examplebucket.s3.amazonaws.com"));
    private static final Header DATE = new Header("x-amz-date", List.of(TIME));
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final SigningKey KEY = new SigningKey(
            new Keys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), new Scope("20130524", "us-east-1", "s3"));
    private static final String SEED = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";

    private static String sign(CanonicalRequest request) {
        return KEY.sign("AWS4-HMAC-SHA256", TIME, request.hash());
    }

    @Test
    void signsAGetOfARange() {
        assertEquals("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                sign(new CanonicalRequest("GET", "/test.txt", Query.parse(""), List.of(HOST,
                        new Header("range", List.of("bytes=0-9")), new Header("x-amz-content-sha256", List.of(EMPTY)), DATE), EMPTY)));
    }

    @Test
    void signsAQueryWithoutValue() {
        assertEquals("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
                sign(new CanonicalRequest("GET", "/", Query.parse("lifecycle"), List.of(HOST,
                        new Header("x-amz-content-sha256", List.of(EMPTY)), DATE), EMPTY)));
    }

    @Test
    void signsAQueryWhoseOrderDiffers() {
        assertEquals("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
                sign(new CanonicalRequest("GET", "/", Query.parse("prefix=J&max-keys=2"), List.of(HOST,
                        new Header("x-amz-content-sha256", List.of(EMPTY)), DATE), EMPTY)));
    }

    @Test
    void signsAUrl() {
        assertEquals("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
                sign(new CanonicalRequest("GET", "/test.txt", Query.parse("X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=any"),
                        List.of(HOST), "UNSIGNED-PAYLOAD")));
    }

    @Test
    void readsSignedChunks() throws IOException {
        byte[] body = chunks("0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", 'a');
        try (ChunkedBody chunked = chunked(body, true)) {
            byte[] read = chunked.readAllBytes();
            assertEquals(66_560, read.length);
            assertEquals("a".repeat(66_560), new String(read, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void refusesAChangedChunk() throws IOException {
        byte[] changed = chunks("0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", 'b');
        try (ChunkedBody chunked = chunked(changed, true)) {
            assertEquals("SignatureDoesNotMatch", assertThrows(Refusal.class, chunked::readAllBytes).code());
        }
        byte[] forged = chunks("1055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", 'a');
        try (ChunkedBody chunked = chunked(forged, true)) {
            assertEquals("SignatureDoesNotMatch", assertThrows(Refusal.class, chunked::readAllBytes).code());
        }
    }

    @Test
    void refusesABodyThatEndsEarlyAtAnyPlace() throws IOException {
        byte[] whole = chunks("0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", 'a');
        // The last line end is all that may be missing.
        for (int length = 0; length < whole.length - 2; length += length < 100 || length > whole.length - 200 ? 1 : 5000) {
            byte[] cut = Arrays.copyOf(whole, length);
            for (boolean signed : List.of(true, false)) {
                try (ChunkedBody chunked = chunked(cut, signed)) {
                    assertThrows(Refusal.class, chunked::readAllBytes, "cut at " + length);
                }
            }
        }
    }

    private static ChunkedBody chunked(byte[] body, boolean signed) {
        return new ChunkedBody(new ByteArrayInputStream(body), 66_560, signed ? new ChunkSigner(KEY, TIME, SEED) : null, false);
    }

    private static byte[] chunks(String secondSignature, char lastLetter) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                + "a".repeat(65_536) + "\r\n400;chunk-signature=" + secondSignature + "\r\n" + "a".repeat(1023) + lastLetter
                + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
