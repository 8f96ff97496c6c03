package app.galley.transcript.review.search;

import java.text.Normalizer;
import java.util.Arrays;

/// A text in the form in which it is compared, and where each of its chars came from, so that what is found in it is found in
/// the text. Immutable.
///
/// Letters are compared in their canonical decomposition (Unicode, "Normalization Forms", NFD), so that an accent counts the same
/// whether it is part of its letter or follows it. Hangul syllables stay whole. When accents do not count, the combining marks
/// of Latin, Greek and Cyrillic letters are left out, and so are the points of Hebrew and Arabic with the Arabic tatweel; the
/// signs of Japanese, Indic and Thai letters always count, for without them they are other letters.
final class Folding {
    private static final int FIRST_TO_DECOMPOSE = 0xC0;
    private static final String STROKED = "øØłŁđĐħĦŧŦ";
    private static final String BARE = "oOlLdDhHtT";
    private final String text;
    /// Where each char came from, and the end of the source behind the last one.
    private final int[] starts;
    private final boolean moved;

    private Folding(String text, int[] starts, boolean moved) {
        this.text = text;
        this.starts = starts;
        this.moved = moved;
    }

    /// Folds a text.
    ///
    /// @param lower whether capital and small letters are the same
    /// @param plain whether accents do not count
    static Folding of(String source, boolean lower, boolean plain) {
        int simple = 0;
        while (simple < source.length() && source.charAt(simple) < FIRST_TO_DECOMPOSE) {
            simple++;
        }
        if (simple == source.length()) {
            return new Folding(lower ? lowerCase(source) : source, new int[0], false);
        }
        return new Writer(source, lower, plain).folded();
    }

    /// A text that is compared as it is.
    static Folding asItIs(String source) {
        return new Folding(source, new int[0], false);
    }

    /// The folded form alone.
    static String fold(String source, boolean lower, boolean plain) {
        return of(source, lower, plain).text;
    }

    private static String lowerCase(String source) {
        char[] chars = source.toCharArray();
        boolean changed = false;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == 'µ' ? 'μ' : c;
            changed |= small != c;
            chars[i] = small;
        }
        return changed ? new String(chars) : source;
    }

    /// What is searched.
    String text() {
        return text;
    }

    /// Where what stands at an offset of the folded text begins in the source.
    int source(int offset) {
        return moved ? starts[offset] : offset;
    }

    /// Whether a hit may begin or end at an offset of the folded text: not inside a letter of the source, nor between a letter
    /// and its accents.
    boolean parts(int offset) {
        if (!moved || offset <= 0 || offset >= text.length()) {
            return true;
        }
        return starts[offset] != starts[offset - 1] && !isSignOfLetter(text.charAt(offset));
    }

    /// Whether it is an accent of the European scripts or a point of Hebrew or Arabic.
    static boolean isAccent(int c) {
        if (c < 0x300) {
            return false;
        }
        return c <= 0x36F || c >= 0x1AB0 && c <= 0x1AFF || c >= 0x1DC0 && c <= 0x1DFF || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE20 && c <= 0xFE2F || isPoint(c);
    }

    private static boolean isPoint(int c) {
        return c >= 0x483 && c <= 0x6ED && (Character.getType(c) == Character.NON_SPACING_MARK || c == 0x640);
    }

    private static boolean isSignOfLetter(int c) {
        return isAccent(c) || c == 0x3099 || c == 0x309A;
    }

    /// Writes the folded form char by char.
    private static final class Writer {
        private final String source;
        private final boolean lower;
        private final boolean plain;
        private final StringBuilder out;
        private int[] starts;

        Writer(String source, boolean lower, boolean plain) {
            this.source = source;
            this.lower = lower;
            this.plain = plain;
            out = new StringBuilder(source.length() + 8);
            starts = new int[source.length() + 9];
        }

        Folding folded() {
            for (int at = 0; at < source.length();) {
                int c = source.codePointAt(at);
                if (c < FIRST_TO_DECOMPOSE) {
                    put(c, at);
                } else {
                    decompose(c, at);
                }
                at += Character.charCount(c);
            }
            room(1);
            starts[out.length()] = source.length();
            return new Folding(out.toString(), Arrays.copyOf(starts, out.length() + 1), true);
        }

        private void decompose(int c, int at) {
            if (plain && isAccent(c)) {
                return;
            }
            int stroked = plain ? STROKED.indexOf(c) : -1;
            if (stroked >= 0) {
                put(BARE.charAt(stroked), at);
                return;
            }
            String one = Character.toString(c);
            String parts = Character.isLetter(c) && !isHangul(c) ? Normalizer.normalize(one, Normalizer.Form.NFD) : one;
            for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
                int part = parts.codePointAt(i);
                if (!plain || i == 0 || !isAccent(part)) {
                    put(part, at);
                }
            }
        }

        private static boolean isHangul(int c) {
            return c >= 0xAC00 && c <= 0xD7A3;
        }

        private void put(int c, int at) {
            int folded = lower ? Character.toLowerCase(Character.toUpperCase(c)) : c;
            room(Character.charCount(folded));
            for (int i = 0; i < Character.charCount(folded); i++) {
                starts[out.length() + i] = at;
            }
            out.appendCodePoint(folded);
        }

        private void room(int more) {
            if (out.length() + more > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
        }
    }
}
