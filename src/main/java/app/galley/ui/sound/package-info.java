/// The sound at the foot of the window: play, pause, skip, seek.
@NullMarked
package app.galley.ui.sound;

import org.jspecify.annotations.NullMarked;
