package app.galley.library;

import app.galley.transcript.Transcript;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The kept versions of documents. Safe from any thread; calls block for a moment. What fails is a
/// [app.galley.problem.ProblemException].
public interface Snapshots {
    /// Keeps a version; it is on disk when this returns.
    void put(Snapshot snapshot, Transcript content);

    /// The versions of a recording's document, the newest first.
    List<Snapshot> of(UUID recording);

    /// The text of a version.
    Transcript read(UUID snapshot);

    /// Deletes versions for ever; those that are gone already are passed over.
    void remove(Collection<UUID> snapshots);
}
