/// The samples of a recording, read ahead along a course: straight on, up to an end, or around a loop.
@NullMarked
package app.galley.media.playback.ahead;

import org.jspecify.annotations.NullMarked;
