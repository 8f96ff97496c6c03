package app.galley.service.aws;

import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.Storage;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The bucket of a connection: whether it is there, what lies in it, and the uploads that were not finished. Safe from any
/// thread; what fails is a problem.
///
/// @param region where it is, or is to be made
/// @param name its name
/// @param storage how things are kept in it
record Bucket(S3Client s3, AwsProblems problems, String region, String name, Storage storage) {
    /// The region whose buckets are made without naming it (CreateBucket of the S3 API reference).
    private static final String UNNAMED_REGION = "us-east-1";
    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);

    /// The bucket of a connection.
    static Bucket of(S3Client s3, AwsProblems problems, Connection connection) {
        return new Bucket(s3, problems, connection.region(), connection.bucket(), connection.storage());
    }

    /// Makes the bucket when it is missing and shall be made.
    ///
    /// @param making makes it
    void ensure(Runnable making) {
        // a list, not HeadBucket: the answer to HEAD has no body and cannot say why it refuses. A login may be allowed to see
        // its own keys only
        problems.run(Actions.LIST, () -> {
            try {
                s3.listObjectsV2(l -> l.bucket(name).prefix(storage.prefix()).maxKeys(1));
            } catch (NoSuchBucketException e) {
                making.run();
            }
        });
    }

    /// Makes the bucket; nothing happens when it is there and the caller's own.
    void create() {
        var request = CreateBucketRequest.builder().bucket(name);
        if (!region.equals(UNNAMED_REGION)) {
            request.createBucketConfiguration(c -> c.locationConstraint(region));
        }
        problems.run(Actions.CREATE, () -> {
            try {
                s3.createBucket(request.build());
            } catch (BucketAlreadyOwnedByYouException e) {
                // another Galley has just made it
            }
        });
    }

    /// The newest upload of a key that was begun and neither finished nor aborted.
    Optional<String> openUpload(String key) {
        return problems.call(Actions.LIST_UPLOADS, () -> s3.listMultipartUploadsPaginator(
                        l -> l.bucket(name).prefix(key)).uploads().stream()
                .filter(u -> u.key().equals(key))
                .max(Comparator.comparing(software.amazon.awssdk.services.s3.model.MultipartUpload::initiated))
                .map(software.amazon.awssdk.services.s3.model.MultipartUpload::uploadId));
    }

    /// Gives an upload up and removes its parts; nothing happens when there is none.
    void abort(String key, String upload) {
        problems.run(Actions.ABORT, () -> {
            try {
                s3.abortMultipartUpload(a -> a.bucket(name).key(key).uploadId(upload));
            } catch (NoSuchUploadException e) {
                // aborted or finished already
            }
        });
    }

    /// Whether there is an object of that many bytes under a key.
    boolean holds(String key, long bytes) {
        // a list, not HeadObject: see above
        return problems.call(Actions.LIST, () -> s3.listObjectsV2(l -> l.bucket(name).prefix(key)).contents().stream()
                .anyMatch(o -> o.key().equals(key) && o.size() == bytes));
    }

    /// Removes an object and every unfinished upload of it.
    void remove(String key) {
        problems.run(Actions.DELETE, () -> s3.deleteObject(d -> d.bucket(name).key(key)));
        abortAll(key);
    }

    /// Gives up every unfinished upload of a key.
    void abortAll(String key) {
        for (Optional<String> open = openUpload(key); open.isPresent(); open = openUpload(key)) {
            abort(key, open.get());
        }
    }

    /// Gives an upload up because of `why`; that this fails too is noted there.
    void abortAfter(RuntimeException why, String key, String upload) {
        tidyAfter(why, () -> abort(key, upload));
    }

    /// Removes an object because of `why`; that this fails too is noted there.
    void removeAfter(RuntimeException why, String key) {
        tidyAfter(why, () -> remove(key));
    }

    private static void tidyAfter(RuntimeException why, Runnable removal) {
        try {
            removal.run();
        } catch (ProblemException e) {
            LOG.warn("what was uploaded could not be removed: {}", e.getMessage());
            why.addSuppressed(e);
        }
    }

    /// The keys under a prefix of objects and of unfinished uploads.
    List<String> keys(String prefix) {
        Set<String> keys = new LinkedHashSet<>(problems.call(Actions.LIST, () -> s3.listObjectsV2Paginator(
                l -> l.bucket(name).prefix(prefix)).contents().stream().map(S3Object::key).toList()));
        keys.addAll(problems.call(Actions.LIST_UPLOADS, () -> s3.listMultipartUploadsPaginator(
                l -> l.bucket(name).prefix(prefix)).uploads().stream()
                .map(software.amazon.awssdk.services.s3.model.MultipartUpload::key).toList()));
        return List.copyOf(keys);
    }
}
