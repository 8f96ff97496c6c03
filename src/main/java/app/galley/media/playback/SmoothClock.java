package app.galley.media.playback;

import app.galley.media.AudioPlayer;
import java.time.Duration;

/// The position as it is drawn: sound devices tell theirs in steps of 10 to 20 ms, this moves with every frame of the screen. It
/// follows the device the way a phase-locked loop does, never goes backwards while playing, and jumps when the player
/// leaps. Ask it once per pulse, from one thread. Immutable values in, one value out: it reads no clock itself.
public final class SmoothClock {
    /// The share of the difference that is made up for per pulse of 60 Hz, as a time constant.
    private static final double SETTLE_SECONDS = 0.4;
    private static final double LOST_SECONDS = 0.08;
    /// So far back is a leap that nobody has told.
    private static final double LEAP_SECONDS = 1;
    private double estimate;
    private double shown;
    private long lastNanos;
    private long lastLeap = -1;
    private boolean moving;

    /// The moment to draw for what the player says now.
    public Duration shown(AudioPlayer player, long nanoTime) {
        long leaps = player.leaps();
        boolean plays = player.state() == AudioPlayer.State.PLAYING;
        return shown(player.position(), plays ? player.rate() : 0, leaps, nanoTime);
    }

    /// The moment to draw.
    ///
    /// @param heard the position that the device tells
    /// @param plays whether it moves, at the speed of the recording
    /// @param leaps how often it has leapt so far
    /// @param nanoTime now, on any clock that only goes forward
    public Duration shown(Duration heard, boolean plays, long leaps, long nanoTime) {
        return shown(heard, plays ? 1.0 : 0.0, leaps, nanoTime);
    }

    /// The moment to draw.
    ///
    /// @param heard the position that the device tells
    /// @param rate how fast it moves, as a multiple of the speed of the recording; 0 while it stands
    /// @param leaps how often it has leapt so far
    /// @param nanoTime now, on any clock that only goes forward
    public Duration shown(Duration heard, double rate, long leaps, long nanoTime) {
        boolean plays = rate > 0;
        double told = heard.toNanos() / 1e9;
        double elapsed = (nanoTime - lastNanos) / 1e9;
        if (!plays || !moving || leaps != lastLeap) {
            estimate = told;
            shown = told;
        } else {
            follow(told, elapsed, elapsed * rate);
        }
        moving = plays;
        lastLeap = leaps;
        lastNanos = nanoTime;
        return plays ? Duration.ofNanos(Math.round(shown * 1e9)) : heard;
    }

    private void follow(double told, double elapsed, double moved) {
        double expected = estimate + moved;
        double error = told - expected;
        estimate = Math.abs(error) > LOST_SECONDS ? told : expected + error * (1 - Math.exp(-elapsed / SETTLE_SECONDS));
        shown = shown - told > LEAP_SECONDS ? told : Math.max(shown, estimate);
    }
}
