/// What pointer, keys and commands do to the waveform.
@NullMarked
package app.galley.ui.sound.wave.act;

import org.jspecify.annotations.NullMarked;
