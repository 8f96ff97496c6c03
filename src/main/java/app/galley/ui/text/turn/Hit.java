package app.galley.ui.text.turn;

import app.galley.transcript.Position;

/// What lies under a point of the page.
///
/// @param position where the caret would go
/// @param upstream whether it would be drawn at the end of the upper line of a wrap
/// @param character offset of the char under the point, the nearest when there is none
public record Hit(Position position, boolean upstream, int character) {
}
