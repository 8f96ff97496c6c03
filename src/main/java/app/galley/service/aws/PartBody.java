package app.galley.service.aws;

import app.galley.service.upload.ByteRate;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/// A stretch of a media file, in memory, as the body of a request: counts what is read of it, begins again when the SDK tries
/// again, keeps to the rate, and looks at every read whether it should go on. Used by one thread at a time.
final class PartBody implements ContentStreamProvider {
    /// Whole kilobytes at a turn, so that a slow rate is an even one.
    private static final int MOST_AT_ONCE = 1 << 14;
    private final byte[] bytes;
    private final int length;
    private final String contentType;
    private final SentBytes sent;
    private final ByteRate rate;
    private final Runnable check;
    private int counted;

    /// A body.
    ///
    /// @param bytes holds the body in its first `length` bytes
    /// @param check called before each read; throws when the upload should stop
    PartBody(byte[] bytes, int length, String contentType, SentBytes sent, ByteRate rate, Runnable check) {
        this.bytes = bytes;
        this.length = length;
        this.contentType = contentType;
        this.sent = sent;
        this.rate = rate;
        this.check = check;
    }

    /// This body for a request.
    RequestBody request() {
        return RequestBody.fromContentProvider(this, length, contentType);
    }

    @Override
    public InputStream newStream() {
        sent.add(-counted);
        counted = 0;
        return new Counted();
    }

    private void await(int wanted) {
        for (Duration wait = rate.take(wanted); !wait.isZero(); wait = rate.take(wanted)) {
            LockSupport.parkNanos(wait.toNanos());
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the upload was interrupted");
            }
            check.run();
        }
    }

    private final class Counted extends InputStream {
        private int at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int most) {
            check.run();
            if (at == length) {
                return -1;
            }
            int n = Math.min(Math.min(most, MOST_AT_ONCE), length - at);
            await(n);
            System.arraycopy(bytes, at, into, from, n);
            at += n;
            counted += n;
            sent.add(n);
            return n;
        }

        @Override
        public int available() {
            return length - at;
        }
    }
}
