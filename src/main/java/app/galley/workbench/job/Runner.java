package app.galley.workbench.job;

import app.galley.task.Background;
import java.time.Clock;
import java.time.Duration;

/// As whom and with what jobs are worked on.
///
/// @param owner names the process in the leases of the library. A name that only one process can have at a time (the window,
///         of which a library has one) takes its own leases over at once after a crash; any other waits until they end
/// @param clock tells the time
/// @param background carries uploads, starts, fetches and polls
/// @param pulse calls back for the next poll and the next renewal of the leases
public record Runner(String owner, Clock clock, Background background, Pulse pulse) {

    /// What calls back after a while: a [app.galley.task.Lane] through `lane::after`. One call at a time.
    @FunctionalInterface
    public interface Pulse {
        /// Runs `work` once after `delay`; it does not throw.
        void after(Duration delay, Runnable work);
    }
}
