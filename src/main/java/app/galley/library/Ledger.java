package app.galley.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The ledger of what Galley has put, or had put, at a service: where it lies, since when, and when it was seen to be gone. What
/// stands in it stays in it. Safe from any thread; calls block for a moment, and what they wrote is on disk when they return.
public interface Ledger {
    /// What lies at a service.
    enum Kind {
        /// The media of a recording.
        MEDIA,
        /// A result, in whatever form.
        OUTPUT,
        /// What Amazon Transcribe leaves beside a result, having tried whether it may write there.
        CHECK,
        /// The service's own record of a job.
        RECORD
    }

    /// One thing at a service.
    ///
    /// @param place the service, as jobs remember it
    /// @param where the bucket; of a record, the kind of job
    /// @param name the object's key; of a record, the job's name
    /// @param kind what it is
    /// @param job the tracked job it belongs to, which may no longer be in the list
    record Item(String place, String where, String name, Kind kind, UUID job) { }

    /// A line of the ledger.
    ///
    /// @param sent since when it lies there, or was about to
    /// @param bytes its size; 0 where it is not known
    /// @param isDecided whether it is known how long it stays: its job has ended
    /// @param due from when on it is to be deleted; empty while it is kept
    /// @param deleted when the service was seen to have it no longer
    record Entry(Item item, Instant sent, long bytes, boolean isDecided, Optional<Instant> due, Optional<Instant> deleted) { }

    /// Something comes to lie at a service. When it stands in the ledger as deleted, it lies there again.
    void put(Item item, long bytes, Instant when);

    /// It is decided when something is to be deleted; empty: it is kept.
    void due(Item item, Optional<Instant> when);

    /// The service was seen to have it no longer.
    void deleted(Item item, Instant when);

    /// All lines of a job, the oldest first.
    List<Entry> of(UUID job);

    /// All that is not known to be gone from a place, the oldest first.
    List<Entry> lying(String place);

    /// The whole ledger, the oldest line first.
    List<Entry> all();
}
