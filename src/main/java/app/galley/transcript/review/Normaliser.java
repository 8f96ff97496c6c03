package app.galley.transcript.review;

import java.text.Normalizer;
import java.util.Locale;

/// What counts as the same word where only what is said matters: the word in composed characters and small letters, with straight
/// apostrophes and without the signs around it. Stateless.
public final class Normaliser {
    private Normaliser() {
    }

    /// A word as it is said; empty when it holds neither letter nor digit.
    public static String spoken(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && !Character.isLetterOrDigit(written.codePointAt(start))) {
            start += Character.charCount(written.codePointAt(start));
        }
        while (end > start && !isInside(written.codePointBefore(end))) {
            end -= Character.charCount(written.codePointBefore(end));
        }
        String word = written.substring(start, end);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                continue;
            }
            return Normalizer.normalize(word.replace('’', '\''), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        }
        return word;
    }

    private static boolean isInside(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether a sign stands at the front of the word that follows, such as an opening quote.
    public static boolean isOpening(int sign) {
        int type = Character.getType(sign);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION || "¿¡\"'".indexOf(sign) >= 0;
    }
}
