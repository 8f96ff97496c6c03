package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.services.s3.S3Client;

/// Staging in an S3 bucket. Small files go in one piece, larger ones in parts ([MultipartUpload]); both are checked on arrival
/// by the CRC-32 that the SDK sends along.
final class S3MediaStaging implements MediaStaging {
    /// The largest file that goes in one piece: a piece that fails is sent again as a whole.
    static final long ONE_PIECE = 16L << 20;
    private final Bucket bucket;
    private final ResultFetcher results;
    private final Background background;
    private final Cancellation closing;
    private volatile boolean isThere;

    /// Staging over a client.
    ///
    /// @param closing cancelled when the connection is closed
    S3MediaStaging(S3Client s3, Connection connection, AwsProblems problems, Background background,
                   Cancellation closing) {
        this.bucket = new Bucket(s3, problems, connection.region(), connection.bucket());
        this.results = new ResultFetcher(s3, problems);
        this.background = background;
        this.closing = closing;
    }

    @Override
    public String bucket() {
        if (!isThere) {
            bucket.ensure(PREFIX);
            isThere = true;
        }
        return bucket.name();
    }

    @Override
    public String upload(Path file, String key, Progress progress, Cancellation cancellation) {
        Runnable check = () -> {
            cancellation.check();
            if (closing.isCancelled()) {
                throw Problem.unreachable("service.closed").asException();
            }
        };
        check.run();
        MediaFile media = MediaFile.of(file);
        SentBytes sent = new SentBytes(media.size(), progress);
        String uri = "s3://" + bucket() + "/" + key;
        try {
            if (media.size() <= ONE_PIECE) {
                putWhole(media, key, sent, check);
            } else {
                new MultipartUpload(bucket, background, key, media, sent, check).run();
            }
        } catch (ProblemException e) {
            isThere = false;
            throw e;
        }
        return uri;
    }

    @Override
    public byte[] fetch(String uri) {
        return results.fetch(uri);
    }

    @Override
    public void remove(String key) {
        bucket.remove(key);
    }

    @Override
    public List<String> keys(String prefix) {
        bucket();
        return bucket.keys(prefix);
    }

    private void putWhole(MediaFile media, String key, SentBytes sent, Runnable check) {
        try (PartBody body = new PartBody(media, 0, media.size(), sent, check)) {
            bucket.problems().run(Actions.PUT, () -> bucket.s3().putObject(
                    p -> p.bucket(bucket.name()).key(key).contentType(media.contentType()), body.request()));
        }
        try {
            media.checkUnchanged();
            check.run();
        } catch (ProblemException | CancellationException e) {
            bucket.removeAfter(e, key);
            throw e;
        }
    }
}
