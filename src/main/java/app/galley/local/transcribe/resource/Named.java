package app.galley.local.transcribe.resource;

import java.time.Instant;

/// Something that is kept under a name.
interface Named {
    String name();

    /// When it was last changed.
    Instant modified();
}
