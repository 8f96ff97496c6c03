package app.galley.media.shot;

import app.galley.media.file.Soundtrack;
import app.galley.task.Cancellation;
import app.galley.task.Progress;

/// Finds where the picture of recordings changes from one shot to the next. Safe from any thread; blocks for as long as a whole film is read.
@FunctionalInterface
public interface ShotFinder {
    /// Reads the moving picture that belongs to a sound once, every frame of it. Only hard cuts are found: a fade or a dissolve has no frame at which it
    /// happens, and what is there for less than a quarter of a second, such as a flash, is none.
    ///
    /// @param progress milliseconds of the picture; in all 0 while the file does not say how long it is
    /// @return [Shots#NONE] when there is no moving picture
    /// @throws app.galley.problem.ProblemException bad input, when the file cannot be read or its picture cannot be decoded
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    Shots find(Soundtrack sound, Progress progress, Cancellation cancellation);
}
