package app.galley.library;

import app.galley.media.file.SoundStream;
import app.galley.media.file.Soundtrack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recording in the library. The media file stays where the user keeps it; only its place is remembered.
///
/// @param id its identity
/// @param title what it is called in the library; the file's name at first
/// @param file where the media is; null for a transcript that was opened without its recording
/// @param bytes the size of the media file when it was added, 0 without one
/// @param length how long it is
/// @param hasPicture whether it has moving pictures
/// @param added when it was added
/// @param removed when it was put into the trash; null while it is in the library
/// @param stream which of the sounds of the file is meant, as [SoundStream#number] has it; empty for the usual one
public record Recording(UUID id, String title, @Nullable Path file, long bytes, Duration length, boolean hasPicture,
                        Instant added, @Nullable Instant removed, OptionalInt stream) {
    /// One of which the usual sound is meant.
    public Recording(UUID id, String title, @Nullable Path file, long bytes, Duration length, boolean hasPicture, Instant added,
                     @Nullable Instant removed) {
        this(id, title, file, bytes, length, hasPicture, added, removed, OptionalInt.empty());
    }

    /// Its sound; empty for a transcript that was opened without its recording.
    public Optional<Soundtrack> soundtrack() {
        return Optional.ofNullable(file).map(place -> new Soundtrack(place, stream));
    }

    /// The same recording, of which another sound is meant.
    public Recording with(OptionalInt sound) {
        return new Recording(id, title, file, bytes, length, hasPicture, added, removed, sound);
    }

    /// Whether it lies in the trash.
    public boolean isRemoved() {
        return removed != null;
    }
}
