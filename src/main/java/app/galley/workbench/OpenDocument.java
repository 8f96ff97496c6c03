package app.galley.workbench;

import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// A document that is being edited: its session, and its journal. Each edit goes into the journal at once and in order; an
/// edit that could not be written waits and is written again before the next. Used by the thread that edits, except where
/// said.
public final class OpenDocument {
    private final Recording recording;
    private final String origin;
    private final EditSession session;
    private final Transcripts transcripts;
    private final Deque<Pending> unsaved = new ArrayDeque<>();
    private final EditSession.Listener journal = this::journal;
    private Consumer<Saving> listener = saving -> { };
    private boolean broken;

    /// Where the journal is.
    ///
    /// @param isSaved whether every edit is safe on disk
    /// @param problem why the last edit could not be written; empty when nothing is wrong
    public record Saving(boolean isSaved, Optional<Problem> problem) { }

    private record Pending(EditSession.Step step, Edit edit) { }

    OpenDocument(Recording recording, String origin, EditSession session, Transcripts transcripts) {
        this.recording = recording;
        this.origin = origin;
        this.session = session;
        this.transcripts = transcripts;
        session.listen(journal);
    }

    /// The recording that is transcribed.
    public Recording recording() {
        return recording;
    }

    /// Where the words came from: `amazon`, `prepared`, `speech-activity`, `file`, or `typed`.
    public String origin() {
        return origin;
    }

    /// The session through which it is edited.
    public EditSession session() {
        return session;
    }

    /// Sets who hears where the journal is; called on the thread of the library.
    public void onSaving(Consumer<Saving> newListener) {
        synchronized (unsaved) {
            listener = newListener;
        }
    }

    /// Writes what could not be written before, in order.
    public void saveAgain() {
        synchronized (unsaved) {
            broken = false;
            unsaved.forEach(this::append);
        }
    }

    /// Stops listening to the session when all edits are on disk or have failed.
    public void close() {
        session.unlisten(journal);
        transcripts.flush();
    }

    private void journal(EditSession.Step step, Edit edit, Transcript now) {
        Pending pending = new Pending(step, edit);
        boolean again;
        synchronized (unsaved) {
            unsaved.addLast(pending);
            again = broken;
        }
        if (again) {
            saveAgain();
        } else {
            append(pending);
        }
        tell(Optional.empty());
    }

    private void append(Pending pending) {
        transcripts.append(recording.id(), pending.step(), pending.edit(), new Transcripts.JournalListener() {
            @Override
            public void committed() {
                synchronized (unsaved) {
                    unsaved.remove(pending);
                }
                tell(Optional.empty());
            }

            @Override
            public void failed(Problem problem) {
                synchronized (unsaved) {
                    broken = true;
                }
                tell(Optional.of(problem));
            }
        });
    }

    private void tell(Optional<Problem> problem) {
        Consumer<Saving> told;
        boolean saved;
        synchronized (unsaved) {
            told = listener;
            saved = unsaved.isEmpty();
        }
        told.accept(new Saving(saved, problem));
    }
}
