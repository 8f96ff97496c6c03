package app.galley.format.amazon;

import app.galley.format.Piece;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word as the service wrote it down, with the punctuation that goes with it.
///
/// @param before punctuation that stands before it
/// @param content one word, sometimes several
/// @param after punctuation that stands behind it
/// @param time empty where the file tells none
/// @param confidence 0 to 1
/// @param voice who says it
/// @param opens whether a segment of the audio begins with it
record Heard(String before, String content, String after, @Nullable TimeSpan time, float confidence, Voice voice,
             boolean opens) {

    Heard followedBy(String punctuation) {
        return new Heard(before, content, after + punctuation, time, confidence, voice, opens);
    }

    /// The pieces of a transcript.
    ///
    /// @param voices gives the speakers their ids
    /// @param language decides whether blanks stand between the words; empty when the file does not tell
    static List<Piece> pieces(List<Heard> heard, Voices voices, String language) {
        List<TimeSpan> times = times(heard);
        List<Piece> pieces = new ArrayList<>(heard.size());
        for (int i = 0; i < heard.size(); i++) {
            Heard word = heard.get(i);
            String text = word.before + word.content + word.after;
            boolean blank = i > 0 && needsBlank(pieces.get(i - 1).text(), text, language);
            pieces.add(new Piece(text, word.before.length(), word.before.length() + word.content.length(), times.get(i),
                    word.confidence, word.time == null ? Timing.INFERRED : Timing.MEASURED, voices.idOf(word.voice), blank,
                    word.opens, false));
        }
        return pieces;
    }

    /// The times, with words that have none sharing the gap they stand in.
    private static List<TimeSpan> times(List<Heard> heard) {
        List<TimeSpan> times = new ArrayList<>(heard.size());
        for (int i = 0; i < heard.size();) {
            TimeSpan time = heard.get(i).time;
            if (time != null) {
                times.add(time);
                i++;
            } else {
                int next = i;
                while (next < heard.size() && heard.get(next).time == null) {
                    next++;
                }
                TimeSpan following = next < heard.size() ? heard.get(next).time : null;
                long from = !times.isEmpty() ? times.getLast().end() : following != null ? following.start() : 0;
                long length = following == null ? 0 : Math.max(0, following.start() - from);
                for (int k = i; k < next; k++) {
                    times.add(new TimeSpan(from + length * (k - i) / (next - i), from + length * (k + 1 - i) / (next - i)));
                }
                i = next;
            }
        }
        return times;
    }

    private static boolean needsBlank(String left, String right, String language) {
        if (!language.isEmpty() && !Tokens.isWrittenWithoutBlanks(language)) {
            return true;
        }
        int end = left.codePointBefore(left.length());
        int start = right.codePointAt(0);
        if (endsNarrowClause(left)) {
            return true;
        }
        boolean wide = Tokens.isIdeographic(end) || Tokens.isIdeographic(start) || isWidePunctuation(end);
        return !wide && !(Tokens.isChained(end) && Tokens.isChained(start));
    }

    /// Whether a clause ends here that is written with blanks: whatever follows stands apart from it.
    private static boolean endsNarrowClause(String left) {
        int at = left.length();
        while (at > 0 && ".,;:!?".indexOf(left.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && at < left.length() && !Tokens.isIdeographic(left.codePointBefore(at)) && !Tokens.isChained(left.codePointBefore(at));
    }

    private static boolean isWidePunctuation(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF00 && codePoint <= 0xFF65;
    }
}
