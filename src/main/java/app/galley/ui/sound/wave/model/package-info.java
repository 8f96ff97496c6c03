/// The waveform without its nodes: which part of the recording is in sight, what is selected, what lies along the time.
@NullMarked
package app.galley.ui.sound.wave.model;

import org.jspecify.annotations.NullMarked;
