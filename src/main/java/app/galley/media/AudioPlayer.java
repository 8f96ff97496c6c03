package app.galley.media;

import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;

/// Plays one recording at a time and is the only clock there is: [#position()] is the sample being heard. Every method may
/// be called from any thread and returns at once; what takes time happens on the player's own thread.
public interface AudioPlayer extends AutoCloseable {
    /// The slowest that it plays, as a multiple of the speed of the recording.
    double SLOWEST = 0.5;
    /// The fastest that it plays.
    double FASTEST = 3;
    /// The farthest that a pause goes back.
    Duration LONGEST_REWIND = Duration.ofSeconds(5);

    /// What the player is doing.
    enum State {
        /// No recording is open.
        EMPTY,
        /// A recording is being opened.
        OPENING,
        /// It stands.
        PAUSED,
        /// It plays.
        PLAYING,
        /// It stands at the end.
        ENDED,
        /// The recording cannot be played; the problem was told.
        FAILED
    }

    /// Hears what happens; called on a thread of the player.
    interface Listener {
        /// The state has changed.
        void state(State state);

        /// Something went wrong.
        void problem(Problem problem);
    }

    /// Opens a recording and stands at its beginning, or where [#seek] has said meanwhile; what was open is closed.
    void open(Path file);

    /// Closes the recording; none is open then.
    void eject();

    /// Plays on: as soon as the recording is open, from the beginning when it stands at the end, and after a failure by
    /// opening it once more.
    void play();

    /// Stands; [#position()] stays where it is heard, less [#rewindOnPause]. Ends a [#playSpan].
    void pause();

    /// Goes to a moment; plays on if it was playing. Of several that come faster than they can be done, the last one counts.
    /// Ends a [#playSpan], and a [#loop] when it leads out of it.
    void seek(Duration moment);

    /// Plays just the samples from one moment up to another, and stands at the second one, or at the end of the recording when
    /// that comes first. Ends a [#loop].
    ///
    /// @throws IllegalArgumentException when the second moment is not behind the first
    void playSpan(Duration from, Duration to);

    /// Plays the samples between two moments again and again from now on, without a gap; goes to the first one when it is not
    /// between them. Whether it plays or stands remains.
    ///
    /// @throws IllegalArgumentException when the second moment is not behind the first
    void loop(Duration from, Duration to);

    /// Plays on behind the end of the loop when that is reached next. Does nothing without a loop.
    void endLoop();

    /// Plays slower or faster from now on, at the same pitch; heard within a tenth of a second. Other recordings too.
    ///
    /// @param rate a multiple of the speed of the recording, [#SLOWEST] to [#FASTEST]
    /// @throws IllegalArgumentException when it is outside of these
    void setRate(double rate);

    /// How fast it plays, as a multiple of the speed of the recording; 1 at first.
    double rate();

    /// How far [#pause] goes back, so that the last words are heard again afterwards; not at all at first.
    ///
    /// @param back zero to [#LONGEST_REWIND]
    /// @throws IllegalArgumentException when it is outside of these
    void rewindOnPause(Duration back);

    /// The moment that is being heard, exact to the sample; right after [#seek] its target. On most devices it moves in steps of
    /// 10 to 20 ms: what is drawn is smoothed by [app.galley.media.playback.SmoothClock].
    Duration position();

    /// How often the position has leapt (a seek, another recording); what smooths it begins anew then.
    default long leaps() {
        return 0;
    }

    /// The length of the open recording, as far as it is known: the container's word until the end was reached once; zero when
    /// nothing is open.
    Duration length();

    /// What it is doing.
    State state();

    /// Whether a real sound device is playing; false when a silent clock keeps the time, and while nothing is open.
    boolean isAudible();

    /// Adds a listener.
    void listen(Listener listener);

    /// Closes the recording and the device.
    @Override
    void close();
}
