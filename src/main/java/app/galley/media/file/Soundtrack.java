package app.galley.media.file;

import java.nio.file.Path;
import java.util.OptionalInt;

/// The sound of a media file: the file, and which of its sounds is meant where it holds several.
///
/// @param stream the number of the sound among all streams of the file, as [SoundStream#number] has it; empty for the one that the file
///        itself puts first. A number that is none of a sound counts as empty: the file may have been replaced
public record Soundtrack(Path file, OptionalInt stream) {
    /// @throws IllegalArgumentException for a number below zero
    public Soundtrack {
        if (stream.isPresent() && stream.getAsInt() < 0) {
            throw new IllegalArgumentException("no stream has the number " + stream.getAsInt());
        }
    }

    /// The usual sound of a file.
    public static Soundtrack of(Path file) {
        return new Soundtrack(file, OptionalInt.empty());
    }

    /// The same sound of a file elsewhere.
    public Soundtrack in(Path place) {
        return new Soundtrack(place, stream);
    }
}
