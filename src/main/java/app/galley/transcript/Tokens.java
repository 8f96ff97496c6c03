package app.galley.transcript;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds words in text. Blanks part words, and so do dashes and the signs that end a clause; apostrophes and hyphens inside a
/// word stay inside; punctuation at its edges does not belong to it; what holds neither letter nor digit is not a word. A
/// marker in square brackets such as "[inaudible 0:12:03]" is one word with its brackets and blanks.
/// Scripts written without blanks are cut by the JDK's word break iterator (Thai by its dictionary, which lives in the module
/// `jdk.localedata`); a run of more than four Han characters counts each of them as a word.
public final class Tokens {
    private static final int LONGEST_HAN_WORD = 4;
    private static final int CONTEXT = 64;
    private static final int LONGEST_MARKER = 60;
    private static final String SIGNS_OF_A_WORD = "+%‰#@°";
    private static final String PARTING = "[]—―…!?;\"“”„«»،؛؟।";

    private Tokens() {
    }

    /// The place of a word in a text.
    ///
    /// @param start offset of its first char
    /// @param end offset behind its last char
    public record Place(int start, int end) { }

    /// The words of a text, in order.
    public static List<Place> in(String text) {
        return in(text, 0, text.length());
    }

    /// The words of a part of a text, in order, cut off where the part ends.
    public static List<Place> in(String text, int from, int to) {
        List<Place> places = new ArrayList<>();
        int start = from;
        for (int at = from; at < to;) {
            int marker = text.charAt(at) == '[' ? markerEnd(text, at, to) : -1;
            int next = marker > 0 ? marker : at + Character.charCount(text.codePointAt(at));
            if (marker > 0) {
                addTrimmed(text, start, at, places);
                places.add(new Place(at, marker));
                start = marker;
            } else if (parts(text, at)) {
                addTrimmed(text, start, at, places);
                start = next;
            }
            at = next;
        }
        addTrimmed(text, start, to, places);
        return places;
    }

    /// Whether a word may begin or end at an offset: false inside what would be one word.
    public static boolean divides(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(offset);
        int after = text.codePointAt(offset);
        if (isIdeographic(before) || isIdeographic(after)) {
            return true;
        }
        if (isChained(before) || isChained(after)) {
            return isChained(before) != isChained(after) && !isMark(after) || breaksChain(text, offset);
        }
        return !holdsCoreBefore(text, offset) || !holdsCoreFrom(text, offset);
    }

    /// Whether the character is a blank: any white space, the no-break and zero-width ones too.
    public static boolean isBlank(int codePoint) {
        // nearly all that is asked about are letters of ASCII
        boolean isPlain = codePoint > ' ' && codePoint < 0x7F;
        return !isPlain && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x200B);
    }

    /// Whether the character is of a script in which words follow each other without blanks and are typed as wholes: Han and
    /// the Japanese syllabaries.
    public static boolean isIdeographic(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
                || codePoint == 0x30FC;
    }

    /// Whether the character is of a script in which words follow each other without blanks and are typed letter by letter:
    /// Thai, Lao, Khmer, Burmese.
    public static boolean isChained(int codePoint) {
        if (codePoint < 0x0E00 || codePoint > 0x19FF) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.THAI || script == UnicodeScript.LAO || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }

    /// Whether words of this language are written without blanks between them.
    ///
    /// @param language a language code such as `ja-JP`; may be empty
    public static boolean isWrittenWithoutBlanks(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "ja", "zh", "yue", "th", "lo", "km", "my" -> true;
            default -> false;
        };
    }

    /// Whether a letter, a digit or a sign that belongs to a word, such as the currency signs, stands here.
    static boolean isCore(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint)
                || Character.getType(codePoint) == Character.CURRENCY_SYMBOL || SIGNS_OF_A_WORD.indexOf(codePoint) >= 0;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean parts(String text, int at) {
        int here = text.codePointAt(at);
        if (here < 128 && Character.isLetterOrDigit(here)) {
            return false;
        }
        int before = at == 0 ? ' ' : text.codePointBefore(at);
        int next = at + Character.charCount(here);
        int after = next >= text.length() ? ' ' : text.codePointAt(next);
        return switch (here) {
            case ',' -> !(Character.isDigit(before) && Character.isDigit(after));
            case '-', '.' -> before == here || after == here;
            default -> isBlank(here) || PARTING.indexOf(here) >= 0 || isWidePunctuation(here);
        };
    }

    private static boolean isWidePunctuation(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x303F && !Character.isLetterOrDigit(codePoint)
                || codePoint >= 0xFF00 && codePoint <= 0xFF65 && !isCore(codePoint) || codePoint == 0x30FB;
    }

    private static void addTrimmed(String text, int from, int to, List<Place> places) {
        int start = from;
        while (start < to && !isCore(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = to;
        while (end > start && !isCore(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (start < end && holdsLetterOrDigit(text, start, end)) {
            addCut(text, start, end, places);
        }
    }

    private static void addCut(String text, int start, int end, List<Place> places) {
        if (!needsCutting(text, start, end)) {
            places.add(new Place(start, end));
            return;
        }
        String piece = text.substring(start, end);
        BreakIterator breaks = breaksOf(piece);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (isHan(piece, from, to) && piece.codePointCount(from, to) > LONGEST_HAN_WORD) {
                for (int at = from; at < to; at = piece.offsetByCodePoints(at, 1)) {
                    places.add(new Place(start + at, start + piece.offsetByCodePoints(at, 1)));
                }
            } else if (holdsLetterOrDigit(piece, from, to)) {
                places.add(new Place(start + from, start + to));
            }
        }
    }

    /// Where the marker ends that begins with the bracket at `start`, -1 when none does.
    private static int markerEnd(String text, int start, int to) {
        for (int at = start + 1; at < Math.min(to, start + LONGEST_MARKER) && text.charAt(at) != '['; at++) {
            if (text.charAt(at) == ']') {
                return holdsLetterOrDigit(text, start, at) ? at + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean needsCutting(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c >= 0x0E00 && (Character.isSurrogate(c) ? isIdeographic(text.codePointAt(at))
                    : isIdeographic(c) || isChained(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(String text, int start, int end) {
        return text.substring(start, end).codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    private static boolean holdsLetterOrDigit(String text, int start, int end) {
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static BreakIterator breaksOf(String piece) {
        boolean thai = piece.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.THAI);
        BreakIterator breaks = BreakIterator.getWordInstance(thai ? Locale.of("th") : Locale.ROOT);
        breaks.setText(piece);
        breaks.first();
        return breaks;
    }

    private static boolean breaksChain(String text, int offset) {
        int from = Math.max(0, offset - CONTEXT);
        return breaksOf(text.substring(from, Math.min(text.length(), offset + CONTEXT))).isBoundary(offset - from);
    }

    private static boolean holdsCoreBefore(String text, int offset) {
        for (int at = offset; at > 0;) {
            at -= Character.charCount(text.codePointBefore(at));
            if (parts(text, at)) {
                return false;
            }
            if (isCore(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsCoreFrom(String text, int offset) {
        for (int at = offset; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (parts(text, at)) {
                return false;
            }
            if (isCore(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}
