package app.galley.ui.caption.cue;

import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which of the cues is chosen and which is heard; both stay with their words when the cues are cut anew. Used by the FX thread; needs no toolkit.
public final class CueChoice {
    private final ReadOnlyObjectProperty<List<CueRow>> rows;
    private final Desk desk;
    private final Consumer<TimeSpan> player;
    private final ReadOnlyObjectWrapper<@Nullable CueRow> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyObjectWrapper<@Nullable CueRow> heard = new ReadOnlyObjectWrapper<>(this, "heard");

    CueChoice(ReadOnlyObjectProperty<List<CueRow>> rows, Desk desk, Consumer<TimeSpan> player) {
        this.rows = rows;
        this.desk = desk;
        this.player = player;
        desk.playheadProperty().subscribe(this::hear);
    }

    /// Chooses a cue; null none.
    public void choose(@Nullable CueRow row) {
        current.set(row);
    }

    /// Chooses the next cue that breaks a rule, from the first on again behind the last; empty when all keep to them.
    public Optional<CueRow> next() {
        return go(1);
    }

    /// Chooses the cue before that breaks a rule, likewise.
    public Optional<CueRow> previous() {
        return go(-1);
    }

    private Optional<CueRow> go(int step) {
        List<CueRow> all = rows.get();
        int from = current.get() == null ? step > 0 ? -1 : 0 : all.indexOf(current.get());
        for (int far = 1; far <= all.size(); far++) {
            CueRow row = all.get(Math.floorMod(from + step * far, all.size()));
            if (row.isFaulty()) {
                current.set(row);
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /// Plays a cue as long as it is shown.
    public void play(CueRow row) {
        player.accept(row.shown().time());
    }

    /// Other cues are there: the chosen one is the one that begins with the same word, else the one shown at its time.
    void follow() {
        CueRow before = current.get();
        if (before != null) {
            current.set(rows.get().stream().filter(before::isSame).findFirst().orElseGet(() -> lastBegunAt(before.shown().time().start())));
        }
        hear();
    }

    private void hear() {
        long now = desk.playheadProperty().get().toMillis();
        CueRow row = lastBegunAt(now);
        heard.set(row != null && row.shown().time().contains(now) ? row : null);
    }

    private @Nullable CueRow lastBegunAt(long millisecond) {
        List<CueRow> all = rows.get();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).shown().time().start() <= millisecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : all.get(low - 1);
    }

    /// The chosen cue; null for none.
    public ReadOnlyObjectProperty<@Nullable CueRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The cue that is shown at the moment being heard; null for none.
    public ReadOnlyObjectProperty<@Nullable CueRow> heardProperty() {
        return heard.getReadOnlyProperty();
    }
}
