package app.galley.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// The wish that some work stops. Any thread may ask for it, the work looks at it between two steps. Once cancelled, always
/// cancelled.
public final class Cancellation {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean cancelled;

    /// Asks the work to stop; tells the listeners once, on this thread.
    public void cancel() {
        List<Runnable> told;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /// Whether the work should stop.
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Ends the work here when it was cancelled.
    ///
    /// @throws CancellationException when it was
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// Runs `listener` when the work is cancelled, at once when it already is.
    public void onCancel(Runnable listener) {
        synchronized (this) {
            if (!cancelled) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
