package app.galley.local.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The percent code of URIs as Signature Version 4 wants it: UTF-8, upper-case hex, everything coded except
/// `A-Z a-z 0-9 - . _ ~`.
public final class PercentCode {
    private static final String HEX = "0123456789ABCDEF";

    private PercentCode() { }

    /// Codes a query name or value, a slash too.
    public static String encode(String text) {
        return encode(text, false);
    }

    /// Codes a path; its slashes stay.
    public static String encodePath(String path) {
        return encode(path, true);
    }

    private static String encode(String text, boolean slashStays) {
        StringBuilder coded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || slashStays && c == '/') {
                coded.append(c);
            } else {
                coded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return coded.toString();
    }

    /// What a path stands for; a plus sign is a plus sign.
    ///
    /// @throws Refusal InvalidURI when a code is broken or the bytes are not UTF-8
    public static String decodePath(String coded) {
        return decode(coded, false);
    }

    /// What a query name or value stands for; a plus sign is a space.
    ///
    /// @throws Refusal InvalidURI when a code is broken or the bytes are not UTF-8
    public static String decodeQuery(String coded) {
        return decode(coded, true);
    }

    private static String decode(String coded, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(coded.length());
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            if (c == '%') {
                bytes.write(hexPair(coded, i + 1));
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw S3Error.INVALID_URI.refuse();
        }
    }

    private static int hexPair(String coded, int at) {
        if (at + 2 > coded.length()) {
            throw S3Error.INVALID_URI.refuse();
        }
        int high = Character.digit(coded.charAt(at), 16);
        int low = Character.digit(coded.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw S3Error.INVALID_URI.refuse();
        }
        return high << 4 | low;
    }

    private static boolean isUnreserved(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
                || c == '-' || c == '.' || c == '_' || c == '~';
    }
}
