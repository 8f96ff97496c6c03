/// The cues that are listed: those of the open transcript, or those of a file in their place; and which of them is chosen.
@NullMarked
package app.galley.ui.caption.cue;

import org.jspecify.annotations.NullMarked;
