package app.galley.transcript.edit;

import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An open transcript: the present document, its history, and those who listen to its changes (the view, the journal). Used
/// by one thread only, the one that edits.
public final class EditSession {
    private final List<Listener> listeners = new ArrayList<>();
    private final History history;
    private Transcript transcript;

    /// Hears of each change after it was made.
    @FunctionalInterface
    public interface Listener {
        /// `edit` was applied and led to `now`; `step` says whether it was new, undone or done again.
        void changed(Step step, Edit edit, Transcript now);
    }

    /// How an edit came about.
    public enum Step {
        /// A new edit; what could be done again is gone.
        APPLY,
        /// The inverse of the last edit.
        UNDO,
        /// An undone edit, done again.
        REDO
    }

    /// Opens a transcript without a past.
    public EditSession(Transcript transcript) {
        this(transcript, new History());
    }

    /// Opens a transcript with its past.
    ///
    /// @param transcript the document as `history` left it
    public EditSession(Transcript transcript, History history) {
        this.transcript = transcript;
        this.history = history;
    }

    /// The present document.
    public Transcript transcript() {
        return transcript;
    }

    /// Makes a change and tells the listeners. An edit that leaves everything as it is, is passed over.
    ///
    /// @throws IllegalStateException when the edit was made for another state of the transcript
    public void apply(Edit edit) {
        if (edit.isIdle()) {
            return;
        }
        transcript = edit.applyTo(transcript);
        history.add(edit);
        tell(Step.APPLY, edit);
    }

    /// Takes back the last change; yields the edit that did so, empty when there is nothing to take back.
    public Optional<Edit> undo() {
        Optional<Edit> undone = history.undo().map(Edit::inverse);
        undone.ifPresent(edit -> run(Step.UNDO, edit));
        return undone;
    }

    /// Makes the last undone change again; yields it, empty when there is none.
    public Optional<Edit> redo() {
        Optional<Edit> redone = history.redo();
        redone.ifPresent(edit -> run(Step.REDO, edit));
        return redone;
    }

    /// Takes back the last step: one edit, or the keystrokes of a word. The listeners hear of each edit.
    ///
    /// @return the edits that did so, in the order in which they were made; empty when there is nothing to take back
    public List<Edit> undoStep() {
        List<Edit> undone = new ArrayList<>();
        for (int count = history.undoStepSize(); count > 0; count--) {
            undo().ifPresent(undone::add);
        }
        return undone;
    }

    /// Makes the last undone step again.
    ///
    /// @return the edits that did so, in their order; empty when there is none
    public List<Edit> redoStep() {
        List<Edit> redone = new ArrayList<>();
        for (int count = history.redoStepSize(); count > 0; count--) {
            redo().ifPresent(redone::add);
        }
        return redone;
    }

    /// What can be undone and redone.
    public History history() {
        return history;
    }

    /// Adds a listener; it is called in the order of adding, on the thread that edits.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Removes a listener.
    public void unlisten(Listener listener) {
        listeners.remove(listener);
    }

    private void run(Step step, Edit edit) {
        transcript = edit.applyTo(transcript);
        tell(step, edit);
    }

    private void tell(Step step, Edit edit) {
        for (Listener listener : List.copyOf(listeners)) {
            listener.changed(step, edit, transcript);
        }
    }
}
