package app.galley.ui.sound;

import app.galley.media.AudioPlayer;
import app.galley.media.playback.SmoothClock;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.file.FileViewModel;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which moment is shown: the one that is heard, and from a seek on where that leads, until the player is there. Tells the desk. Used by
/// the FX thread.
final class Playhead {
    private static final Duration SHOWN_STEP = Duration.ofMillis(100);
    private final AudioPlayer player;
    private final Desk desk;
    private final FileViewModel file;
    private final LongSupplier nanos;
    private final SmoothClock clock = new SmoothClock();
    private final ReadOnlyObjectWrapper<Duration> position = new ReadOnlyObjectWrapper<>(this, "position", Duration.ZERO);
    private final ReadOnlyObjectWrapper<Duration> length = new ReadOnlyObjectWrapper<>(this, "length", Duration.ZERO);
    private @Nullable Duration measured;
    private @Nullable Leap leap;

    /// @param file knows whether the time is read in frames
    Playhead(AudioPlayer player, Desk desk, FileViewModel file, LongSupplier nanos) {
        this.player = player;
        this.desk = desk;
        this.file = file;
        this.nanos = nanos;
    }

    /// The moment that is shown, in steps of a tenth of a second, or of a frame, while it plays.
    ReadOnlyObjectProperty<Duration> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// The length of the recording, as far as it is known.
    ReadOnlyObjectProperty<Duration> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// How long the recording truly is; null while nobody knows.
    void measured(@Nullable Duration trueLength) {
        measured = trueLength;
    }

    /// Asks the player where it is.
    ///
    /// @param plays whether it plays, so that small steps are not shown
    /// @return whether it is where it is wanted
    boolean follow(boolean plays) {
        Duration known = measured;
        length.set(known == null ? player.length() : known);
        Duration now = clock.shown(player, nanos.getAsLong());
        Leap going = leap;
        if (going != null && !going.isOver(now, nanos.getAsLong())) {
            return false;
        }
        leap = null;
        show(now, !plays);
        return true;
    }

    private void show(Duration now, boolean exactly) {
        if (exactly || file.isAnotherFrame(position.get(), now)
                || now.minus(position.get()).abs().compareTo(SHOWN_STEP) >= 0) {
            position.set(now);
        }
        desk.moveTo(now);
    }

    /// Where it is, or will be at once.
    Duration here() {
        Leap going = leap;
        return going == null ? player.position() : going.target();
    }

    /// The moment of the recording that is nearest.
    Duration inside(Duration moment) {
        Duration end = length.get();
        return moment.isNegative() ? Duration.ZERO : end.isPositive() && moment.compareTo(end) > 0 ? end : moment;
    }

    /// The player was sent to a moment.
    void goingTo(Duration moment) {
        leap = new Leap(moment, nanos.getAsLong());
        show(moment, true);
    }

    /// Another recording is open, or none: no seek is under way.
    void forget() {
        leap = null;
    }
}
