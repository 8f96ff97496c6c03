package app.galley.ui.desk;

import app.galley.transcript.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The captions while somebody works on them, for whoever shows the time or the picture; empty while nobody does. Used by the FX thread; needs no toolkit.
public final class CueStrip {
    private final ReadOnlyObjectWrapper<List<Shown>> cues = new ReadOnlyObjectWrapper<>(this, "cues", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Shown> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<List<Long>> cuts = new ReadOnlyObjectWrapper<>(this, "cuts", List.of());
    private Consumer<Shown> onChoose = cue -> { };
    private BiConsumer<Shown, TimeSpan> onRetime = (cue, time) -> { };

    /// A cue as it is shown.
    ///
    /// @param time when
    /// @param lines its text, from the top
    /// @param byHand whether somebody made it so by hand
    /// @param faulty whether it breaks a rule
    public record Shown(TimeSpan time, List<String> lines, boolean byHand, boolean faulty) {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    CueStrip() { }

    /// Shows other cues.
    ///
    /// @param now in the order of their starts
    public void show(List<Shown> now) {
        cues.set(List.copyOf(now));
    }

    /// Shows other shot changes of the picture.
    ///
    /// @param now in milliseconds, in order
    public void cuts(List<Long> now) {
        cuts.set(List.copyOf(now));
    }

    /// Another cue is the chosen one; null none is.
    public void mark(@Nullable Shown cue) {
        chosen.set(cue);
    }

    /// Sets who is told that a cue is to be chosen, and that one is to be shown at another time.
    public void listen(Consumer<Shown> choose, BiConsumer<Shown, TimeSpan> retime) {
        onChoose = choose;
        onRetime = retime;
    }

    /// Asks for a cue to be chosen.
    public void choose(Shown cue) {
        onChoose.accept(cue);
    }

    /// Asks for a cue to be shown at another time.
    public void retime(Shown cue, TimeSpan time) {
        onRetime.accept(cue, time);
    }

    /// The cues in the order of their starts.
    public ReadOnlyObjectProperty<List<Shown>> cuesProperty() {
        return cues.getReadOnlyProperty();
    }

    /// The shot changes of the picture, as far as they are known, in milliseconds, in order.
    public ReadOnlyObjectProperty<List<Long>> cutsProperty() {
        return cuts.getReadOnlyProperty();
    }

    /// The chosen cue; null for none.
    public ReadOnlyObjectProperty<@Nullable Shown> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether somebody works on captions.
    public boolean isPresent() {
        return !cues.get().isEmpty();
    }

    /// The cue that is shown at a moment; of several the one that began last.
    public Optional<Shown> at(long millisecond) {
        return Optional.of(firstAfter(millisecond)).flatMap(end -> cues.get().subList(0, end).reversed().stream().limit(4)
                .filter(cue -> cue.time().contains(millisecond)).findFirst());
    }

    /// The index of the first cue that begins behind a moment.
    public int firstAfter(long millisecond) {
        List<Shown> all = cues.get();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).time().start() <= millisecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
