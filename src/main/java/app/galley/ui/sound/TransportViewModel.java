package app.galley.ui.sound;

import app.galley.media.AudioPlayer;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.file.FileViewModel;
import app.galley.ui.sound.hearing.Hearing;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The player as properties, and the one who tells the desk which moment is heard. Used by the FX thread.
public final class TransportViewModel {
    /// How far a skip goes at first.
    public static final Duration SKIP = Duration.ofSeconds(5);
    private static final int RATE_STEPS = 10;
    /// A shorter part cannot be made out.
    private static final long SHORTEST_PART = 60;
    private static final long SILENCE_NANOS = 700_000_000L;
    private final AudioPlayer player;
    private final LongSupplier nanos;
    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<AudioPlayer.State> state;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper(this, "silent");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
    private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate", 1);
    private final ObjectProperty<Duration> skip = new SimpleObjectProperty<>(this, "skip", SKIP);
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> loop = new ReadOnlyObjectWrapper<>(this, "loop");
    private final Hearing hearing;
    private final FileViewModel file = new FileViewModel();
    private long playingSince;

    /// Over a player.
    ///
    /// @param fx runs on the FX thread what the player tells on its own
    /// @param nanos a clock, in nanoseconds from any moment
    public TransportViewModel(AudioPlayer player, Desk desk, Executor fx, LongSupplier nanos) {
        this.player = player;
        this.nanos = nanos;
        this.playhead = new Playhead(player, desk, file, nanos);
        this.hearing = new Hearing(player);
        file.choosableProperty().bind(hearing.can(AudioPlayer.Ability.CHOOSE_THE_SOUND));
        this.state = new ReadOnlyObjectWrapper<>(this, "state", player.state());
        player.listen(new AudioPlayer.Listener() {
            @Override
            public void state(AudioPlayer.State now) {
                fx.execute(() -> changed(now));
            }

            @Override
            public void problem(Problem why) {
                fx.execute(() -> problem.set(why));
            }
        });
        rate.subscribe(wanted -> player.setRate(Math.clamp(wanted.doubleValue(), AudioPlayer.SLOWEST, AudioPlayer.FASTEST)));
        changed(player.state());
    }

    private void changed(AudioPlayer.State now) {
        boolean began = now == AudioPlayer.State.PLAYING && state.get() != AudioPlayer.State.PLAYING;
        if (began) {
            playingSince = nanos.getAsLong();
        }
        state.set(now);
        if (now == AudioPlayer.State.OPENING || now == AudioPlayer.State.EMPTY) {
            playhead.forget();
            silent.set(false);
            loop.set(null);
        }
        if (now != AudioPlayer.State.FAILED) {
            problem.set(null);
        }
        ready.set(now == AudioPlayer.State.PAUSED || now == AudioPlayer.State.PLAYING || now == AudioPlayer.State.ENDED);
        playing.set(now == AudioPlayer.State.PLAYING);
        hearing.changed(ready.get());
        tick();
    }

    /// How long the open recording truly is, which its container need not know; null while nobody has read it to its end.
    public void measured(@Nullable Duration trueLength) {
        playhead.measured(trueLength);
        tick();
    }

    /// Asks the player where it is; to be called once a frame while it plays.
    public void tick() {
        if (playhead.follow(playing.get()) && playing.get()) {
            silent.set(!player.isAudible() && nanos.getAsLong() - playingSince > SILENCE_NANOS);
        }
    }

    /// Plays when it stands, stands when it plays; begins anew at the end, and tries again after a failure.
    public void playOrPause() {
        switch (state.get()) {
            case PLAYING -> player.pause();
            case FAILED -> player.retry();
            case ENDED -> {
                seek(Duration.ZERO);
                player.play();
            }
            case EMPTY, OPENING, PAUSED -> player.play();
        }
    }

    /// Plays on.
    public void play() {
        player.play();
    }

