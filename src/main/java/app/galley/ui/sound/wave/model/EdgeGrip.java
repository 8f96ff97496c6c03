package app.galley.ui.sound.wave.model;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.WordEdge;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Moves edges of words by hand: one gesture is one step of undo, and one that is broken off leaves everything as it was. Used by
/// the FX thread; needs no toolkit.
public final class EdgeGrip {
    private final ReadOnlyObjectWrapper<@Nullable EdgeMove> move = new ReadOnlyObjectWrapper<>(this, "move");
    private final Supplier<Blocks> blocks;
    private final Supplier<@Nullable EditSession> session;
    private final Supplier<Position> caret;

    EdgeGrip(Supplier<Blocks> blocks, Supplier<@Nullable EditSession> session, Supplier<Position> caret) {
        this.blocks = blocks;
        this.session = session;
        this.caret = caret;
    }

    /// The edge in hand; null while there is none.
    public ReadOnlyObjectProperty<@Nullable EdgeMove> moveProperty() {
        return move.getReadOnlyProperty();
    }

    /// The edge of a word nearest to a moment.
    ///
    /// @param seconds the moment
    /// @param reach how near it must be, in seconds
    public Optional<WordEdge> near(double seconds, double reach) {
        WordEdge[] best = new WordEdge[1];
        double[] distance = {reach};
        long from = Math.round((seconds - reach) * 1000);
        long to = Math.round((seconds + reach) * 1000);
        blocks.get().between(from, to, turn -> {
            int index = 0;
            for (Word word : blocks.get().of(turn).turn().words()) {
                nearer(word.time(), seconds, new WordEdge(turn, index, true), best, distance);
                nearer(word.time(), seconds, new WordEdge(turn, index++, false), best, distance);
            }
        });
        return Optional.ofNullable(best[0]);
    }

    private static void nearer(TimeSpan time, double seconds, WordEdge edge, WordEdge[] best, double[] distance) {
        double away = Math.abs((edge.begins() ? time.start() : time.end()) / 1000.0 - seconds);
        if (away < distance[0]) {
            distance[0] = away;
            best[0] = edge;
        }
    }

    /// Takes hold of an edge.
    public void take(WordEdge edge) {
        Transcript document = blocks.get().transcript();
        move.set(new EdgeMove(edge, edge.room(document), edge.isShared(document), edge.at(document)));
    }

    /// Moves it to another moment, in milliseconds, as far as there is room.
    public void drag(long millisecond) {
        EdgeMove held = move.get();
        if (held != null) {
            move.set(held.to(millisecond));
        }
    }

    /// Leaves it where it is now: one edit.
    public void drop() {
        EdgeMove held = move.get();
        EditSession open = session.get();
        move.set(null);
        if (held != null && open != null && held.edge().isIn(open.transcript())) {
            open.apply(held.edge().moved(open.transcript(), held.at(), caret.get()));
        }
    }

    /// Lets go of it; nothing has happened.
    public void cancel() {
        move.set(null);
    }
}
