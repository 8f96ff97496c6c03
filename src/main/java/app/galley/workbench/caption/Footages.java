package app.galley.workbench.caption;

import app.galley.caption.shot.Footage;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.util.UUID;

/// What captions have to know of the moving pictures of recordings. Safe from any thread.
public interface Footages {
    /// There are no moving pictures.
    Footages NONE = new Footages() {
        @Override
        public Footage known(UUID recording) {
            return Footage.NONE;
        }

        @Override
        public Footage found(UUID recording, Progress progress, Cancellation cancellation) {
            return Footage.NONE;
        }
    };

    /// What is known without reading the film: its frame rate, and its shot changes if they were found before. Blocks for a moment. Nothing is known of a file
    /// that cannot be read, which whoever plays it is told.
    Footage known(UUID recording);

    /// All of it: where its shot changes were not found before, the film is read for them, once. Blocks for as long.
    ///
    /// @param progress milliseconds of the film; in all 0 while nobody knows
    /// @throws app.galley.problem.ProblemException bad input, when the file cannot be read or its picture cannot be decoded
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    Footage found(UUID recording, Progress progress, Cancellation cancellation);
}
