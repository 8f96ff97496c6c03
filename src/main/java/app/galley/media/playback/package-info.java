/// Playing a recording: samples read ahead, a sink that sounds or only keeps time, and which sample is being heard.
@NullMarked
package app.galley.media.playback;

import org.jspecify.annotations.NullMarked;
