package app.galley.transcript;

/// A word: its place in the text of its turn and its time. Punctuation belongs to the text, not to a word's place, and has
/// no time of its own. A word may hold blanks where the recogniser returned several words as one item.
///
/// @param start offset of its first char in the turn's text
/// @param end offset behind its last char
/// @param time when it is heard
/// @param confidence how sure the recogniser was, 0 to 1; 1 for words typed by a person
/// @param timing how it came by its time
/// @param struck whether it is struck out: kept in the document, left out of what is published
public record Word(int start, int end, TimeSpan time, float confidence, Timing timing, boolean struck) {
    public Word {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a place for a word: " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence: " + confidence);
        }
    }

    /// The same word `by` chars further on.
    public Word shifted(int by) {
        return by == 0 ? this : new Word(start + by, end + by, time, confidence, timing, struck);
    }

    /// The same word at another place.
    public Word placed(int newStart, int newEnd) {
        return new Word(newStart, newEnd, time, confidence, timing, struck);
    }

    /// The same word, struck out or taken back in.
    public Word struck(boolean now) {
        return now == struck ? this : new Word(start, end, time, confidence, timing, now);
    }

    /// The same word, about which one is this sure.
    public Word sure(float newConfidence) {
        return new Word(start, end, time, newConfidence, timing, struck);
    }

    /// The same word at another time.
    public Word at(TimeSpan newTime, Timing newTiming) {
        return new Word(start, end, newTime, confidence, newTiming, struck);
    }
}
