package app.galley.ui.sound.wave.model;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.text.caret.Selection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is selected along the time. It goes both ways: who selects along the time selects the words inside, who selects words
/// selects the time in which they are heard. Used by the FX thread; needs no toolkit.
public final class WaveSelection {
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> span = new ReadOnlyObjectWrapper<>(this, "span");
    private final Supplier<Blocks> blocks;
    private final Consumer<Selection> page;
    private boolean telling;

    /// @param text what is selected on the page
    /// @param page selects on the page
    WaveSelection(Supplier<Blocks> blocks, ReadOnlyObjectProperty<Selection> text, Consumer<Selection> page) {
        this.blocks = blocks;
        this.page = page;
        text.addListener((property, old, now) -> {
            if (!telling) {
                span.set(heard(now));
            }
        });
    }

    /// The selected part; null while there is none.
    public ReadOnlyObjectProperty<@Nullable TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /// Selects nothing along the time; the page stays as it is.
    public void clear() {
        span.set(null);
    }

    /// Selects a part, in whatever order its ends are; the page hears of it with [#settle].
    public void drag(long one, long other) {
        span.set(new TimeSpan(Math.max(0, Math.min(one, other)), Math.max(1, Math.max(one, other))));
    }

    /// Selects the words in the part on the page, if there are any: those whose middle lies inside.
    public void settle() {
        TimeSpan part = span.get();
        if (part == null) {
            return;
        }
        Position[] ends = new Position[2];
        blocks.get().between(part.start(), part.end(), turn -> {
            for (Word word : blocks.get().of(turn).turn().words()) {
                if (part.contains((word.time().start() + word.time().end()) / 2)) {
                    Position from = new Position(turn, word.start());
                    Position to = new Position(turn, word.end());
                    ends[0] = ends[0] == null || from.compareTo(ends[0]) < 0 ? from : ends[0];
                    ends[1] = ends[1] == null || to.compareTo(ends[1]) > 0 ? to : ends[1];
                }
            }
        });
        if (ends[0] != null) {
            telling = true;
            page.accept(Selection.between(ends[0], ends[1]));
            telling = false;
        }
    }

    /// When a selection of the page is heard; null when nothing is selected or nothing of it has a time.
    private @Nullable TimeSpan heard(Selection text) {
        Blocks all = blocks.get();
        TimeSpan hull = null;
        for (int t = text.from().turn(); !text.isEmpty() && t <= Math.min(text.to().turn(), all.transcript().turns().size() - 1); t++) {
            Block block = all.of(t);
            boolean inside = t > text.from().turn() && t < text.to().turn();
            TimeSpan part = inside ? block.time() : heard(block.turn(), t == text.from().turn() ? text.from().offset() : 0,
                    t == text.to().turn() ? text.to().offset() : Integer.MAX_VALUE);
            hull = part == null ? hull : hull == null ? part : hull.hull(part);
        }
        return hull == null || hull.start() == hull.end() ? null : hull;
    }

    private static @Nullable TimeSpan heard(Turn turn, int from, int to) {
        TimeSpan hull = null;
        for (Word word : turn.words()) {
            if (word.end() > from && word.start() < to) {
                hull = hull == null ? word.time() : hull.hull(word.time());
            }
        }
        return hull;
    }
}
