package app.galley.workbench.fit;

import app.galley.library.SentSound;
import java.util.List;

/// What is sent of a recording so that a service takes it.
///
/// @param parts in the order of time; empty for the recording as it is
public record Fitted(List<SentSound> parts) {
    /// The recording as it is.
    public static final Fitted AS_IT_IS = new Fitted(List.of());

    public Fitted {
        parts = List.copyOf(parts);
    }

    /// How many parts are sent one by one.
    public int count() {
        return Math.max(1, parts.size());
    }
}
