package app.galley.transcript.frame;

import java.time.Duration;

/// Frames a second, as a fraction: 30000/1001 is what is called 29.97.
///
/// @param dropFrame whether its time codes leave out numbers so that they keep up with the clock (SMPTE ST 12-1); the
///        frames themselves are all there
public record FrameRate(int numerator, int denominator, boolean dropFrame) {
    private static final long NANOS = 1_000_000_000L;

    /// A rate above zero.
    ///
    /// @throws IllegalArgumentException when it is none
    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a rate of " + numerator + "/" + denominator);
        }
    }

    /// How long one frame stands.
    public Duration frame() {
        return Duration.ofNanos(Math.max(1, NANOS * denominator / numerator));
    }

    /// How many frames a time code counts in a second: 30 at 29.97.
    public int nominal() {
        return (int) Math.max(1, Math.round((double) numerator / denominator));
    }

    /// The number of the frame that is seen at a moment; 0 is the first, and what comes before it.
    public long frameAt(Duration moment) {
        if (moment.isNegative()) {
            return 0;
        }
        long whole = moment.getSeconds() * numerator;
        return whole / denominator + (whole % denominator * NANOS + (long) moment.getNano() * numerator) / (denominator * NANOS);
    }

    /// When a frame begins, rounded up to the nanosecond, so that [#frameAt] yields the same frame.
    public Duration startOf(long frame) {
        long rest = frame % numerator * denominator;
        long nanos = (rest % numerator * NANOS + numerator - 1) / numerator;
        return Duration.ofSeconds(frame / numerator * denominator + rest / numerator, nanos);
    }
}
