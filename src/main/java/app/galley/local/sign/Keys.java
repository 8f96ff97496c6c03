package app.galley.local.sign;

import app.galley.problem.Problem;
import java.security.SecureRandom;
import java.util.Base64;

/// A pair of keys that requests are signed with. Its text never shows the secret.
///
/// @param accessKey names the pair, goes over the wire
/// @param secretKey never goes over the wire
public record Keys(String accessKey, String secretKey) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public Keys {
        if (!accessKey.matches("[A-Za-z0-9_]{3,128}") || secretKey.isBlank()) {
            throw Problem.wrongUse("local.badKeys").asException();
        }
    }

    /// A new pair nobody can guess: 20 letters and digits, and a secret of 240 random bits.
    public static Keys random() {
        SecureRandom random = new SecureRandom();
        StringBuilder name = new StringBuilder("GALLEY");
        random.ints(14, 0, LETTERS.length()).forEach(i -> name.append(LETTERS.charAt(i)));
        byte[] secret = new byte[30];
        random.nextBytes(secret);
        return new Keys(name.toString(), Base64.getUrlEncoder().encodeToString(secret));
    }

    @Override
    public String toString() {
        return "Keys[" + accessKey + "]";
    }
}
