package app.galley.transcript.edit.adoption;

import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import org.jspecify.annotations.Nullable;

/// A word with the signs that go with it: what is moved as one when texts are woven together.
///
/// @param index its place in the row of all units of its transcript
/// @param turn index of its turn
/// @param first whether its turn begins with it
/// @param from offset of its first char in the text of its turn
/// @param to offset behind its last char
/// @param word the word; null for the whole text of a turn without words
/// @param key what it says, by which it is found in another text
/// @param of its turn
record Unit(int index, int turn, boolean first, int from, int to, @Nullable Word word, String key, Turn of) {
    String form() {
        return of.text().substring(from, to);
    }
}
