package app.galley.ui.text.caret;

import app.galley.transcript.Position;

/// What is selected: from where the selecting began to where the caret is. Immutable.
///
/// @param anchor where the selecting began
/// @param caret where the caret is
/// @param upstream whether a caret that stands where a line wraps is drawn at the end of the upper line
public record Selection(Position anchor, Position caret, boolean upstream) {
    /// A caret with nothing selected.
    public static Selection at(Position caret) {
        return new Selection(caret, caret, false);
    }

    /// A selection whose caret is drawn on the lower line at a wrap.
    public static Selection between(Position anchor, Position caret) {
        return new Selection(anchor, caret, false);
    }

    /// Whether nothing is selected.
    public boolean isEmpty() {
        return anchor.equals(caret);
    }

    /// The earlier end.
    public Position from() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    /// The later end.
    public Position to() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    /// Whether some of a turn is selected, or the break behind it.
    public boolean touches(int turn) {
        return !isEmpty() && from().turn() <= turn && turn <= to().turn();
    }
}
