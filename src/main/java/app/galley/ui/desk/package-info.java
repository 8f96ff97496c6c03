/// The open document as properties: edit session, playhead, current word, saved state. No nodes.
@NullMarked
package app.galley.ui.desk;

import org.jspecify.annotations.NullMarked;
