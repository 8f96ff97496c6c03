package app.galley.ui.shell;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a value in the background. Of several that come faster than they can be written the last one is written. Safe from any
/// thread.
final class LatestKept<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Background background;
    private final Executor fx;
    private final Consumer<T> store;
    private final Consumer<Problem> onProblem;

    /// @param store writes a value; blocks
    /// @param onProblem hears on the FX thread why a value could not be written
    LatestKept(Background background, Executor fx, Consumer<T> store, Consumer<Problem> onProblem) {
        this.background = background;
        this.fx = fx;
        this.store = store;
        this.onProblem = onProblem;
    }

    /// Keeps a value soon.
    void keep(T value) {
        if (waiting.getAndSet(value) == null) {
            background.start("keep a setting", cancellation -> {
                flush();
                return true;
            }).whenEnded(fx, outcome -> {
                if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                    onProblem.accept(why);
                }
            });
        }
    }

    /// Writes what is waiting; blocks.
    synchronized void flush() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            store.accept(value);
        }
    }
}
