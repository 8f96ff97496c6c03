package app.galley.transcript.edit;

import app.galley.transcript.Tokens;
import app.galley.transcript.Turn;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/// An edit that put in or took out a single character, as a key does it. Keystrokes that follow each other make one step of
/// undo, up to the next word.
///
/// @param direction which way it went
/// @param character the first code point of the character
record Keystroke(Direction direction, int character) {

    /// Which way a keystroke goes.
    enum Direction {
        /// A character is put in before the caret.
        IN,
        /// The character before the caret is taken out.
        BACK,
        /// The character behind the caret is taken out.
        ON
    }

    /// Whether `later` goes on with what `earlier` began: at the place where it left the caret, in the same direction, and not
    /// yet in the next word.
    static boolean continues(Edit earlier, Edit later) {
        if (!earlier.caretAfter().equals(later.caretBefore()) || !earlier.after().equals(later.before())) {
            return false;
        }
        Optional<Keystroke> first = of(earlier);
        Optional<Keystroke> second = first.isEmpty() ? Optional.empty() : of(later);
        return second.isPresent() && first.get().direction == second.get().direction
                && !second.get().beginsAfter(first.get());
    }

    /// The keystroke that makes this edit; empty when it takes more than one.
    static Optional<Keystroke> of(Edit edit) {
        if (edit.kind() != Edit.Kind.TYPE || edit.before().size() != 1 || edit.after().size() != 1) {
            return Optional.empty();
        }
        String before = edit.before().getFirst().text();
        Turn turn = edit.after().getFirst();
        int from = edit.caretBefore().offset();
        int to = edit.caretAfter().offset();
        int growth = turn.text().length() - before.length();
        if (edit.caretBefore().turn() != edit.index() || growth == 0) {
            return Optional.empty();
        }
        if (growth > 0) {
            return to - from == growth ? one(Direction.IN, turn.text(), from, to) : Optional.empty();
        }
        return from - to == -growth ? one(Direction.BACK, before, to, from)
                : from == to ? one(Direction.ON, before, from, from - growth) : Optional.empty();
    }

    /// The step ends where a word was finished and another one begins, in the direction of the keys.
    private boolean beginsAfter(Keystroke earlier) {
        boolean blank = Tokens.isBlank(character);
        boolean earlierBlank = Tokens.isBlank(earlier.character);
        return direction == Direction.IN ? earlierBlank && !blank : blank && !earlierBlank;
    }

    private static Optional<Keystroke> one(Direction direction, String text, int from, int to) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        String piece = text.substring(from, to);
        characters.setText(piece);
        characters.first();
        return characters.next() == piece.length() ? Optional.of(new Keystroke(direction, piece.codePointAt(0)))
                : Optional.empty();
    }
}
