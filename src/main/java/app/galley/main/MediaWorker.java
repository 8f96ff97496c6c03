package app.galley.main;

import app.galley.media.ffmpeg.worker.MediaWorkerProgram;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;

/// The hidden sub-command `media-worker [MEGABYTES]`: its output is the pipe to the window's process, so nothing may print
/// there.
final class MediaWorker {
    private MediaWorker() { }

    /// Works until its input ends.
    static void run(List<String> arguments) throws IOException, InterruptedException {
        System.setOut(System.err);
        long limit = arguments.isEmpty() ? MediaWorkerProgram.RESIDENT_LIMIT : Long.parseLong(arguments.getFirst()) << 20;
        new MediaWorkerProgram(System.in, new FileOutputStream(FileDescriptor.out), limit, Runtime.getRuntime()::halt).run();
    }
}
