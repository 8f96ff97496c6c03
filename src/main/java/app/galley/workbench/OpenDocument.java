package app.galley.workbench;

import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.workbench.version.MachineVersions;
import app.galley.workbench.version.Versions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A document that is being edited: its session, and its journal. Each edit goes into the journal at once. Used by the
/// thread that edits, except where said.
public final class OpenDocument {
    private final Recording recording;
    private final Source source;
    private final EditSession session;
    private final Transcripts transcripts;
    private final MachineVersions machine;
    private final Versions versions;
    private final EditSession.Listener journal = this::journal;
    private final AtomicInteger unsafe = new AtomicInteger();
    private volatile Consumer<Saving> listener = saving -> { };

    /// Where the journal is.
    ///
    /// @param isSaved whether every edit is safe on disk
    /// @param problem why the last edit could not be written; empty when nothing is wrong
    public record Saving(boolean isSaved, Optional<Problem> problem) { }

    /// Where a transcript came from.
    ///
    /// @param origin `amazon`, `prepared`, `speech-activity`, or `typed`
    /// @param received when it came
    public record Source(String origin, Instant received) { }

    OpenDocument(Recording recording, Source source, EditSession session, Transcripts transcripts, MachineVersions machine,
                 Versions versions) {
        this.recording = recording;
        this.source = source;
        this.session = session;
        this.transcripts = transcripts;
        this.machine = machine;
        this.versions = versions;
        session.listen(journal);
    }

    /// The recording that is transcribed.
    public Recording recording() {
        return recording;
    }

    /// Where the words came from.
    public Source source() {
        return source;
    }

    /// The session through which it is edited.
    public EditSession session() {
        return session;
    }

    /// What the recogniser returned for it, the first time and later.
    public MachineVersions results() {
        return machine;
    }

    /// Its versions.
    public Versions versions() {
        return versions;
    }

    /// Sets who hears where the journal is: on the thread that edits when an edit was made, on the library's thread when it
    /// is safe or has failed.
    public void onSaving(Consumer<Saving> newListener) {
        listener = newListener;
    }

    /// Writes what could not be written once more; blocks until it is safe or has failed again.
    public void saveAgain() {
        transcripts.flush();
    }

    /// Stops listening to the session; blocks until all edits are safe on disk or have failed, and the last version is kept.
    public void close() {
        session.unlisten(journal);
        transcripts.flush();
        versions.close();
    }

    private void journal(EditSession.Step step, Edit edit, Transcript now) {
        unsafe.incrementAndGet();
        tell(Optional.empty());
        transcripts.append(recording.id(), step, edit, new Transcripts.JournalListener() {
            @Override
            public void committed() {
                // "Saved" waits for what a power cut cannot take
            }

            @Override
            public void safe() {
                unsafe.decrementAndGet();
                tell(Optional.empty());
            }

            @Override
            public void failed(Problem problem) {
                tell(Optional.of(problem));
            }
        });
    }

    private void tell(Optional<Problem> problem) {
        listener.accept(new Saving(unsafe.get() == 0, problem));
    }
}
