package app.galley.local.store;

import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.RecordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a client set for a bucket as a whole, kept as it came and told again. Nothing here acts by it. Safe from any thread.
public final class BucketSettings {
    private final Path file;
    private final Map<String, String> documents;

    /// The settings by name, each the text of its document.
    record Kept(Map<String, String> documents) { }

    BucketSettings(Path file) {
        this.file = file;
        this.documents = new ConcurrentHashMap<>(java.nio.file.Files.exists(file)
                ? RecordFile.read(file, Kept.class).map(Kept::documents).orElse(Map.of()) : Map.of());
    }

    /// The document of a setting.
    public Optional<String> find(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    /// Sets a setting.
    public synchronized void put(String name, String document) {
        documents.put(name, document);
        write();
    }

    /// Takes a setting back; nothing happens when there is none.
    public synchronized void remove(String name) {
        documents.remove(name);
        write();
    }

    private void write() {
        try {
            RecordFile.write(file, new Kept(Map.copyOf(documents)));
        } catch (IOException e) {
            throw DiskTrouble.refusal(file, e);
        }
    }
}
