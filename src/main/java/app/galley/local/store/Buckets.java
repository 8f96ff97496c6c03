package app.galley.local.store;

import app.galley.local.disk.DiskTrouble;
import app.galley.local.disk.RecordFile;
import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// All buckets of the service. Safe from any thread.
public final class Buckets {
    /// The bucket of the service itself, for results of jobs that name no bucket. Clients do not see it; URLs that the
    /// service signed read from it.
    public static final String OF_SERVICE = "galley-transcription-results";
    /// After so long an upload in parts that nobody completed is dropped, at the next start.
    private static final Duration UPLOAD_LIFE = Duration.ofDays(7);
    private static final String PREFIX = "bucket-";
    private final Path folder;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentSkipListMap<>();

    /// The buckets kept in a folder. What an interrupted service left unfinished is cleared away.
    ///
    /// @throws IOException when the folder cannot be read
    public Buckets(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path path : found) {
                load(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void load(Path path) throws IOException {
        Path headFile = path.resolve(Bucket.HEAD);
        Optional<Bucket.Head> head = path.getFileName().toString().startsWith(PREFIX) && Files.exists(headFile)
                ? RecordFile.read(headFile, Bucket.Head.class) : Optional.empty();
        if (head.isPresent()) {
            buckets.put(head.get().name(), new Bucket(head.get(), path, clock.instant().minus(UPLOAD_LIFE)));
        } else {
            deleteTree(path);
        }
    }

    /// Makes a bucket.
    ///
    /// @throws app.galley.local.wire.Refusal BucketAlreadyOwnedByYou or InvalidBucketName
    public synchronized Bucket create(String name) {
        if (!isName(name)) {
            throw S3Error.INVALID_BUCKET_NAME.refuse();
        }
        if (buckets.containsKey(name)) {
            throw S3Error.BUCKET_OWNED.refuse();
        }
        // The name is one that every file system takes; the prefix keeps it from being a device of Windows.
        Path path = folder.resolve(PREFIX + name);
        try {
            Files.createDirectories(path);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Bucket.Head head = new Bucket.Head(name, now);
            Bucket bucket = new Bucket(head, path, now.minus(UPLOAD_LIFE));
            RecordFile.write(path.resolve(Bucket.HEAD), head);
            buckets.put(name, bucket);
            return bucket;
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    /// Removes an empty bucket, with its unfinished uploads.
    ///
    /// @throws app.galley.local.wire.Refusal NoSuchBucket or BucketNotEmpty
    public synchronized void delete(String name) {
        Bucket bucket = require(name);
        bucket.end();
        buckets.remove(name);
        try {
            Path removed = folder.resolve("removed-" + UUID.randomUUID());
            Files.move(bucket.folder(), removed);
            deleteTree(removed);
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder, e);
        }
    }

    /// The bucket of that name.
    public Optional<Bucket> find(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /// The bucket of that name, or NoSuchBucket.
    public Bucket require(String name) {
        return find(name).orElseThrow(S3Error.NO_SUCH_BUCKET::refuse);
    }

    /// All buckets by name; a snapshot.
    public List<Bucket> all() {
        return List.copyOf(buckets.values());
    }

    private static boolean isName(String name) {
        return name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") && !name.contains("..")
                && !name.matches("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    private static void deleteTree(Path path) throws IOException {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
