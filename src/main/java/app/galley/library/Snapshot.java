package app.galley.library;

import java.time.Instant;
import java.util.UUID;

/// A version of a document that was kept. Its text is read with [Snapshots#read].
///
/// @param id its identity
/// @param recording the recording it is of
/// @param taken when it was taken
/// @param reason why it was taken
/// @param name what the user called it; empty unless the user took it
/// @param changedWords how many words had changed since the version before it
public record Snapshot(UUID id, UUID recording, Instant taken, Reason reason, String name, int changedWords) {

    /// Why a version was kept; its name stands in the library and is the key of its words.
    public enum Reason {
        /// It was there when the document was opened, and no version of it had been kept.
        OPENED,
        /// Taken by itself while the document was edited.
        EDITED,
        /// The document was closed after changes.
        CLOSED,
        /// All search hits were about to be replaced.
        BEFORE_REPLACE_ALL,
        /// Another version was about to be put back.
        BEFORE_RESTORE,
        /// The user took it and gave it a name; it is never thinned out.
        NAMED
    }
}
