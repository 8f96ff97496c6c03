package app.galley.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// The tracked jobs of the library. Safe from any thread; calls block for a moment. What fails is a
/// [app.galley.problem.ProblemException].
public interface Jobs {
    /// Stores a job as it is now, new or changed; it is on disk when this returns.
    void put(TrackedJob job);

    /// Stores jobs as they are now, all or none of them.
    void putAll(List<TrackedJob> jobs);

    /// The job with this id.
    Optional<TrackedJob> find(UUID id);

    /// All jobs, the newest first.
    List<TrackedJob> all();

    /// Removes a job from the list.
    void remove(UUID id);

    /// Makes the calling process the one that works on a job until `until`; false when another process holds it. The holder
    /// renews its lease by asking again.
    ///
    /// @param owner names the process
    boolean lease(UUID id, String owner, Instant now, Instant until);

    /// Keeps a file that a job has brought beside its transcript, such as captions; one of that ending is replaced.
    ///
    /// @param ending of the file's name, such as `vtt`
    void keepFile(UUID id, String ending, byte[] bytes);

    /// The files that a job has brought, by their endings.
    SortedMap<String, byte[]> files(UUID id);

    /// Gives a lease back.
    void release(UUID id, String owner);
}
