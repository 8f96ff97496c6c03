package app.galley.workbench.resource;

import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Running;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks at something at the service again and again until it has settled, with pauses that grow by half up to a limit; nothing is given up by time.
/// Safe from any thread.
public final class Watch {
    private final Background background;
    private final Duration first;
    private final Duration longest;

    /// @param first the first pause
    /// @param longest the pause that is reached
    public Watch(Background background, Duration first, Duration longest) {
        this.background = background;
        this.first = first;
        this.longest = longest;
    }

    /// Begins to look. Ends with what has settled, with a problem when the service cannot be asked, or when it is cancelled.
    ///
    /// @param seen told all that was seen, on the thread that looks
    public <T> Running<T> until(Supplier<T> look, Predicate<T> settled, Consumer<T> seen) {
        return background.start("watch", cancellation -> {
            Duration pause = first;
            while (true) {
                T found = look.get();
                seen.accept(found);
                if (settled.test(found)) {
                    return found;
                }
                rest(pause, cancellation);
                Duration longer = pause.plus(pause.dividedBy(2));
                pause = longer.compareTo(longest) < 0 ? longer : longest;
            }
        });
    }

    private static void rest(Duration pause, Cancellation cancellation) throws InterruptedException {
        CountDownLatch broken = new CountDownLatch(1);
        cancellation.onCancel(broken::countDown);
        boolean isBroken = broken.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        if (isBroken) {
            cancellation.check();
        }
    }
}
