package app.galley.transcript.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What can be undone and done again, without a limit. Used by the thread that edits.
public final class History {
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    /// Remembers a new edit; what was undone cannot be done again after it.
    public void add(Edit edit) {
        done.addLast(edit);
        undone.clear();
    }

    /// Takes the last edit off, to be undone.
    public Optional<Edit> undo() {
        Edit edit = done.pollLast();
        if (edit != null) {
            undone.addLast(edit);
        }
        return Optional.ofNullable(edit);
    }

    /// Takes the last undone edit, to be done again.
    public Optional<Edit> redo() {
        Edit edit = undone.pollLast();
        if (edit != null) {
            done.addLast(edit);
        }
        return Optional.ofNullable(edit);
    }

    /// The edit that undo would take back.
    public Optional<Edit> undoable() {
        return Optional.ofNullable(done.peekLast());
    }

    /// The edit that redo would make again.
    public Optional<Edit> redoable() {
        return Optional.ofNullable(undone.peekLast());
    }

    /// How many edits can be undone.
    public int size() {
        return done.size();
    }
}
