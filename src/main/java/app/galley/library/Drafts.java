package app.galley.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is written for the service, with the versions that each of it went through. Safe from any thread; calls block for a moment, and what they
/// wrote is on disk when they return.
public interface Drafts {
    /// What is written within this time is one version.
    Duration ONE_SITTING = Duration.ofMinutes(10);

    /// The drafts of a kind, by name.
    List<Draft> all(Draft.Kind kind);

    /// A draft; empty when there is none.
    Optional<Draft> find(UUID id);

    /// Keeps a draft, and its content as the latest version.
    ///
    /// @param sitting it takes the place of the latest version when that was written less than this before the draft was changed, and was not pushed;
    ///     else that stays beside it. Content that the latest version has already makes no version.
    void put(Draft draft, Duration sitting);

    /// The versions of a draft, the newest first.
    List<Draft.Version> versions(UUID id);

    /// Forgets a draft with all its versions; nothing happens when there is none.
    void remove(UUID id);
}
