package app.galley.ui.sound.wave.cue;

import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.CueStrip;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Moves cues along the time by hand, and their beginnings and ends: one gesture is one change, and one that is broken off leaves everything as it was. A cue
/// stops at its neighbours. Used by the FX thread; needs no toolkit.
public final class CueGrip {
    private final ReadOnlyObjectWrapper<@Nullable CueMove> move = new ReadOnlyObjectWrapper<>(this, "move");
    private final CueStrip strip;
    private final LongSupplier length;

    /// Over the cues on a desk.
    ///
    /// @param length the length of the recording, in milliseconds
    public CueGrip(CueStrip strip, LongSupplier length) {
        this.strip = strip;
        this.length = length;
    }

    /// The cues.
    public CueStrip strip() {
        return strip;
    }

    /// The cue in hand; null while there is none.
    public ReadOnlyObjectProperty<@Nullable CueMove> moveProperty() {
        return move.getReadOnlyProperty();
    }

    /// What a hand at a moment would take hold of; empty where no cue is.
    ///
    /// @param seconds the moment
    /// @param reach how near an edge must be, in seconds
    public Optional<CueMove> near(double seconds, double reach) {
        long moment = Math.round(seconds * 1000);
        long far = Math.round(reach * 1000);
        List<CueStrip.Shown> all = strip.cuesProperty().get();
        CueStrip.Shown inside = strip.at(moment).orElse(null);
        int next = strip.firstAfter(moment);
        CueStrip.Shown held = inside != null ? inside : next < all.size() && all.get(next).time().start() - moment < far ? all.get(next)
                : next > 0 && moment - all.get(next - 1).time().end() < far ? all.get(next - 1) : null;
        return Optional.ofNullable(held).map(cue -> new CueMove(cue, part(cue.time(), moment, far), room(all, all.indexOf(cue)), cue.time()));
    }

    private static CueMove.Part part(TimeSpan time, long moment, long reach) {
        // of a short cue the middle can still be held
        long near = Math.min(reach, (time.end() - time.start()) / 3);
        return moment - time.start() <= near ? CueMove.Part.START : time.end() - moment <= near ? CueMove.Part.END : CueMove.Part.WHOLE;
    }

    private TimeSpan room(List<CueStrip.Shown> all, int index) {
        TimeSpan time = all.get(index).time();
        long before = index == 0 ? 0 : all.get(index - 1).time().end();
        long behind = index + 1 == all.size() ? Math.max(time.end(), length.getAsLong()) : all.get(index + 1).time().start();
        // cues that overlap already may
        return new TimeSpan(Math.min(before, time.start()), Math.max(behind, time.end()));
    }

    /// Takes hold of a cue.
    public void take(CueMove held) {
        move.set(held);
    }

    /// Moves what is held to another moment, in milliseconds, as far as there is room.
    public void drag(long millisecond) {
        CueMove held = move.get();
        if (held != null) {
            move.set(held.to(millisecond));
        }
    }

    /// Leaves it where it is now.
    public void drop() {
        CueMove held = move.get();
        move.set(null);
        if (held != null && !held.seen().equals(held.cue().time())) {
            strip.retime(held.cue(), held.seen());
        }
    }

    /// Lets go of it; nothing has happened.
    public void cancel() {
        move.set(null);
    }
}
