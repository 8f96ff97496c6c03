package app.galley.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8 when it is valid, else Windows-1252, which old caption
/// programs write. Line breaks of any sort become `\n`.
public final class Text {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {
    }

    /// The text of the bytes, without a byte order mark.
    public static String of(byte[] bytes) {
        String text = decoded(bytes);
        return hasOtherBreaks(text) ? LINE_BREAK.matcher(text).replaceAll("\n") : text;
    }

    /// Text of a file in one line, its runs of blanks as single ones; empty when there is nothing in it.
    public static String oneLine(String content) {
        return isOneLine(content) ? content : BLANKS.matcher(content).replaceAll(" ").strip();
    }

    /// Most texts are in one line already, and most files have the usual line breaks: looking is quicker than replacing.
    private static boolean isOneLine(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? blank : c < ' ' || c > '~' && (Character.isISOControl(c) || Character.isWhitespace(c))) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    private static boolean hasOtherBreaks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    /// The first characters of the bytes, for looking at; cut anywhere.
    public static String startOf(byte[] bytes) {
        int length = Math.min(bytes.length, 4_096);
        while (length > 0 && length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        byte[] start = new byte[length];
        System.arraycopy(bytes, 0, start, 0, length);
        return of(start);
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
