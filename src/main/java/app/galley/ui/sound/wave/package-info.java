/// The waveform under the page.
@NullMarked
package app.galley.ui.sound.wave;

import org.jspecify.annotations.NullMarked;
