/// The use cases, without a window: import, transcribe, track, open, edit, save, convert.
@NullMarked
package app.galley.workbench;

import org.jspecify.annotations.NullMarked;
