package app.galley.workbench.job;

import app.galley.media.file.Soundtrack;
import app.galley.task.Cancellation;
import app.galley.media.MediaInfo;
import java.nio.file.Path;
import java.util.Optional;

/// Yields what is sent to the service for one of several sounds of a file, for the service knows only the first one. Blocks; safe from any
/// thread.
@FunctionalInterface
public interface SentFile {
    /// A file that holds this sound alone; the same one when it is asked again, so that an upload goes on.
    ///
    /// @throws app.galley.problem.ProblemException when the recording cannot be read or there is no room for the file
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    Path of(Soundtrack chosen, Cancellation cancellation);

    /// What a file says of its sound; empty when nobody can say.
    ///
    /// @throws app.galley.problem.ProblemException when the recording cannot be read
    default Optional<MediaInfo> info(Soundtrack chosen) {
        return Optional.empty();
    }
}
