package app.galley.ui.sound;

import java.time.Duration;

/// A seek on its way: what is shown is where it leads, until the player is there. Immutable.
///
/// @param target where it leads
/// @param begun when it was asked for, in nanoseconds
record Leap(Duration target, long begun) {
    private static final Duration NEAR = Duration.ofMillis(400);
    private static final long LONGEST_NANOS = 1_000_000_000L;

    /// Whether the player is there, or has had time enough to be.
    ///
    /// @param position where the player is
    /// @param now in nanoseconds
    boolean isOver(Duration position, long now) {
        return position.minus(target).abs().compareTo(NEAR) < 0 || now - begun >= LONGEST_NANOS;
    }
}
