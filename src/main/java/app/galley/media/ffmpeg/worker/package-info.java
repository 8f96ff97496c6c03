/// The media worker: the one place where ffmpeg's native code is loaded, in a child process that may crash alone.
@NullMarked
package app.galley.media.ffmpeg.worker;

import org.jspecify.annotations.NullMarked;
