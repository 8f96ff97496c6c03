package app.galley.format.document;

import app.galley.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Gives up when a packed file becomes far larger than a document does.
final class BoundedStream extends FilterInputStream {
    private static final long MOST = 256L << 20;
    /// Word's own XML is some twenty times as large as packed.
    private static final long RATIO = 200;
    private static final long FREE = 8L << 20;
    private final long most;
    private final Path file;
    private long read;

    /// @param packed the size of what is unpacked
    BoundedStream(InputStream in, long packed, Path file) {
        super(in);
        this.most = Math.min(MOST, Math.max(FREE, packed * RATIO));
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int now = super.read(into, from, length);
        count(Math.max(0, now));
        return now;
    }

    private void count(int now) {
        read += now;
        if (read > most) {
            throw Problem.badInput("format.document.unpacked", file.getFileName()).asException();
        }
    }
}
