package app.galley.media.ffmpeg;

import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A worker for tests that crashes over every file that it opens, or hangs, or prints what does not belong there. It adds a line
/// to a diary each time it is started.
public final class BadWorker {
    private BadWorker() { }

    /// Runs it: what it does wrong, and its diary.
    public static void main(String[] arguments) throws Exception {
        Files.writeString(Path.of(arguments[1]), "started\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        DataInputStream in = new DataInputStream(System.in);
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            while (true) {
                Request request = Request.read(in);
                switch (arguments[0]) {
                    case "crash" -> {
                        if (!(request instanceof Request.Ping)) {
                            Runtime.getRuntime().halt(134);
                        }
                        new Response.Done().write(out);
                    }
                    case "print" -> out.writeBytes("What a nice file\n");
                    default -> {
                        // Says nothing: it hangs.
                    }
                }
                out.flush();
            }
        }
    }
}
