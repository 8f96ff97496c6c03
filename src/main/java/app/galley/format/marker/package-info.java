/// Markers for audio and video editors: each turn of a transcript is one, at its time in the recording.
@NullMarked
package app.galley.format.marker;

import org.jspecify.annotations.NullMarked;