    /// Stands, if it plays.
    public void pause() {
        player.pause();
    }

    /// A skip back.
    public void back() {
        step(skip.get().negated());
    }

    /// A skip on.
    public void forward() {
        step(skip.get());
    }

    /// So far on, or back when it is negative.
    public void step(Duration far) {
        seek(playhead.here().plus(far));
    }

    /// A tenth slower.
    public void slower() {
        speedUp(-1);
    }

    /// A tenth faster.
    public void faster() {
        speedUp(1);
    }

    private void speedUp(int tenths) {
        double wanted = (Math.round(rate.get() * RATE_STEPS) + tenths) / (double) RATE_STEPS;
        rate.set(Math.clamp(wanted, AudioPlayer.SLOWEST, AudioPlayer.FASTEST));
    }

    /// Plays just the part between two moments and stands at its end; ends a loop.
    public void playSpan(long fromMillisecond, long toMillisecond) {
        if (ready.get()) {
            loop.set(null);
            TimeSpan part = part(fromMillisecond, toMillisecond);
            player.playSpan(Duration.ofMillis(part.start()), Duration.ofMillis(part.end()));
            playhead.goingTo(Duration.ofMillis(part.start()));
        }
    }

    /// Plays the part between two moments again and again until [#endLoop], or until one goes elsewhere.
    public void loop(long fromMillisecond, long toMillisecond) {
        if (ready.get()) {
            TimeSpan part = part(fromMillisecond, toMillisecond);
            Duration here = playhead.here();
            player.loop(Duration.ofMillis(part.start()), Duration.ofMillis(part.end()));
            loop.set(part);
            if (!part.contains(here.toMillis())) {
                playhead.goingTo(Duration.ofMillis(part.start()));
            }
            player.play();
        }
    }

    /// Plays on behind the loop.
    public void endLoop() {
        loop.set(null);
        player.endLoop();
    }

    private static TimeSpan part(long from, long to) {
        return new TimeSpan(from, Math.max(to, from + SHORTEST_PART));
    }

    /// Goes to a moment, as near as the recording has it.
    public void seek(Duration moment) {
        if (!ready.get()) {
            return;
        }
        Duration inside = playhead.inside(moment);
        TimeSpan around = loop.get();
        if (around != null && !around.contains(inside.toMillis())) {
            loop.set(null);
        }
        player.seek(inside);
        playhead.goingTo(inside);
    }

    /// How it is heard: how loud, which channels, through which device.
    public Hearing hearing() {
        return hearing;
    }

    /// What the file of the open recording holds: its sounds, chapters and frames.
    public FileViewModel file() {
        return file;
    }

    /// How fast it plays, as a multiple of the speed of the recording: 0.5 to 3.
    public DoubleProperty rateProperty() {
        return rate;
    }

    /// How far a skip goes.
    public ObjectProperty<Duration> skipProperty() {
        return skip;
    }

    /// Sets how far a pause goes back, up to [AudioPlayer#LONGEST_REWIND].
    public void rewindOnPause(Duration back) {
        player.rewindOnPause(back);
    }

    /// The part that is played again and again; null while none is.
    public ReadOnlyObjectProperty<@Nullable TimeSpan> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    /// What the player is doing.
    public ReadOnlyObjectProperty<AudioPlayer.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether it plays.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether a recording is open that can be played.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// The moment being heard, in steps of a tenth of a second while it plays; of a frame while the time is read in frames.
    public ReadOnlyObjectProperty<Duration> positionProperty() {
        return playhead.positionProperty();
    }

    /// The length of the recording, as far as it is known.
    public ReadOnlyObjectProperty<Duration> lengthProperty() {
        return playhead.lengthProperty();
    }

    /// Whether it plays without a sound device, in silence.
    public ReadOnlyBooleanProperty silentProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Why the recording cannot be played; null when nothing is wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the page follows what is heard.
    public BooleanProperty followProperty() {
        return follow;
    }
}
