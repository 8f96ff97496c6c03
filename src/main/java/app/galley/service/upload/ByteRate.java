package app.galley.service.upload;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How many bytes a second all uploads may send together: a bucket of tokens that fills at that rate, a token a byte. Whoever
/// takes more than is there owes it, and the next one waits. The rate may change at any time. Safe from any thread.
public final class ByteRate {
    /// Nobody waits.
    public static final ByteRate UNLIMITED = new ByteRate(() -> 0, System::nanoTime);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
    /// What may be sent at once after a pause, as a part of a second.
    private static final double BURST = 0.25;
    private static final double SECOND = 1e9;
    private final LongSupplier bytesPerSecond;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filled;
    private long rate;
    private long asked;

    /// A bucket that is empty.
    ///
    /// @param bytesPerSecond asked once a second; 0 or less: as fast as it goes
    /// @param nanoTime a clock like `System::nanoTime`
    public ByteRate(LongSupplier bytesPerSecond, LongSupplier nanoTime) {
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = nanoTime;
        this.filled = nanoTime.getAsLong();
        this.asked = filled;
        this.rate = bytesPerSecond.getAsLong();
    }

    /// Takes so many bytes when it is their turn.
    ///
    /// @return zero when they were taken, else how long to wait before asking again, at most a tenth of a second
    public synchronized Duration take(int bytes) {
        long now = nanoTime.getAsLong();
        if (now - asked >= SECOND) {
            rate = bytesPerSecond.getAsLong();
            asked = now;
        }
        if (rate <= 0) {
            tokens = 0;
            filled = now;
            return Duration.ZERO;
        }
        tokens = Math.min(rate * BURST, tokens + (now - filled) / SECOND * rate);
        filled = now;
        if (tokens < 0) {
            Duration wait = Duration.ofNanos((long) Math.ceil(-tokens / rate * SECOND));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
        tokens -= bytes;
        return Duration.ZERO;
    }

    /// How long so many bytes take at least, at the present rate.
    public synchronized Duration timeFor(long bytes) {
        return rate <= 0 ? Duration.ZERO : Duration.ofSeconds(bytes / rate + 1);
    }
}
