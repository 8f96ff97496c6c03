package app.galley.format;

import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
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
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {
    }

    /// The text of the bytes, without a byte order mark.
    public static String of(byte[] bytes) {
        return of(bytes, new Mends());
    }

    /// The text of the bytes, without a byte order mark.
    ///
    /// @param mends told when it is not plain UTF-8 with the usual line breaks
    public static String of(byte[] bytes, Mends mends) {
        String text = decoded(bytes, mends);
        if (!hasOtherBreaks(text)) {
            return text;
        }
        if (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0) {
            mends.add(Mend.Kind.CARRIAGE_RETURNS, 0);
        }
        return LINE_BREAK.matcher(text).replaceAll("\n");
    }

    /// Text of a file in one line, its runs of blanks as single ones and without half characters; empty when there is nothing in it.
    public static String oneLine(String content) {
        return isOneLine(content) ? content : HALVES.matcher(BLANKS.matcher(content).replaceAll(" ").strip()).replaceAll("\ufffd");
    }

    /// Text in one line whose runs of blanks are single ones, those at its ends, too, which part it from what stands beside it.
    public static String singleBlanks(String content) {
        String inside = oneLine("|" + content + "|");
        return inside.substring(1, inside.length() - 1);
    }

    /// Whether [#oneLine] counts a character as a blank.
    public static boolean isBlank(char c) {
        return c == ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /// Most texts are in one line already, and most files have the usual line breaks: looking is quicker than replacing.
    private static boolean isOneLine(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? blank : c < ' ' || c > '~' && (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSurrogate(c))) {
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

    private static String decoded(byte[] bytes, Mends mends) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            mends.add(Mend.Kind.BYTE_ORDER_MARK, 0);
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            mends.add(Mend.Kind.UTF_16, 0);
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            mends.add(Mend.Kind.UTF_16, 0);
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            mends.add(Mend.Kind.WINDOWS_1252, 0);
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
