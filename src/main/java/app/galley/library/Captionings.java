package app.galley.library;

import java.util.UUID;

/// What was decided about the captions of recordings. Safe from any thread; calls block for a moment.
public interface Captionings {
    /// What was decided for a recording; [Captioning#NONE] when nothing was.
    Captioning of(UUID recording);

    /// Keeps it in place of what was decided before; it is on disk when this returns.
    ///
    /// @throws app.galley.problem.ProblemException when the recording is gone, or the library cannot be written
    void put(UUID recording, Captioning decided);
}
