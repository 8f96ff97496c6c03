/// Captions along the time, and the hand that moves them.
@NullMarked
package app.galley.ui.sound.wave.cue;

import org.jspecify.annotations.NullMarked;
