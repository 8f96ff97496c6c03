package app.galley.library;

import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// The recordings that have a document.
    Set<UUID> documents();

    /// Makes the document of a recording; one that exists is left as it is.
    ///
    /// @return whether it was made
    boolean createDocument(UUID recording, Transcript transcript);

    /// Opens the document of a recording with the whole of its journal replayed: what was edited, and what can be undone.
    /// Empty when the recording has no document.
    Optional<EditSession> open(UUID recording);

    /// Writes an edit into the journal, in the order of the calls, without blocking: it is committed within 50 ms and safe
    /// within a second. Each edit is given once: one that cannot be written is kept in its order and tried again by the
    /// library itself.
    ///
    /// @param listener hears, on the library's thread, what becomes of it; it must neither block nor call the
    ///     library
    void append(UUID recording, EditSession.Step step, Edit edit, JournalListener listener);

    /// Hears of one edit. The usual course is `committed`, then `safe`.
    interface JournalListener {
        /// The edit is committed: it outlives this process, also when that is killed. A power cut can still take it.
        void committed();

        /// The edit is on the disk: "Saved". It follows `committed` in less than a second.
        default void safe() { }

        /// The edit is not written. When the disk is full or the library is held up, it stays in memory, is tried again
        /// every second, with each further edit and with [Transcripts#flush], and `committed` follows when that succeeds.
        /// When the recording is gone (`library.recordingGone`) or was edited by another process
        /// (`library.editedElsewhere`) it ends here, and so do all that follow until the document is opened again.
        void failed(Problem problem);
    }

    /// Returns when all that was appended before is safe or has failed.
    void flush();
}
