package app.galley.format;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// A bit of text on its way into a transcript: a word with the punctuation at it, or punctuation alone.
///
/// @param text what stands in the text; no blanks at its ends
/// @param start where the word begins in it
/// @param end where the word ends; `start` when there is no word in it
/// @param time when it is heard
/// @param confidence 0 to 1
/// @param timing how the time was found
/// @param speaker who says it
/// @param blank whether a blank stands before it
/// @param opens whether a stretch of speech begins with it, as the recogniser or the captions cut it
/// @param struck whether the word is struck
public record Piece(String text, int start, int end, TimeSpan time, float confidence, Timing timing, int speaker,
                    boolean blank, boolean opens, boolean struck) {
    /// Speech has some fifteen characters a second.
    private static final long CHARACTER = 65;
    private static final String CLOSING = "\"')”’»」』）";
    private static final String SENTENCE_ENDS = ".?!…。？！";

    /// Text that has a time as a whole: its words share it by their length.
    ///
    /// @param blank whether a blank stands before the text
    public static List<Piece> of(String text, TimeSpan time, int speaker, boolean blank) {
        List<Piece> pieces = new ArrayList<>();
        List<Tokens.Place> places = Tokens.in(text);
        long length = time.end() - time.start();
        long total = Math.max(1, places.stream().mapToLong(place -> place.end() - place.start()).sum());
        long sofar = 0;
        int from = 0;
        for (int i = 0; i < Math.max(1, places.size()); i++) {
            Tokens.Place place = places.isEmpty() ? new Tokens.Place(0, 0) : places.get(i);
            int to = i + 1 < places.size() ? opening(text, place.end(), places.get(i + 1).start()) : text.length();
            long start = time.start() + length * sofar / total;
            sofar += places.isEmpty() ? total : place.end() - place.start();
            int first = from;
            while (first < place.start() && Tokens.isBlank(text.charAt(first))) {
                first++;
            }
            String bit = trimmed(text, first, to);
            if (!bit.isEmpty()) {
                pieces.add(new Piece(bit, Math.max(0, place.start() - first), Math.max(0, place.end() - first),
                        new TimeSpan(start, time.start() + length * sofar / total), 1, Timing.INFERRED, speaker,
                        i == 0 ? blank : first > from || Tokens.isBlank(text.charAt(from - 1)), i == 0, false));
            }
            from = to;
        }
        return pieces;
    }

    /// How long one usually speaks so many characters, in milliseconds.
    public static long usual(long characters) {
        return characters * CHARACTER;
    }

    /// Whether a sentence ends with it.
    boolean endsSentence() {
        int last = text.length();
        while (last > 1 && CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return SENTENCE_ENDS.indexOf(text.codePointBefore(last)) >= 0;
    }

    /// Its word in a turn's text, the piece standing at `offset`.
    Word word(int offset) {
        return new Word(offset + start, offset + end, time, confidence, timing, struck);
    }

    /// The same, struck.
    public Piece struckOut() {
        return new Piece(text, start, end, time, confidence, timing, speaker, blank, opens, true);
    }

    /// Whether it holds a word.
    boolean isWord() {
        return end > start;
    }

    private static String trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Tokens.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokens.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// Where the next piece begins between two words: behind the last blank, else where the brackets open.
    private static int opening(String text, int from, int to) {
        for (int at = to; at > from; at--) {
            if (Tokens.isBlank(text.charAt(at - 1))) {
                return at;
            }
        }
        int at = to;
        while (at > from && isOpening(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isOpening(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
