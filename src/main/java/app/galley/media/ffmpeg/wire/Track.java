package app.galley.media.ffmpeg.wire;

import app.galley.media.file.Soundtrack;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/// A soundtrack as it goes through the pipe.
///
/// @param file the whole path
/// @param stream below zero for the usual sound
public record Track(String file, int stream) {
    private static final int USUAL = -1;

    /// The one of a soundtrack.
    public static Track of(Soundtrack sound) {
        return new Track(sound.file().toAbsolutePath().toString(), sound.stream().orElse(USUAL));
    }

    /// The usual sound of a file.
    public static Track of(Path file) {
        return of(Soundtrack.of(file));
    }

    /// The soundtrack.
    public Soundtrack sound() {
        return new Soundtrack(Path.of(file), stream < 0 ? OptionalInt.empty() : OptionalInt.of(stream));
    }

    void write(DataOutputStream out) throws IOException {
        Wire.text(out, file);
        out.writeInt(stream);
    }

    static Track read(DataInputStream in) throws IOException {
        return new Track(Wire.text(in), in.readInt());
    }
}
