package app.galley.library.sqlite;

import app.galley.library.Transcripts.JournalListener;
import app.galley.problem.Problem;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An edit on its way to the disk. Used by the writer's thread once it is made.
final class JournalEntry {
    private static final Logger LOG = LoggerFactory.getLogger(JournalEntry.class);
    private final UUID recording;
    private final EditSession.Step step;
    private final Edit edit;
    private final JournalListener listener;
    private boolean toldOfFailure;

    JournalEntry(UUID recording, EditSession.Step step, Edit edit, JournalListener listener) {
        this.recording = recording;
        this.step = step;
        this.edit = edit;
        this.listener = listener;
    }

    UUID recording() {
        return recording;
    }

    EditSession.Step step() {
        return step;
    }

    Edit edit() {
        return edit;
    }

    /// Tells that it is committed.
    void committed() {
        toldOfFailure = false;
        tell(JournalListener::committed);
    }

    /// Tells that it is safe.
    void safe() {
        tell(JournalListener::safe);
    }

    /// Tells what went wrong, once for each time it goes wrong anew.
    void failed(Problem problem) {
        if (!toldOfFailure) {
            toldOfFailure = true;
            tell(told -> told.failed(problem));
        }
    }

    /// A listener that throws must not keep the edits of others from the disk.
    private void tell(Consumer<JournalListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("a listener of the journal failed", e);
        }
    }
}
