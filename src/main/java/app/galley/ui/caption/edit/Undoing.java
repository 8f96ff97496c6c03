package app.galley.ui.caption.edit;

import app.galley.caption.LockedCue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was made by hand before, step by step, while the document is open.
final class Undoing {
    private static final int MOST = 200;
    private final Deque<List<LockedCue>> past = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");

    /// Remembers what there is before a change.
    void before(List<LockedCue> locked) {
        past.push(locked);
        if (past.size() > MOST) {
            past.removeLast();
        }
        canUndo.set(true);
    }

    /// What there was before the last change; empty when nothing was changed.
    Optional<List<LockedCue>> undo() {
        Optional<List<LockedCue>> before = Optional.ofNullable(past.poll());
        canUndo.set(!past.isEmpty());
        return before;
    }

    void forget() {
        past.clear();
        canUndo.set(false);
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }
}
