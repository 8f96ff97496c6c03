package app.galley.ui.text.page;

import app.galley.ui.text.turn.TurnCell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The cells in use, by the turn they show, and the spare ones. A spare cell stays in the scene, unseen: taking it out and in
/// again would style it anew.
final class LiveCells {
    private final Map<Integer, TurnCell> live = new HashMap<>();
    private final Deque<TurnCell> spare = new ArrayDeque<>();
    private final Supplier<TurnCell> maker;

    LiveCells(Supplier<TurnCell> maker) {
        this.maker = maker;
    }

    /// The cell of a turn, taken into use when there is none.
    TurnCell take(int turn) {
        TurnCell known = live.get(turn);
        if (known != null) {
            return known;
        }
        TurnCell free = spare.pollLast();
        TurnCell cell = free == null ? maker.get() : free;
        cell.index(turn);
        cell.setVisible(true);
        live.put(turn, cell);
        return cell;
    }

    /// The cell of a turn, if it has one.
    @Nullable TurnCell known(int turn) {
        return live.get(turn);
    }

    Collection<TurnCell> all() {
        return live.values();
    }

    /// Lets go of all that show other turns.
    void keepOnly(int first, int behindLast) {
        if (live.size() > behindLast - first) {
            for (Integer turn : List.copyOf(live.keySet())) {
                if (turn < first || turn >= behindLast) {
                    release(turn);
                }
            }
        }
    }

    /// Keeps the cells with their turns when the turns from `index` on have become more or fewer.
    void shift(int index, int before, int after) {
        List<TurnCell> moved = new ArrayList<>();
        for (Integer turn : List.copyOf(live.keySet())) {
            if (turn >= index + before) {
                moved.add(live.remove(turn));
            } else if (turn >= index + after) {
                release(turn);
            }
        }
        for (TurnCell cell : moved) {
            cell.index(cell.index() + after - before);
            live.put(cell.index(), cell);
        }
    }

    private void release(Integer turn) {
        TurnCell cell = live.remove(turn);
        if (cell != null) {
            cell.setVisible(false);
            spare.addLast(cell);
        }
    }
}
