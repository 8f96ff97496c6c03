package app.galley.media.extract;

import app.galley.task.Cancellation;
import app.galley.task.Progress;

/// Writes the sound of recordings into files of its own. Safe from any thread; blocks.
@FunctionalInterface
public interface SoundExtractor {
    /// Writes one stretch, whole or not at all: on failure no half of it stays, and a file that was there is untouched.
    ///
    /// @param progress frames written of frames wanted; 0 in all while these are not known
    /// @return how many frames were written; fewer than wanted only where the sound ends
    /// @throws app.galley.problem.ProblemException when the recording cannot be read or the file cannot be written
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    long extract(Extract wanted, Progress progress, Cancellation cancellation);
}
