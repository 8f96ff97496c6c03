package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.List;

/// The words of one turn that a range of text takes in: a word counts when any of it lies in the range. Stateless but for its
/// values.
///
/// @param turn index of the turn
/// @param from index of the first word
/// @param to index behind the last word; `from` when there is none
record Stretch(int turn, int from, int to) {
    /// The stretch of a turn between two positions that may lie in other turns. An empty range takes in the word it stands in,
    /// else the one that begins at it, else the one that ends at it.
    static Stretch of(Transcript transcript, int index, Position from, Position to) {
        Turn turn = transcript.turns().get(index);
        int start = from.turn() == index ? from.offset() : 0;
        int end = to.turn() == index ? to.offset() : turn.text().length();
        if (from.equals(to)) {
            int at = atPlace(turn, start);
            return at < 0 ? new Stretch(index, turn.wordAt(start) + 1, turn.wordAt(start) + 1)
                    : new Stretch(index, at, at + 1);
        }
        int first = turn.wordAt(start);
        first = first < 0 || turn.words().get(first).end() <= start ? first + 1 : first;
        int behind = first;
        while (behind < turn.words().size() && turn.words().get(behind).start() < end) {
            behind++;
        }
        return new Stretch(index, first, behind);
    }

    boolean isEmpty() {
        return from == to;
    }

    List<Word> words(Transcript transcript) {
        return transcript.turns().get(turn).words().subList(from, to);
    }

    private static int atPlace(Turn turn, int offset) {
        int word = turn.wordAt(offset);
        if (word < 0 || turn.words().get(word).end() < offset) {
            return -1;
        }
        return word;
    }

    /// Where the marks begin that stand directly before an offset, such as an opening quote.
    static int marksBefore(Turn turn, int offset, int limit) {
        int at = offset;
        while (at > limit && isMark(turn.text().codePointBefore(at))) {
            at -= Character.charCount(turn.text().codePointBefore(at));
        }
        return at;
    }

    /// Where the marks end that stand directly behind an offset, such as a comma.
    static int marksBehind(Turn turn, int offset, int limit) {
        int at = offset;
        while (at < limit && isMark(turn.text().codePointAt(at))) {
            at += Character.charCount(turn.text().codePointAt(at));
        }
        return at;
    }

    private static boolean isMark(int codePoint) {
        return !Tokens.isBlank(codePoint) && !Character.isLetterOrDigit(codePoint);
    }
}
