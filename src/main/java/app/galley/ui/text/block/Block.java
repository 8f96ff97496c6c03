package app.galley.ui.text.block;

import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of a turn that is laid out on its own. A short turn is one block, a long monologue several.
///
/// @param turn the turn
/// @param from offset of its first char
/// @param to offset behind its last char
public record Block(Turn turn, int from, int to) {
    /// Whether the turn begins with it.
    public boolean isFirst() {
        return from == 0;
    }

    /// Whether the turn ends with it.
    public boolean isLast() {
        return to == turn.text().length();
    }

    /// Whether it is the same stretch of the very same turn.
    public boolean isSame(@Nullable Block other) {
        return other != null && turn == other.turn && from == other.from && to == other.to;
    }

    /// Its text.
    public String text() {
        return turn.text().substring(from, to);
    }

    /// The words that begin in it.
    public List<Word> words() {
        return isFirst() && isLast() ? turn.words() : turn.words().subList(wordsBefore(from), wordsBefore(to));
    }

    private int wordsBefore(int offset) {
        return offset == 0 ? 0 : turn.wordAt(offset - 1) + 1;
    }

    /// Whether a caret stands in it. Where two blocks meet, it stands at the start of the second one.
    ///
    /// @param upstream whether it rather stands at the end of the first
    public boolean holds(int offset, boolean upstream) {
        boolean behindStart = upstream ? offset > from || isFirst() && offset == from : offset >= from;
        boolean beforeEnd = upstream || isLast() ? offset <= to : offset < to;
        return behindStart && beforeEnd;
    }
}
