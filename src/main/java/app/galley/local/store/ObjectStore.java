package app.galley.local.store;

import app.galley.local.checksum.ChecksumAlgorithm;
import app.galley.local.checksum.ContentDigests;
import app.galley.local.disk.ContentFolder;
import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.Incoming;
import app.galley.local.disk.OpaqueName;
import app.galley.local.disk.RecordFile;
import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// The objects of one bucket. An object is there whole or not at all: first its bytes are on disk, then one small record appears
/// in one step. Safe from any thread.
public final class ObjectStore {
    private final Path folder;
    private final ContentFolder contents;
    private final BucketLife life;
    private final NavigableMap<String, StoredObject> objects = new ConcurrentSkipListMap<>(KeyOrder.INSTANCE);

    ObjectStore(Path folder, ContentFolder contents, BucketLife life) {
        this.folder = folder;
        this.contents = contents;
        this.life = life;
        RecordFile.readAll(folder, StoredObject.class).forEach(this::load);
    }

    private void load(StoredObject object) {
        if (contents.sizeOf(object.files()) == object.size()) {
            objects.put(object.key(), object);
        } else {
            RecordFile.delete(record(object.key()));
        }
    }

    /// Begins a content that is to become an object or a part of one.
    public Incoming begin() {
        return contents.begin();
    }

    /// Makes a finished content an object, in place of one with the same key.
    ///
    /// @param condition looks at the present object and throws when the new one must not replace it
    /// @throws app.galley.local.wire.Refusal NoSuchBucket when the bucket was removed meanwhile
    public void put(StoredObject object, Incoming content, Consumer<Optional<StoredObject>> condition) {
        put(object, condition);
        content.keep();
    }

    /// Makes bytes in memory an object, whatever is there.
    public void put(String key, Map<String, String> headers, byte[] bytes, Instant now) {
        try (Incoming content = begin()) {
            ContentDigests digests = new ContentDigests(Set.of(ChecksumAlgorithm.CRC64NVME));
            digests.update(bytes, 0, bytes.length);
            content.write(bytes, 0, bytes.length);
            content.finish();
            put(StoredObject.inOnePiece(key, headers, content, digests.finish(), ChecksumAlgorithm.CRC64NVME, now), content,
                    present -> { });
        }
    }

    /// Makes an object of content files that are there already.
    void put(StoredObject object, Consumer<Optional<StoredObject>> condition) {
        synchronized (life) {
            life.check();
            StoredObject old = objects.get(object.key());
            condition.accept(Optional.ofNullable(old));
            write(object);
            if (old != null) {
                contents.discard(old.files());
            }
        }
    }

    private void write(StoredObject object) {
        try {
            RecordFile.write(record(object.key()), object);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
        objects.put(object.key(), object);
    }

    /// The object of that key.
    public Optional<StoredObject> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /// Holds an object for reading; close it.
    public Optional<ObjectContent> open(String key) {
        synchronized (life) {
            StoredObject object = objects.get(key);
            if (object == null) {
                return Optional.empty();
            }
            contents.lease(object.files());
            return Optional.of(new ObjectContent(object, contents));
        }
    }

    /// Holds an object for reading as one file; an object that came in parts is put together first, which takes a while and,
    /// for that while, its size on the disk once more.
    public Optional<MediaFile> openFile(String key) {
        Optional<ObjectContent> opened = open(key);
        if (opened.isEmpty() || opened.get().object().files().size() == 1) {
            return opened.map(c -> new MediaFile(c.object(), c.file(), c));
        }
        try (ObjectContent content = opened.get(); Incoming whole = begin()) {
            content.copyTo(new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    whole.write(bytes, from, length);
                }
            }, 0, content.object().size());
            whole.finish();
            return Optional.of(replace(content.object(), whole));
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    private MediaFile replace(StoredObject parted, Incoming whole) {
        StoredObject joined = parted.in(List.of(whole.name()));
        synchronized (life) {
            boolean present = objects.get(parted.key()) == parted;
            if (present) {
                write(joined);
            }
            contents.lease(joined.files());
            whole.keep();
            contents.discard(present ? parted.files() : joined.files());
        }
        ObjectContent content = new ObjectContent(joined, contents);
        return new MediaFile(joined, content.file(), content);
    }

    /// Removes an object; nothing happens when there is none.
    ///
    /// @param condition looks at the object and throws when it must not go
    public void delete(String key, Consumer<Optional<StoredObject>> condition) {
        synchronized (life) {
            StoredObject object = objects.get(key);
            condition.accept(Optional.ofNullable(object));
            if (object == null) {
                return;
            }
            try {
                Files.deleteIfExists(record(key));
            } catch (IOException e) {
                throw DiskTrouble.refusal(folder, e);
            }
            objects.remove(key);
            contents.discard(object.files());
        }
    }

    /// The objects by key, in the order of the keys' UTF-8 bytes; a live view.
    public NavigableMap<String, StoredObject> all() {
        return Collections.unmodifiableNavigableMap(objects);
    }

    /// The object of that key, or NoSuchKey.
    public StoredObject require(String key) {
        return find(key).orElseThrow(S3Error.NO_SUCH_KEY::refuse);
    }

    private Path record(String key) {
        return folder.resolve(OpaqueName.of(key) + RecordFile.SUFFIX);
    }
}
