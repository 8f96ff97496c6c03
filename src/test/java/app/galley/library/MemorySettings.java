package app.galley.library;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Settings that last as long as a test.
///
/// @param stored the values under their names
public record MemorySettings(Map<String, String> stored) implements Settings {
    /// Empty at first.
    public MemorySettings() {
        this(new ConcurrentHashMap<>());
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(stored.get(name));
    }

    @Override
    public void put(String name, String value) {
        stored.put(name, value);
    }
}
