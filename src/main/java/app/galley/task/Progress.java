package app.galley.task;

/// Hears how far some work is. Called on the thread that works, as often as it likes; the listener throttles.
@FunctionalInterface
public interface Progress {
    /// Nobody listens.
    Progress NONE = (done, total) -> { };

    /// So much of so much is done, in the unit of the work (bytes, samples); `total` is 0 while it is not known.
    void at(long done, long total);
}
