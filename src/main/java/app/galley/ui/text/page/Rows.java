package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.ui.text.block.Block;
import app.galley.ui.text.block.Cuts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The document as the blocks that the page lays out one below the other. Where a long turn is cut is worked out when it is
/// first looked at, and kept while the turn is edited.
final class Rows {
    private static final int KEPT = 256;
    private final Map<Long, Cutting> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Cutting> eldest) {
            return size() > KEPT;
        }
    };
    private Transcript document = Transcript.empty();

    private record Cutting(Turn turn, int[] cuts) { }

    /// Shows another document.
    void show(Transcript shown) {
        document = shown;
        known.clear();
    }

    /// Shows the document after a change.
    void changed(Transcript now) {
        document = now;
    }

    Transcript document() {
        return document;
    }

    int turns() {
        return document.turns().size();
    }

    private int[] cuts(int turn) {
        Turn shown = document.turns().get(turn);
        Cutting cutting = known.isEmpty() ? null : known.get(shown.id());
        if (cutting != null && cutting.turn == shown) {
            return cutting.cuts;
        }
        int[] cuts = cutting == null ? Cuts.of(shown) : Cuts.after(cutting.cuts, cutting.turn, shown);
        if (cuts.length > 1) {
            known.put(shown.id(), new Cutting(shown, cuts));
        } else if (cutting != null) {
            known.remove(shown.id());
        }
        return cuts;
    }

    /// What a row shows.
    Block block(Row row) {
        int[] cuts = cuts(row.turn());
        Turn turn = document.turns().get(row.turn());
        int part = Math.min(row.part(), cuts.length - 1);
        return new Block(turn, cuts[part], part + 1 < cuts.length ? cuts[part + 1] : turn.text().length());
    }

    /// Whether there is such a row.
    boolean has(Row row) {
        return row.turn() < turns() && (row.part() == 0 || row.part() < cuts(row.turn()).length);
    }

    /// The row below; null below the last.
    @Nullable Row next(Row row) {
        if (row.part() + 1 < cuts(row.turn()).length) {
            return new Row(row.turn(), row.part() + 1);
        }
        return row.turn() + 1 < turns() ? new Row(row.turn() + 1, 0) : null;
    }

    /// The row above; null above the first.
    @Nullable Row before(Row row) {
        if (row.part() > 0) {
            return new Row(row.turn(), row.part() - 1);
        }
        return row.turn() > 0 ? new Row(row.turn() - 1, cuts(row.turn() - 1).length - 1) : null;
    }

    /// The row in which a caret stands.
    ///
    /// @param upstream whether it stands at the end of a block rather than at the start of the next
    Row of(int turn, int offset, boolean upstream) {
        int[] cuts = cuts(turn);
        int part = cuts.length - 1;
        while (part > 0 && (cuts[part] > offset || cuts[part] == offset && upstream)) {
            part--;
        }
        return new Row(turn, part);
    }

    /// The nearest row there is.
    Row near(Row row) {
        int turn = Math.clamp(row.turn(), 0, turns() - 1);
        return new Row(turn, turn == row.turn() ? Math.min(row.part(), cuts(turn).length - 1) : 0);
    }
}
