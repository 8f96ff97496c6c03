/// Decoding with ffmpeg in a child process, seen from the window's process: [app.galley.media.ffmpeg.WorkerMediaReader] asks, the
/// program in `worker` answers, and `wire` is what goes through the pipe between them. No native code is loaded on this side.
@NullMarked
package app.galley.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
