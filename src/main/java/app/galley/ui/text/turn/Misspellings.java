package app.galley.ui.text.turn;

import app.galley.transcript.Turn;

/// Tells which parts of a turn are not spelled as any known word. Asked by the FX thread whenever a turn is painted, so an
/// answer must be at hand; who has none yet says that nothing is wrong and has the page painted again later.
public interface Misspellings {
    /// Nothing is misspelled.
    Misspellings NONE = turn -> new int[0];

    /// The misspelled parts of a turn's text: start and end of the first, start and end of the second, and so on, in the
    /// order of the text.
    int[] in(Turn turn);
}
