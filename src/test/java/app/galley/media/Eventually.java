package app.galley.media;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what another thread will bring about, no longer than a while.
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() { }

    /// Fails when it does not come true in a minute.
    public static void until(BooleanSupplier comesTrue, String what) {
        until(comesTrue, () -> what);
    }

    /// Fails when it does not come true in a minute.
    public static void until(BooleanSupplier comesTrue, Supplier<String> what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!comesTrue.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("did not happen: " + what.get());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
