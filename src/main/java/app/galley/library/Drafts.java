package app.galley.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written for the service, with the versions that each of it went through. Safe from any thread; calls block for a moment, and what they
/// wrote is on disk when they return.
public interface Drafts {
    /// The drafts of a kind, by name.
    List<Draft> all(Draft.Kind kind);

    /// A draft; empty when there is none.
    Optional<Draft> find(UUID id);

    /// Keeps a draft, and its content as the latest version.
    ///
    /// @param isNew whether the version before stays beside it; else it takes its place, as long as there is one that was not pushed. Content that
    ///     the latest version has already makes no version.
    void put(Draft draft, boolean isNew);

    /// The versions of a draft, the newest first.
    List<Draft.Version> versions(UUID id);

    /// Forgets a draft with all its versions; nothing happens when there is none.
    void remove(UUID id);
}
