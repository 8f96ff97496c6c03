package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.task.Cancellation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Yields what is sent to the service where it is not the recording as it is: one of several sounds of a file, for the service knows only
/// the first one; sound out of a film or coded anew; a part of it. Blocks; safe from any thread.
@FunctionalInterface
public interface SentFile {
    /// A file that holds this sound alone; the same one when it is asked again for the job, so that an upload goes on.
    ///
    /// @param job says what of the sound is sent; where it does not, all of it, with nothing lost
    /// @throws app.galley.problem.ProblemException when the recording cannot be read or there is no room for the file
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    Path of(TrackedJob job, Soundtrack chosen, Cancellation cancellation);

    /// What a file says of its sound; empty when nobody can say.
    ///
    /// @throws app.galley.problem.ProblemException when the recording cannot be read
    default Optional<MediaInfo> info(Soundtrack chosen) {
        return Optional.empty();
    }

    /// Jobs no longer need their files.
    ///
    /// @param isOver which ones
    /// @throws app.galley.problem.ProblemException when a file cannot be deleted
    default void discard(Predicate<UUID> isOver) { }
}
