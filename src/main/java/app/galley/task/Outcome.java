package app.galley.task;

import app.galley.problem.Problem;

/// How some work ended.
///
/// @param <T> what the work yields
public sealed interface Outcome<T> {
    /// It is done and yielded a value.
    record Done<T>(T value) implements Outcome<T> { }

    /// It failed.
    record Failed<T>(Problem problem) implements Outcome<T> { }

    /// It was cancelled.
    record Cancelled<T>() implements Outcome<T> { }
}
