/// What goes through the pipe between the window's process and a media worker.
@NullMarked
package app.galley.media.ffmpeg.wire;

import org.jspecify.annotations.NullMarked;
