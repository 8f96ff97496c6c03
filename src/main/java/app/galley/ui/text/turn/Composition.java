package app.galley.ui.text.turn;

import app.galley.transcript.Position;

/// Text an input method is still composing: shown at a place of the page, in no document.
///
/// @param at where it is shown
/// @param text what is composed so far, not empty
/// @param caret offset of the input method's caret in it
public record Composition(Position at, String text, int caret) {
}
