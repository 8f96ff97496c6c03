package app.galley.transcript;

import java.util.List;

/// What one speaker says without being relieved: a paragraph of the transcript. Immutable; a changed turn is a new one.
///
/// @param id stays the same through edits of the text; unique in the transcript
/// @param speaker the speaker's id, [Speaker#NONE] when nobody is named
/// @param slot the time kept for it while it holds no words: typed words fill it
/// @param text the text without line breaks; may be empty
/// @param words its words in the order of the text, not overlapping; empty when nothing timed is in it
/// @param verified whether a person has found it right; typing in it leaves it so
public record Turn(long id, int speaker, TimeSpan slot, String text, List<Word> words, boolean verified) {
    public Turn {
        if (speaker < Speaker.NONE) {
            throw new IllegalArgumentException("not a speaker: " + speaker);
        }
        words = List.copyOf(words);
    }

    /// A turn that nobody has verified yet.
    public Turn(long id, int speaker, TimeSpan slot, String text, List<Word> words) {
        this(id, speaker, slot, text, words, false);
    }

    /// When it is heard: from its first word to its last; its slot when it has no words.
    public TimeSpan time() {
        if (words.isEmpty()) {
            return slot;
        }
        TimeSpan hull = words.getFirst().time();
        for (Word word : words) {
            hull = hull.hull(word.time());
        }
        return hull;
    }

    /// The text of one of its words.
    public String textOf(Word word) {
        return text.substring(word.start(), word.end());
    }

    /// The index of the word at an offset of the text, the one before it when the offset lies between two words, -1
    /// before the first.
    public int wordAt(int offset) {
        int low = 0;
        int high = words.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// The same words of another speaker.
    public Turn spokenBy(int newSpeaker) {
        return new Turn(id, newSpeaker, slot, text, words, verified);
    }

    /// The same turn with other text and words.
    public Turn saying(String newText, List<Word> newWords) {
        return new Turn(id, speaker, slot, newText, newWords, verified);
    }

    /// The same turn with the mark of a person who found it right, or without.
    public Turn verified(boolean now) {
        return now == verified ? this : new Turn(id, speaker, slot, text, words, now);
    }

    /// The same turn heard so much later.
    public Turn later(long milliseconds) {
        return new Turn(id, speaker, slot.later(milliseconds), text,
                words.stream().map(word -> word.at(word.time().later(milliseconds), word.timing())).toList(), verified);
    }

    /// The same turn with another time kept for when it holds no words.
    public Turn keeping(TimeSpan newSlot) {
        return new Turn(id, speaker, newSlot, text, words, verified);
    }
}
