package app.galley.local.transcribe.resource;

import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.OpaqueName;
import app.galley.local.disk.RecordFile;
import app.galley.local.transcribe.model.TranscribeError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Things with a name, each in a file of its own, so that they outlive the service. Safe from any thread.
final class NamedStore<T extends Record & Named> {
    private final Path folder;
    private final Map<String, T> things = new ConcurrentHashMap<>();

    NamedStore(Path folder, Class<T> type) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
        RecordFile.readAll(folder, type).forEach(t -> things.put(t.name(), t));
    }

    /// @param most how many there may be
    /// @throws app.galley.local.wire.Refusal ConflictException when the name is taken, LimitExceededException when there are too many
    synchronized void add(T thing, int most) {
        if (things.containsKey(thing.name())) {
            throw TranscribeError.CONFLICT.refuse("nameTaken");
        }
        if (things.size() >= most) {
            throw TranscribeError.LIMIT_EXCEEDED.refuse("tooMany", most);
        }
        put(thing);
    }

    /// @throws app.galley.local.wire.Refusal NotFoundException when there is none
    synchronized T update(String name, UnaryOperator<T> change) {
        T thing = change.apply(require(name));
        put(thing);
        return thing;
    }

    private void put(T thing) {
        try {
            RecordFile.write(file(thing.name()), thing);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
        things.put(thing.name(), thing);
    }

    /// @throws app.galley.local.wire.Refusal NotFoundException when there is none
    synchronized T remove(String name) {
        T thing = require(name);
        things.remove(name);
        RecordFile.delete(file(name));
        return thing;
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /// @throws app.galley.local.wire.Refusal NotFoundException when there is none
    T require(String name) {
        return find(name).orElseThrow(() -> TranscribeError.NOT_FOUND.refuse("notFound", name));
    }

    List<T> newestFirst() {
        return things.values().stream().sorted(Comparator.comparing(T::modified).reversed().thenComparing(T::name)).toList();
    }

    private Path file(String name) {
        return folder.resolve(OpaqueName.of(name) + RecordFile.SUFFIX);
    }
}
