/// What a recording looks like: the peaks of its sound, from which a waveform is drawn at any zoom.
@NullMarked
package app.galley.media.wave;

import org.jspecify.annotations.NullMarked;
