/// The transcript as a page one reads and writes: a shared room, used by every feature that shows a transcript.
@NullMarked
package app.galley.ui.text;

import org.jspecify.annotations.NullMarked;
