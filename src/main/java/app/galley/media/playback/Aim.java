package app.galley.media.playback;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Where the last seek leads, until it is done; where playing failed, while nothing is open. Counts how often the position leaps.
/// Safe from any thread.
final class Aim {
    private final AtomicReference<@Nullable Duration> target = new AtomicReference<>();
    private final AtomicLong leaps = new AtomicLong();

    /// A seek or an opening that was asked for will lead there.
    void at(Duration moment) {
        target.set(moment);
        leaps.incrementAndGet();
    }

    /// Whether this very seek is still the last one.
    boolean is(Duration moment) {
        return target.get() == moment;
    }

    /// Where it leads; null when it is done.
    @Nullable Duration target() {
        return target.get();
    }

    /// The seek is done, unless it is not the last one any more.
    void reached(Duration moment) {
        target.compareAndSet(moment, null);
    }

    /// What is heard stays where it is while nothing is open.
    void keep(Duration position) {
        target.compareAndSet(null, position);
    }

    /// The position has leapt.
    void leapt() {
        leaps.incrementAndGet();
    }

    /// How often it has.
    long leaps() {
        return leaps.get();
    }
}
