package app.galley.local.store;

import app.galley.local.disk.ContentFolder;
import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.Incoming;
import app.galley.local.disk.OpaqueName;
import app.galley.local.disk.RecordFile;
import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// The uploads in parts of one bucket that are not complete. They outlive the service. Safe from any thread.
public final class MultipartStore {
    private final Path folder;
    private final ContentFolder contents;
    private final ObjectStore objects;
    private final BucketLife life;
    private final Map<String, Open> uploads = new ConcurrentHashMap<>();

    private record Open(Upload upload, NavigableMap<Integer, Upload.Part> parts) {
        List<String> files() {
            return parts.values().stream().map(Upload.Part::file).toList();
        }
    }

    /// @param tooOld uploads that began before are dropped
    MultipartStore(Path folder, ContentFolder contents, ObjectStore objects, BucketLife life, Instant tooOld) {
        this.folder = folder;
        this.contents = contents;
        this.objects = objects;
        this.life = life;
        load(tooOld);
    }

    private void load(Instant tooOld) {
        Set<String> completed = new HashSet<>();
        objects.all().values().forEach(o -> completed.add(o.uploadId()));
        for (Upload upload : RecordFile.readAll(heads(), Upload.class)) {
            uploads.put(upload.id(), new Open(upload, new ConcurrentSkipListMap<>()));
        }
        for (Upload.Part part : RecordFile.readAll(folder, Upload.Part.class)) {
            Open open = uploads.get(part.uploadId());
            if (open == null || contents.sizeOf(List.of(part.file())) != part.size()) {
                RecordFile.delete(partRecord(part.uploadId(), part.number()));
            } else {
                open.parts.put(part.number(), part);
            }
        }
        // Complete but for the last step of its clean-up: its files belong to the object now.
        uploads.values().stream().filter(o -> completed.contains(o.upload.id()) || o.upload.initiated().isBefore(tooOld))
                .toList().forEach(this::forget);
    }

    /// Begins an upload.
    public void create(Upload upload) {
        synchronized (life) {
            life.check();
            write(headRecord(upload.id()), upload);
            uploads.put(upload.id(), new Open(upload, new ConcurrentSkipListMap<>()));
        }
    }

    /// The upload of that id and key, or NoSuchUpload.
    public Upload require(String id, String key) {
        return open(id, key).upload;
    }

    /// The parts that have arrived, by number; a snapshot.
    public List<Upload.Part> parts(String id, String key) {
        return List.copyOf(open(id, key).parts.values());
    }

    /// All uploads, by key and then by age.
    public List<Upload> all() {
        return uploads.values().stream().map(Open::upload).sorted(Comparator.comparing(Upload::key, KeyOrder.INSTANCE)
                .thenComparing(Upload::initiated).thenComparing(Upload::id)).toList();
    }

    /// Makes a finished content a part, in place of one with the same number.
    public void putPart(String key, Upload.Part part, Incoming content) {
        synchronized (life) {
            life.check();
            Open open = open(part.uploadId(), key);
            write(partRecord(part.uploadId(), part.number()), part);
            content.keep();
            Upload.Part old = open.parts.put(part.number(), part);
            if (old != null) {
                contents.discard(List.of(old.file()));
            }
        }
    }

    /// Makes parts an object and ends the upload; parts that are not among them are dropped.
    ///
    /// @param object made of files of this upload's parts
    /// @param condition as for [ObjectStore#put]
    public void complete(Upload upload, StoredObject object, Consumer<Optional<StoredObject>> condition) {
        synchronized (life) {
            Open open = open(upload.id(), upload.key());
            if (!open.files().containsAll(object.files())) {
                throw S3Error.INVALID_PART.refuse();
            }
            objects.put(object, condition);
            forget(open);
            contents.discard(open.files().stream().filter(f -> !object.files().contains(f)).toList());
        }
    }

    /// Drops an upload with its parts.
    public void abort(String id, String key) {
        synchronized (life) {
            Open open = open(id, key);
            forget(open);
            contents.discard(open.files());
        }
    }

    Collection<String> files() {
        return uploads.values().stream().flatMap(o -> o.files().stream()).toList();
    }

    private Open open(String id, String key) {
        Open open = uploads.get(id);
        if (open == null || !open.upload.key().equals(key)) {
            throw S3Error.NO_SUCH_UPLOAD.refuse();
        }
        return open;
    }

    private void forget(Open open) {
        uploads.remove(open.upload.id());
        RecordFile.delete(headRecord(open.upload.id()));
        open.parts.keySet().forEach(n -> RecordFile.delete(partRecord(open.upload.id(), n)));
    }

    private void write(Path file, Record content) {
        try {
            RecordFile.write(file, content);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    private Path heads() {
        return folder.resolve("heads");
    }

    private Path headRecord(String id) {
        return heads().resolve(OpaqueName.of(id) + RecordFile.SUFFIX);
    }

    private Path partRecord(String id, int number) {
        return folder.resolve(OpaqueName.of(id + "." + number) + RecordFile.SUFFIX);
    }
}
