package app.galley.ui.text.turn;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Search hits, to be drawn under the text. Immutable.
///
/// @param all in the order of the text, not overlapping
/// @param current the index of the one that was gone to, drawn stronger; any other number for none
public record HitMarks(List<Passage> all, int current) {
    /// No hits.
    public static final HitMarks NONE = new HitMarks(List.of(), -1);

    public HitMarks {
        all = List.copyOf(all);
    }

    /// The hits after an edit: those in text that was changed are gone.
    public HitMarks through(Edit edit) {
        int end = edit.index() + edit.before().size();
        int further = edit.after().size() - edit.before().size();
        Kept kept = Kept.of(edit);
        List<Passage> mapped = new ArrayList<>(all.size());
        int chosen = -1;
        for (int i = 0; i < all.size(); i++) {
            Passage hit = all.get(i);
            Passage moved = hit.to().turn() < edit.index() ? hit : hit.from().turn() >= end ? down(hit, further) : kept.moved(hit);
            if (moved != null) {
                chosen = i == current ? mapped.size() : chosen;
                mapped.add(moved);
            }
        }
        return new HitMarks(mapped, chosen);
    }

    private static Passage down(Passage hit, int by) {
        return by == 0 ? hit : new Passage(new Position(hit.from().turn() + by, hit.from().offset()),
                new Position(hit.to().turn() + by, hit.to().offset()));
    }

    /// The text before and behind what an edit changed in a single turn.
    ///
    /// @param turn the turn, -1 when several were changed
    /// @param head how many chars are the same from its start
    /// @param tail from which offset on they are the same
    /// @param further how far these have moved
    private record Kept(int turn, int head, int tail, int further) {
        static Kept of(Edit edit) {
            if (edit.before().size() != 1 || edit.after().size() != 1) {
                return new Kept(-1, 0, 0, 0);
            }
            String old = edit.before().getFirst().text();
            String now = edit.after().getFirst().text();
            int most = Math.min(old.length(), now.length());
            int head = 0;
            while (head < most && old.charAt(head) == now.charAt(head)) {
                head++;
            }
            int tail = 0;
            while (tail < most - head && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
                tail++;
            }
            return new Kept(edit.index(), head, old.length() - tail, now.length() - old.length());
        }

        @Nullable Passage moved(Passage hit) {
            if (hit.from().turn() != turn || hit.to().turn() != turn) {
                return null;
            }
            return hit.to().offset() <= head ? hit : hit.from().offset() < tail ? null
                    : Passage.in(turn, hit.from().offset() + further, hit.to().offset() + further);
        }
    }

    /// The index of the first hit that does not end before a turn, found without looking at all of them.
    public int firstIn(int turn) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).to().turn() < turn) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
