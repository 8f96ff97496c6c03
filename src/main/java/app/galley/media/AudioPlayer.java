package app.galley.media;

import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plays one recording at a time and is the only clock there is: [#position()] is the sample being heard. Every method may
/// be called from any thread and returns at once; what takes time happens on the player's own thread.
public interface AudioPlayer extends AutoCloseable {
    /// The slowest that it plays, as a multiple of the speed of the recording.
    double SLOWEST = 0.5;
    /// The fastest that it plays.
    double FASTEST = 3;
    /// The farthest that a pause goes back.
    Duration LONGEST_REWIND = Duration.ofSeconds(5);
    /// The longest way of the sound from the device to the ear that can be allowed for.
    Duration LONGEST_DELAY = Duration.ofMillis(400);

    /// What not every player can do.
    enum Ability {
        /// The speed changes and the pitch stays.
        KEEP_THE_PITCH,
        /// Every format that Galley reads is played, and [#position] is exact to the sample.
        PLAY_EVERYTHING_EXACTLY,
        /// Channels are silenced, heard alone, mixed.
        TELL_CHANNELS_APART,
        /// [#skip] is heard.
        LEAVE_OUT_SILENCES,
        /// [#use] is heard.
        CHOOSE_THE_DEVICE,
        /// Of several sounds in a file the one that is meant is played.
        CHOOSE_THE_SOUND
    }

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

        /// Something went wrong: it has [State#FAILED], or the sound device was lost and it stands where that was ([State#PAUSED]).
        void problem(Problem problem);
    }

    /// Opens a recording and stands at its beginning, or where [#seek] has said meanwhile; what was open is closed.
    void open(Soundtrack sound);

    /// Opens the usual sound of a recording; see the other one.
    default void open(Path file) {
        open(Soundtrack.of(file));
    }

    /// Closes the recording; none is open then.
    void eject();

    /// Plays on: as soon as the recording is open, and from the beginning when it stands at the end. A device that was lost, or was
    /// not there, is looked for again. Does nothing after a failure, so that who opens and plays at once hears of it once.
    void play();

    /// Opens the recording once more after a failure and plays on where it was; the same as [#play] otherwise.
    void retry();

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

    /// How loud it is heard from now on, and which channels; other recordings too. Heard within a tenth of a second, without a click.
    void mix(Mix mix);

    /// How loud it is heard, and which channels; [Mix#PLAIN] at first.
    Mix mix();

    /// Leaves out parts of the open recording from now on while it plays on; a [#playSpan] and a [#loop] are heard whole. Where
    /// playing begins inside of one, it begins at its end. Another recording is heard whole again.
    ///
    /// @param silences in any order; none when nothing is to be left out
    void skip(List<TimeSpan> silences);

    /// How long the sound is on its way from the device to the ear, as with wireless headphones: [#position] allows for it. Not at all
    /// at first; other recordings too.
    ///
    /// @param delay zero to [#LONGEST_DELAY]
    /// @throws IllegalArgumentException when it is outside of these
    void delay(Duration delay);

    /// The names of the sound devices that can be chosen; none where the player cannot choose. May block for a moment.
    List<String> devices();

    /// Plays through a device from now on; what plays goes on there. Where there is none of that name, the computer's usual one.
    ///
    /// @param device one of [#devices]; empty for the computer's usual one
    void use(Optional<String> device);

    /// How many channels of the open recording can be told apart, 1 or 2; 0 when nothing is open.
    int channels();

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

    /// What it can do of what not every player can. What it cannot do has no effect.
    default Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    /// Whether a real sound device is playing; false when a silent clock keeps the time, and while nothing is open.
    boolean isAudible();

    /// Adds a listener.
    void listen(Listener listener);

    /// Closes the recording and the device.
    @Override
    void close();
}
