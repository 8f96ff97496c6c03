package app.galley.main;

import app.galley.media.ffmpeg.worker.MediaWorkerProgram;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/// The entry of the program: hands over to what the arguments name.
public final class Main {
    private Main() { }

    /// Starts Galley.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && "media-worker".equals(arguments[0])) {
            workOnMedia(arguments);
        }
    }

    /// The hidden sub-command `media-worker [MEGABYTES]`: its output is the pipe, so nothing may print there.
    private static void workOnMedia(String[] arguments) throws IOException, InterruptedException {
        System.setOut(System.err);
        long limit = arguments.length > 1 ? Long.parseLong(arguments[1]) << 20 : MediaWorkerProgram.RESIDENT_LIMIT;
        new MediaWorkerProgram(System.in, new FileOutputStream(FileDescriptor.out), limit, Runtime.getRuntime()::halt).run();
    }
}
