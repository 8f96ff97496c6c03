package app.galley.library;

import java.util.Optional;

/// The settings of the library, as text under names. Safe from any thread; calls block for a moment.
public interface Settings {
    /// The value under a name.
    Optional<String> get(String name);

    /// Stores a value; it is on disk when this returns.
    void put(String name, String value);
}
