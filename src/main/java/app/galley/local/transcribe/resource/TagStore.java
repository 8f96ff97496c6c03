package app.galley.local.transcribe.resource;

import app.galley.local.transcribe.model.TranscribeError;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tags of everything that has a resource name. Safe from any thread.
public final class TagStore {
    private static final int MOST = 50;
    private final NamedStore<Tagged> store;
    private final Clock clock;

    /// The tags of one thing.
    ///
    /// @param name its kind and name, as they stand at the end of its resource name
    record Tagged(String name, Instant modified, Map<String, String> tags) implements Named { }

    TagStore(Path folder, Clock clock) {
        this.store = new NamedStore<>(folder, Tagged.class);
        this.clock = clock;
    }

    /// Gives a new thing its tags.
    public synchronized void put(String kind, String name, Map<String, String> tags) {
        String id = id(kind, name);
        drop(kind, name);
        if (!tags.isEmpty()) {
            store.add(new Tagged(id, clock.instant(), new LinkedHashMap<>(tags)), Integer.MAX_VALUE);
        }
    }

    /// The tags of a thing.
    public Map<String, String> of(String kind, String name) {
        return store.find(id(kind, name)).map(Tagged::tags).orElse(Map.of());
    }

    /// Adds tags to a thing, or gives them other values.
    ///
    /// @throws app.galley.local.wire.Refusal LimitExceededException when there would be more than 50
    synchronized void add(String kind, String name, Map<String, String> more) {
        Map<String, String> tags = new LinkedHashMap<>(of(kind, name));
        tags.putAll(more);
        if (tags.size() > MOST) {
            throw TranscribeError.LIMIT_EXCEEDED.refuse("tooManyTags");
        }
        put(kind, name, tags);
    }

    synchronized void remove(String kind, String name, List<String> keys) {
        Map<String, String> tags = new LinkedHashMap<>(of(kind, name));
        keys.forEach(tags::remove);
        put(kind, name, tags);
    }

    /// Forgets the tags of a thing that is gone.
    public synchronized void drop(String kind, String name) {
        store.find(id(kind, name)).ifPresent(t -> store.remove(t.name()));
    }

    private static String id(String kind, String name) {
        return kind + "/" + name;
    }
}
