package app.galley.media;

import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;

/// Plays one recording at a time and is the only clock there is: [#position()] is the sample being heard. Every method may
/// be called from any thread and returns at once; what takes time happens on the player's own thread.
public interface AudioPlayer extends AutoCloseable {
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

    /// Plays on: as soon as the recording is open, from the beginning when it stands at the end, and after a failure by
    /// opening it once more.
    void play();

    /// Stands; [#position()] stays where it is heard.
    void pause();

    /// Goes to a moment; plays on if it was playing. Of several that come faster than they can be done, the last one counts.
    void seek(Duration moment);

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
