package app.galley.local.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of one day, region and service, derived from a secret (Signature Version 4, "Calculate the signature").
final class SigningKey {
    private static final String HMAC = "HmacSHA256";
    private final byte[] key;
    private final Scope scope;

    SigningKey(Keys keys, Scope scope) {
        byte[] day = hmac(("AWS4" + keys.secretKey()).getBytes(StandardCharsets.UTF_8), scope.date());
        this.key = hmac(hmac(hmac(day, scope.region()), scope.service()), "aws4_request");
        this.scope = scope;
    }

    /// The signature of a text, in hex.
    String sign(String algorithm, String time, String rest) {
        return HexFormat.of().formatHex(hmac(key, algorithm + "\n" + time + "\n" + scope.text() + "\n" + rest));
    }

    /// Whether two signatures are the same; takes as long whether they are or not.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
