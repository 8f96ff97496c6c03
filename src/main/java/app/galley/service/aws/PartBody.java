package app.galley.service.aws;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/// A stretch of a media file as the body of a request: counts what is read of it, begins again when the SDK tries again, and
/// looks at every read whether it should go on. Used by one thread at a time.
final class PartBody implements ContentStreamProvider, AutoCloseable {
    private final MediaFile file;
    private final long offset;
    private final long length;
    private final SentBytes sent;
    private final Runnable check;
    private @Nullable InputStream open;
    private long counted;

    /// A body.
    ///
    /// @param check called before each read; throws when the upload should stop
    PartBody(MediaFile file, long offset, long length, SentBytes sent, Runnable check) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.sent = sent;
        this.check = check;
    }

    /// This body for a request.
    RequestBody request() {
        return RequestBody.fromContentProvider(this, length, file.contentType());
    }

    @Override
    public InputStream newStream() {
        close();
        sent.add(-counted);
        counted = 0;
        InputStream stream = new Counted(file.open(offset, length));
        open = stream;
        return stream;
    }

    /// Closes the file.
    @Override
    public void close() {
        InputStream stream = open;
        if (stream != null) {
            open = null;
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            check.run();
            int n = super.read(bytes, from, most);
            if (n > 0) {
                counted += n;
                sent.add(n);
            }
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
