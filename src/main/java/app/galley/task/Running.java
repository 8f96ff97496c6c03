package app.galley.task;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that was started. Safe from any thread.
///
/// @param <T> what the work yields
public final class Running<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private final String name;
    private final Work<T> work;
    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Outcome<T> outcome;

    Running(String name, Work<T> work) {
        this.name = name;
        this.work = work;
    }

    /// Calls `listener` through `where` when the work has ended, at once when it has ended already.
    public Running<T> whenEnded(Executor where, Consumer<Outcome<T>> listener) {
        Outcome<T> known;
        synchronized (this) {
            known = outcome;
            if (known == null) {
                listeners.add(() -> where.execute(() -> listener.accept(await())));
                return this;
            }
        }
        Outcome<T> end = known;
        where.execute(() -> listener.accept(end));
        return this;
    }

    /// Asks the work to stop.
    public void cancel() {
        cancellation.cancel();
    }

    /// Whether it has ended.
    public synchronized boolean hasEnded() {
        return outcome != null;
    }

    /// Waits for the end.
    public Outcome<T> await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled<>();
        }
        synchronized (this) {
            Outcome<T> end = outcome;
            if (end == null) {
                throw new IllegalStateException("ended without an outcome");
            }
            return end;
        }
    }

    /// Waits for the end and yields the value.
    ///
    /// @throws ProblemException when the work failed
    /// @throws CancellationException when it was cancelled
    public T get() {
        return switch (await()) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) -> throw problem.asException();
            case Outcome.Cancelled<T>() -> throw new CancellationException(name);
        };
    }

    void run() {
        Outcome<T> end;
        try {
            cancellation.check();
            end = new Outcome.Done<>(work.run(cancellation));
        } catch (CancellationException | InterruptedException e) {
            end = new Outcome.Cancelled<>();
        } catch (ProblemException e) {
            end = new Outcome.Failed<>(e.problem());
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} failed: {}", name, e.getClass().getSimpleName());
            end = new Outcome.Failed<>(Problem.badInput("problem.io", String.valueOf(e.getMessage())));
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.error("{} failed", name, e);
            end = new Outcome.Failed<>(Problem.bug(e));
        }
        List<Runnable> told;
        synchronized (this) {
            outcome = end;
            told = List.copyOf(listeners);
        }
        ended.countDown();
        told.forEach(Runnable::run);
    }
}
