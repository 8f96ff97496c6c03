package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.upload.ByteRate;
import app.galley.service.upload.UploadBook;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.services.s3.S3Client;

/// Staging in an S3 bucket. Small files go in one piece, larger ones in parts ([MultipartUpload]); both are checked on arrival
/// by the CRC-32 that goes along.
final class S3MediaStaging implements MediaStaging {
    /// The largest file that goes in one piece: a piece that fails is sent again as a whole.
    static final long ONE_PIECE = 16L << 20;
    private final Bucket bucket;
    private final Runnable making;
    private final ResultFetcher results;
    private final Background background;
    private final UploadBook book;
    private final ByteRate rate;
    private final Cancellation closing;
    private volatile boolean isThere;

    /// Staging over a client.
    ///
    /// @param closing cancelled when the connection is closed
    S3MediaStaging(S3Client s3, Connection connection, AwsProblems problems, Background background, UploadBook book,
                   ByteRate rate, Cancellation closing) {
        this.bucket = Bucket.of(s3, problems, connection);
        this.making = making(connection, bucket);
        this.results = new ResultFetcher(s3, problems);
        this.background = background;
        this.book = book;
        this.rate = rate;
        this.closing = closing;
    }

    @Override
    public String bucket() {
        if (!isThere) {
            bucket.ensure(making);
            isThere = true;
        }
        return bucket.name();
    }

    @Override
    public String prefix() {
        return bucket.storage().prefix();
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
        Transfer transfer = new Transfer(key, media, book, rate, new SentBytes(media.size(), progress), check);
        String uri = "s3://" + bucket() + "/" + key;
        try {
            if (media.size() <= ONE_PIECE) {
                putWhole(transfer);
            } else {
                new MultipartUpload(bucket, background, transfer).run();
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
        book.end(key);
    }

    @Override
    public List<String> keys(String prefix) {
        bucket();
        return bucket.keys(prefix);
    }

    private void putWhole(Transfer transfer) {
        MediaFile media = transfer.file();
        byte[] bytes = new byte[(int) media.size()];
        int crc = media.read(0, bytes.length, bytes);
        PartBody body = transfer.body(bytes, bytes.length, transfer.check());
        bucket.problems().run(Actions.PUT, () -> bucket.s3().putObject(p -> Sealing.of(bucket, p).bucket(bucket.name()).key(transfer.key())
                .contentType(media.contentType()).checksumCRC32(Crc.text(crc)), body.request()));
        try {
            media.checkUnchanged();
            transfer.check().run();
        } catch (ProblemException | CancellationException e) {
            bucket.removeAfter(e, transfer.key());
            throw e;
        }
    }

    /// What is done when there is no bucket: at Amazon one is made only where that is wished, and closed to everybody else.
    private static Runnable making(Connection connection, Bucket bucket) {
        return switch (connection) {
            case Connection.Local local -> bucket::create;
            case Connection.Aws aws when aws.storage().makesBucket() -> new PrivateBucket(bucket)::make;
            case Connection.Aws aws -> () -> {
                throw Problem.refused("service.noSuchBucket", bucket.name(), bucket.region()).asException();
            };
        };
    }
}
