/// What the file of the open recording holds: several sounds, chapters, frames with time codes.
@NullMarked
package app.galley.ui.sound.file;

import org.jspecify.annotations.NullMarked;
