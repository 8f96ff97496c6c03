/// How the waveform is drawn: peaks as an image, what lies along the time over it.
@NullMarked
package app.galley.ui.sound.wave.draw;

import org.jspecify.annotations.NullMarked;
