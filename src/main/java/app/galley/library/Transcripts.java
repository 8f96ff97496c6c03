package app.galley.library;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Machine transcripts, the documents made of them, and the journal of their edits. Safe from any thread; calls block for a
/// moment unless they say otherwise. What fails is a [app.galley.problem.ProblemException].
public interface Transcripts {
    /// Stores a recogniser's result untouched, for ever.
    void keep(MachineTranscript transcript, byte[] bytes);

    /// The results for a recording, the newest first.
    List<MachineTranscript> machineTranscripts(UUID recording);

    /// The bytes of a result, as they came.
    byte[] bytes(UUID machineTranscript);

    /// Makes the document of a recording; one that exists is left as it is.
    ///
    /// @return whether it was made
    boolean createDocument(UUID recording, Transcript transcript);

    /// Opens the document of a recording with the whole of its journal replayed: what was edited, and what can be undone.
    /// Empty when the recording has no document.
    Optional<EditSession> open(UUID recording);

    /// Writes an edit into the journal, in the order of the calls, without blocking: it is committed within 50 ms.
    ///
    /// @param listener hears, on the library's thread, when it is safe on disk, or what went wrong
    void append(UUID recording, EditSession.Step step, Edit edit, JournalListener listener);

    /// Hears of the journal.
    interface JournalListener {
        /// The edit is committed.
        void committed();

        /// The edit could not be written; it is still in memory and `append` may be called again.
        void failed(app.galley.problem.Problem problem);
    }

    /// Returns when all that was appended before is committed or has failed.
    void flush();
}
