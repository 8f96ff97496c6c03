package app.galley.ui.text.act;

import app.galley.transcript.Position;
import java.util.List;
import javafx.scene.control.MenuItem;

/// Adds entries to the context menu of the page: suggestions for a misspelt word, what can be done to a word or a turn. Used by
/// the FX thread.
@FunctionalInterface
public interface MenuSource {
    /// The entries for a place; asked each time the menu opens. No entries, no separator.
    ///
    /// @param at the character that was clicked, or where the caret is when the menu was asked for by a key
    List<MenuItem> items(Position at);
}
