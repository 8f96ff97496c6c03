/// Where one writes: caret and selection, and the boundaries of characters and words they move by. Nothing here knows a node.
@NullMarked
package app.galley.ui.text.caret;

import org.jspecify.annotations.NullMarked;
