package app.galley.service;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;
import java.util.List;

/// The place in the cloud, or in the local service, where media waits for its job and results are fetched from: a bucket.
/// Safe from any thread; every call blocks and throws a [app.galley.problem.ProblemException] like
/// [TranscriptionService].
public interface MediaStaging {
    /// What all of Galley's keys begin with where nothing else is chosen.
    String PREFIX = "galley/";

    /// The bucket, made when it is missing and shall be made.
    String bucket();

    /// What all of Galley's keys begin with here; everything else in the bucket is somebody else's.
    String prefix();

    /// Uploads a file under a key and yields its `s3://` URI. An upload of the same key that was broken off (the service
    /// became *unreachable*, it was cancelled, the program ended) goes on where it stopped; [#remove] gives it up. Nothing stays
    /// behind when it fails for any other reason.
    ///
    /// @param progress bytes sent of bytes in all, one call at a time; goes back when something must be sent again
    /// @throws app.galley.problem.ProblemException bad input when the file cannot be read or changes meanwhile
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    String upload(Path file, String key, Progress progress, Cancellation cancellation);

    /// Reads a whole result into memory, wherever the service says that it is: an object of a bucket (`s3://bucket/key` or its unsigned
    /// address), or an address that is signed for a while.
    byte[] fetch(String uri);

    /// Removes an object, and what a broken-off upload of it left behind; nothing happens when it is gone already.
    void remove(String key);

    /// The keys under a prefix that hold something: whole objects and broken-off uploads. Each once, in no order.
    List<String> keys(String prefix);
}
