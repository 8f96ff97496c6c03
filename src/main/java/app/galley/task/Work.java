package app.galley.task;

/// A piece of work that can be cancelled and may fail.
///
/// @param <T> what it yields
@FunctionalInterface
public interface Work<T> {
    /// Does the work on the thread it was given.
    ///
    /// @throws Exception what failed; a `ProblemException` is shown as it is, anything else is a bug
    T run(Cancellation cancellation) throws Exception;
}
