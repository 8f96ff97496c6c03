/// The moving picture of a recording: its frames with their times, and following the sound with them.
@NullMarked
package app.galley.media.picture;

import org.jspecify.annotations.NullMarked;
