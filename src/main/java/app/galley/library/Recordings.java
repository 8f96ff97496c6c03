package app.galley.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// The recordings of the library. Safe from any thread; calls block for a moment. What fails is a
/// [app.galley.problem.ProblemException].
public interface Recordings {
    /// Adds a recording.
    void add(Recording recording);

    /// The recording with this id.
    Optional<Recording> find(UUID id);

    /// All recordings outside the trash, the newest first.
    List<Recording> all();

    /// All recordings in the trash, the last removed first.
    List<Recording> trash();

    /// Gives it another title.
    void rename(UUID id, String title);

    /// Remembers that its media file is somewhere else now.
    void relocate(UUID id, Path file);

    /// Remembers how long it truly is.
    void measure(UUID id, Duration length);

    /// Remembers which of the sounds of its file is meant; empty for the usual one.
    void choose(UUID id, OptionalInt stream);

    /// Puts it into the trash.
    void remove(UUID id, Instant when);

    /// Takes it out of the trash.
    void restore(UUID id);

    /// Deletes it with its jobs, transcripts and journal, for ever. The media file is not touched.
    void purge(UUID id);
}
