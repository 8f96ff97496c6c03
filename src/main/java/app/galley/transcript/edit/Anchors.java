package app.galley.transcript.edit;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Passages that go along with the text they stand on: quotes, comments, search hits, the place that is being heard. What is
/// typed at the edge of a passage does not belong to it; a passage whose text was deleted is empty from then on. An edit
/// behind a passage costs it a comparison. Used by the thread that edits.
///
/// @param <T> what a passage is known by
public final class Anchors<T> {
    private final Map<T, Passage> passages = new LinkedHashMap<>();

    /// No passages.
    public Anchors() {
    }

    /// Sets a passage down, in place of the one known by the same thing.
    public void put(T key, Passage passage) {
        passages.put(key, passage);
    }

    /// Where a passage is now; empty when it is not known.
    public Optional<Passage> get(T key) {
        return Optional.ofNullable(passages.get(key));
    }

    /// Takes a passage away.
    public void remove(T key) {
        passages.remove(key);
    }

    /// All passages, in the order in which they were set down.
    public Map<T, Passage> all() {
        return Map.copyOf(passages);
    }

    /// Goes along with an edit that was applied, undone or done again; to be called as an [EditSession.Listener].
    public void follow(Edit edit) {
        Drift drift = new Drift(edit);
        for (Map.Entry<T, Passage> entry : passages.entrySet()) {
            if (isTouched(entry.getValue(), edit)) {
                entry.setValue(moved(entry.getValue(), drift));
            }
        }
    }

    /// Where passages are after an edit.
    ///
    /// @return the same list when none of them moved
    public static List<Passage> moved(List<Passage> passages, Edit edit) {
        List<Passage> moved = passages;
        Drift drift = new Drift(edit);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Passage now = isTouched(passage, edit) ? moved(passage, drift) : passage;
            if (now != passage) {
                moved = moved == passages ? new ArrayList<>(passages) : moved;
                moved.set(i, now);
            }
        }
        return moved;
    }

    private static boolean isTouched(Passage passage, Edit edit) {
        int behind = edit.index() + edit.before().size();
        return passage.to().turn() >= edit.index()
                && (edit.before().size() != edit.after().size() || passage.from().turn() < behind);
    }

    private static Passage moved(Passage passage, Drift drift) {
        if (passage.isEmpty()) {
            Position at = drift.map(passage.from(), Edit.Bias.BEFORE);
            return at.equals(passage.from()) ? passage : new Passage(at, at);
        }
        Position from = drift.map(passage.from(), Edit.Bias.AFTER);
        Position to = drift.map(passage.to(), Edit.Bias.BEFORE);
        Passage now = new Passage(from, to.compareTo(from) < 0 ? from : to);
        return now.equals(passage) ? passage : now;
    }
}
