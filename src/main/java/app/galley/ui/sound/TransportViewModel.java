package app.galley.ui.sound;

import app.galley.media.AudioPlayer;
import app.galley.problem.Problem;
import app.galley.ui.desk.Desk;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The player as properties, and the one who tells the desk which moment is heard. Used by the FX thread.
public final class TransportViewModel {
    /// How far a skip goes.
    public static final Duration SKIP = Duration.ofSeconds(5);
    private static final Duration SHOWN_STEP = Duration.ofMillis(100);
    private static final Duration ARRIVED = Duration.ofMillis(400);
    private static final long SEEK_NANOS = 1_000_000_000L;
    private static final long SILENCE_NANOS = 700_000_000L;
    private final AudioPlayer player;
    private final Desk desk;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<AudioPlayer.State> state;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyObjectWrapper<Duration> position = new ReadOnlyObjectWrapper<>(this, "position", Duration.ZERO);
    private final ReadOnlyObjectWrapper<Duration> length = new ReadOnlyObjectWrapper<>(this, "length", Duration.ZERO);
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper(this, "silent");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
    private @Nullable Duration target;
    private long soughtAt;
    private long playingSince;

    /// Over a player.
    ///
    /// @param fx runs on the FX thread what the player tells on its own
    /// @param nanos a clock, in nanoseconds from any moment
    public TransportViewModel(AudioPlayer player, Desk desk, Executor fx, LongSupplier nanos) {
        this.player = player;
        this.desk = desk;
        this.nanos = nanos;
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
        changed(player.state());
    }

    private void changed(AudioPlayer.State now) {
        boolean began = now == AudioPlayer.State.PLAYING && state.get() != AudioPlayer.State.PLAYING;
        if (began) {
            playingSince = nanos.getAsLong();
        }
        state.set(now);
        if (now == AudioPlayer.State.OPENING || now == AudioPlayer.State.EMPTY) {
            target = null;
            silent.set(false);
        }
        if (now != AudioPlayer.State.FAILED) {
            problem.set(null);
        }
        ready.set(now == AudioPlayer.State.PAUSED || now == AudioPlayer.State.PLAYING || now == AudioPlayer.State.ENDED);
        playing.set(now == AudioPlayer.State.PLAYING);
        tick();
    }

    /// Asks the player where it is; to be called once a frame while it plays.
    public void tick() {
        if (!player.length().equals(length.get())) {
            length.set(player.length());
        }
        Duration now = player.position();
        Duration sought = target;
        if (sought != null) {
            boolean arrived = now.minus(sought).abs().compareTo(ARRIVED) < 0;
            if (!arrived && nanos.getAsLong() - soughtAt < SEEK_NANOS) {
                return;
            }
            target = null;
        }
        show(now, !playing.get());
        if (playing.get()) {
            silent.set(!player.isAudible() && nanos.getAsLong() - playingSince > SILENCE_NANOS);
        }
    }

    private void show(Duration now, boolean exactly) {
        if (exactly || now.minus(position.get()).abs().compareTo(SHOWN_STEP) >= 0) {
            position.set(now);
        }
        desk.moveTo(now);
    }

    /// Plays when it stands, stands when it plays; begins anew at the end.
    public void playOrPause() {
        if (!ready.get()) {
            if (state.get() == AudioPlayer.State.OPENING) {
                player.play();
            }
            return;
        }
        if (playing.get()) {
            player.pause();
        } else {
            if (state.get() == AudioPlayer.State.ENDED) {
                seek(Duration.ZERO);
            }
            player.play();
        }
    }

    /// Five seconds back.
    public void back() {
        seek(here().minus(SKIP));
    }

    /// Five seconds on.
    public void forward() {
        seek(here().plus(SKIP));
    }

    private Duration here() {
        Duration sought = target;
        return sought == null ? player.position() : sought;
    }

    /// Goes to a moment, as near as the recording has it.
    public void seek(Duration moment) {
        if (!ready.get()) {
            return;
        }
        Duration end = player.length();
        Duration inside = moment.isNegative() ? Duration.ZERO : end.isPositive() && moment.compareTo(end) > 0 ? end : moment;
        target = inside;
        soughtAt = nanos.getAsLong();
        player.seek(inside);
        show(inside, true);
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

    /// The moment being heard, in steps of a tenth of a second while it plays.
    public ReadOnlyObjectProperty<Duration> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// The length of the recording, as far as it is known.
    public ReadOnlyObjectProperty<Duration> lengthProperty() {
        return length.getReadOnlyProperty();
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
