package app.galley.media.picture;

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
}
