package app.galley.transcript.edit.replacement;

import app.galley.transcript.Position;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// What a replacement reaches: the words it cuts or deletes, and those its edges grow together with ("don'" and "t").
///
/// @param words the words it may change, of all its turns
/// @param head the words before them in the first turn
/// @param tail the words behind them in the last turn
/// @param start where its reach begins in the first turn
/// @param end where its reach ends in the last turn, in that turn's old text
record Reach(List<Old> words, List<Word> head, List<Word> tail, int start, int end) {

    private static final int LONGEST_CHAIN = 64;

    /// A word as it was.
    record Old(String text, Word word) { }

    /// The reach of the replacement of everything between two positions.
    ///
    /// @param inserted the lines that come instead, at least one
    static Reach of(Transcript transcript, Position from, Position to, List<String> inserted) {
        Turn first = transcript.turns().get(from.turn());
        Turn last = transcript.turns().get(to.turn());
        int left = before(first.text(), from.offset());
        int right = at(last.text(), to.offset());
        boolean breaks = inserted.size() > 1;
        int begins = inserted.getFirst().isEmpty() ? breaks ? ' ' : right : inserted.getFirst().codePointAt(0);
        int ends = inserted.getLast().isEmpty() ? breaks ? ' ' : left
                : before(inserted.getLast(), inserted.getLast().length());
        int start = back(first, from.offset(), begins);
        int end = on(last, to.offset(), ends);
        int head = 0;
        while (head < first.words().size() && first.words().get(head).end() <= start) {
            head++;
        }
        int tail = last.words().size();
        while (tail > 0 && last.words().get(tail - 1).start() >= end) {
            tail--;
        }
        List<Old> words = words(transcript, new Position(from.turn(), head), new Position(to.turn(), tail));
        boolean inFirst = head < (from.turn() == to.turn() ? tail : first.words().size());
        boolean inLast = tail > (from.turn() == to.turn() ? head : 0);
        return new Reach(words, first.words().subList(0, head), last.words().subList(tail, last.words().size()),
                inFirst ? Math.min(start, first.words().get(head).start()) : start,
                inLast ? Math.max(end, last.words().get(tail - 1).end()) : end);
    }

    /// Whether there is not a single word in the turns it touches.
    boolean isBare() {
        return words.isEmpty() && head.isEmpty() && tail.isEmpty();
    }

    private static List<Old> words(Transcript transcript, Position from, Position to) {
        List<Old> words = new ArrayList<>();
        for (int i = from.turn(); i <= to.turn(); i++) {
            Turn turn = transcript.turns().get(i);
            int start = i == from.turn() ? from.offset() : 0;
            int end = i == to.turn() ? to.offset() : turn.words().size();
            turn.words().subList(start, end).forEach(word -> words.add(new Old(turn.textOf(word), word)));
        }
        return words;
    }

    private static int back(Turn turn, int offset, int next) {
        int at = offset;
        int right = next;
        while (at > 0 && Seam.joins(before(turn.text(), at), right)) {
            right = before(turn.text(), at);
            int word = Tokens.isChained(right) ? turn.wordAt(at - 1) : -1;
            if (word < 0 || turn.words().get(word).end() < at) {
                at -= Character.charCount(right);
            } else if (at == offset || regrows(turn.words().get(word)) && offset - at < LONGEST_CHAIN) {
                at = turn.words().get(word).start();
            } else {
                return at;
            }
        }
        return at;
    }

    private static int on(Turn turn, int offset, int previous) {
        int at = offset;
        int left = previous;
        while (at < turn.text().length() && Seam.joins(left, at(turn.text(), at))) {
            left = at(turn.text(), at);
            int word = Tokens.isChained(left) ? turn.wordAt(at) : -1;
            if (word >= 0 && turn.words().get(word).end() > at) {
                return turn.words().get(word).end();
            }
            at += Character.charCount(left);
        }
        return at;
    }

    /// Whether a word of a script without blanks may be cut anew: where it ends is clear only when more of it is typed.
    private static boolean regrows(Word word) {
        return word.timing() == Timing.INFERRED;
    }

    private static int before(String text, int offset) {
        return offset == 0 ? ' ' : text.codePointBefore(offset);
    }

    private static int at(String text, int offset) {
        return offset == text.length() ? ' ' : text.codePointAt(offset);
    }
}
