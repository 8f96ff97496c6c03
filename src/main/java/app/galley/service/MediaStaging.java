package app.galley.service;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;

/// The place in the cloud, or in the local service, where media waits for its job and results are fetched from: a bucket.
/// Safe from any thread; every call blocks and throws a [app.galley.problem.ProblemException] like
/// [TranscriptionService].
public interface MediaStaging {
    /// The bucket, made when it is missing.
    String bucket();

    /// Uploads a file under a key and yields its `s3://` URI. An upload of the same key that was broken off goes on where it
    /// stopped. Nothing stays behind when it fails for good or is cancelled.
    ///
    /// @param progress bytes sent of bytes in all
    String upload(Path file, String key, Progress progress, Cancellation cancellation);

    /// Reads a whole object into memory: a result, not media.
    ///
    /// @param key the object's key in [#bucket()]
    byte[] read(String key);

    /// Removes an object; nothing happens when it is gone already.
    void remove(String key);
}
