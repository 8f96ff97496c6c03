package app.galley.transcript.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/// What can be undone and done again, without a limit. Edits stand in it one by one; a *step* is what a person takes back at
/// once: one edit, or the keystrokes of a word. Steps are found from the edits alone, so a history that was read back from
/// the journal has the same ones. Used by the thread that edits.
public final class History {
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final TreeSet<Integer> ends = new TreeSet<>();

    /// Remembers a new edit; what was undone cannot be done again after it.
    public void add(Edit edit) {
        ends.tailSet(done.size(), false).clear();
        done.addLast(edit);
        undone.clear();
    }

    /// Ends the step: the next keystroke begins a new one. To be called after a pause, or when something else was done.
    public void endStep() {
        ends.add(done.size());
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

    /// How many edits the last step holds: 0 when there is nothing to undo.
    public int undoStepSize() {
        return stepSize(done.descendingIterator(), true);
    }

    /// How many edits the next step holds: 0 when there is nothing to do again.
    public int redoStepSize() {
        return stepSize(undone.descendingIterator(), false);
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

    private int stepSize(Iterator<Edit> edits, boolean back) {
        if (!edits.hasNext()) {
            return 0;
        }
        Edit last = edits.next();
        int count = 1;
        while (edits.hasNext()) {
            Edit next = edits.next();
            boolean ended = ends.contains(back ? done.size() - count : done.size() + count);
            if (ended || !(back ? Keystroke.continues(next, last) : Keystroke.continues(last, next))) {
                break;
            }
            last = next;
            count++;
        }
        return count;
    }
}
