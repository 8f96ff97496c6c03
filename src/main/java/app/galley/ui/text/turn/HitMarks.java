package app.galley.ui.text.turn;

import app.galley.transcript.Passage;
import app.galley.transcript.edit.Anchors;
import app.galley.transcript.edit.Edit;
import java.util.List;

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

    /// The hits after an edit: they go along with their text, and nothing is left to draw of one whose text was deleted.
    public HitMarks through(Edit edit) {
        return new HitMarks(Anchors.moved(all, edit), current);
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
