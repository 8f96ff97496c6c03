package app.galley.local.store;

import app.galley.local.disk.ContentFolder;
import app.galley.local.disk.RecordFile;
import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// One bucket. Safe from any thread.
public final class Bucket {
    /// What is kept of the bucket itself.
    ///
    /// @param name its name
    /// @param created when it was made
    record Head(String name, Instant created) { }

    static final String HEAD = "bucket" + RecordFile.SUFFIX;
    private final Head head;
    private final Path folder;
    private final BucketLife life = new BucketLife();
    private final ObjectStore objects;
    private final MultipartStore uploads;
    private final BucketSettings settings;

    Bucket(Head head, Path folder, Instant tooOld) throws IOException {
        this.head = head;
        this.folder = folder;
        this.settings = new BucketSettings(folder.resolve("settings" + RecordFile.SUFFIX));
        ContentFolder contents = new ContentFolder(Files.createDirectories(folder.resolve("content")));
        this.objects = new ObjectStore(Files.createDirectories(folder.resolve("objects")), contents, life);
        Path parts = Files.createDirectories(folder.resolve("uploads"));
        Files.createDirectories(parts.resolve("heads"));
        this.uploads = new MultipartStore(parts, contents, objects, life, tooOld);
        Set<String> wanted = new HashSet<>(uploads.files());
        objects.all().values().forEach(o -> wanted.addAll(o.files()));
        contents.sweep(wanted);
    }

    /// Its name.
    public String name() {
        return head.name();
    }

    /// When it was made.
    public Instant created() {
        return head.created();
    }

    /// Its objects.
    public ObjectStore objects() {
        return objects;
    }

    /// Its uploads in parts.
    public MultipartStore uploads() {
        return uploads;
    }

    /// What is set for it as a whole.
    public BucketSettings settings() {
        return settings;
    }

    Path folder() {
        return folder;
    }

    /// @throws app.galley.local.wire.Refusal BucketNotEmpty when it holds objects
    void end() {
        synchronized (life) {
            life.check();
            if (!objects.all().isEmpty()) {
                throw S3Error.BUCKET_NOT_EMPTY.refuse();
            }
            life.end();
        }
    }
}
