package app.galley.format.recogniser;

import app.galley.format.Piece;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import java.util.ArrayList;
import java.util.List;

/// A stretch of speech of one voice as a recogniser cut it.
///
/// @param voice what the file calls who speaks; empty when it does not tell
/// @param time when it is heard
/// @param text in one line; may be empty when there are words
/// @param words may be empty, then the words of the text share the time
public record Segment(String voice, TimeSpan time, String text, List<HeardWord> words) {
    /// A word stands in the text not much further on than the one before.
    private static final int NEAR = 48;

    public Segment {
        words = List.copyOf(words);
    }

    /// How many words have no time of their own.
    int untimed() {
        return (int) words.stream().filter(word -> word.time() == null).count();
    }

    /// What it says, for a transcript.
    ///
    /// @param blank whether a blank stands before it
    List<Piece> pieces(int speaker, boolean blank) {
        if (words.isEmpty()) {
            return Piece.of(text, time, speaker, blank);
        }
        List<TimeSpan> times = times();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        String last = "";
        for (int i = 0; i < words.size(); i++) {
            HeardWord word = words.get(i);
            int found = text.indexOf(word.text(), at, Math.min(text.length(), at + NEAR + word.text().length()));
            boolean apart = found < 0 ? needsBlank(last, word.text()) : text.substring(at, found).isBlank() && found > at;
            List<Piece> bits = Piece.of(word.text(), times.get(i), speaker, i == 0 ? blank : apart);
            Timing timing = word.time() == null || bits.size() > 1 ? Timing.INFERRED : Timing.MEASURED;
            for (int n = 0; n < bits.size(); n++) {
                Piece bit = bits.get(n);
                pieces.add(new Piece(bit.text(), bit.start(), bit.end(), bit.time(), word.confidence(), timing, speaker, bit.blank(), i + n == 0, false));
            }
            at = found < 0 ? at : found + word.text().length();
            last = word.text();
        }
        return pieces;
    }

    /// Whether a blank stands between two texts.
    static boolean needsBlank(String left, String right) {
        return left.isEmpty() || right.isEmpty()
                || !Tokens.isIdeographic(left.codePointBefore(left.length())) && !Tokens.isIdeographic(right.codePointAt(0));
    }

    /// The times of the words; those without one share what is between their neighbours by their length.
    private List<TimeSpan> times() {
        List<TimeSpan> times = new ArrayList<>(words.size());
        for (int i = 0; i < words.size();) {
            TimeSpan own = words.get(i).time();
            if (own != null) {
                times.add(own);
                i++;
            } else {
                int end = i;
                while (end < words.size() && words.get(end).time() == null) {
                    end++;
                }
                share(i, end, times);
                i = end;
            }
        }
        return times;
    }

    private void share(int from, int to, List<TimeSpan> times) {
        long start = from == 0 ? time.start() : times.getLast().end();
        TimeSpan following = to < words.size() ? words.get(to).time() : null;
        long length = Math.max(start, following == null ? time.end() : following.start()) - start;
        long total = words.subList(from, to).stream().mapToLong(word -> word.text().length()).sum();
        long sofar = 0;
        for (HeardWord word : words.subList(from, to)) {
            long begin = start + length * sofar / total;
            sofar += word.text().length();
            times.add(new TimeSpan(begin, start + length * sofar / total));
        }
    }
}
