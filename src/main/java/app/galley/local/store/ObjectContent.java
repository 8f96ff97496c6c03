package app.galley.local.store;

import app.galley.local.disk.ContentFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The content of one object, held for reading: whatever happens to the object meanwhile, these bytes stay. To be closed. Used
/// by one thread.
public final class ObjectContent implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final StoredObject object;
    private final ContentFolder folder;

    ObjectContent(StoredObject object, ContentFolder folder) {
        this.object = object;
        this.folder = folder;
    }

    /// The object.
    public StoredObject object() {
        return object;
    }

    /// Writes bytes from `start` on.
    ///
    /// @throws IOException when the receiver fails
    public void copyTo(OutputStream out, long start, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long skip = start;
        long left = length;
        for (String name : object.files()) {
            Path file = folder.path(name);
            long size = Files.size(file);
            if (skip >= size) {
                skip -= size;
            } else if (left > 0) {
                left -= copyFile(file, skip, Math.min(left, size - skip), buffer, out);
                skip = 0;
            }
        }
    }

    private static long copyFile(Path file, long skip, long length, byte[] buffer, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skip);
            for (long left = length; left > 0;) {
                int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (n < 0) {
                    throw new IOException("a content is shorter than it was");
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
        return length;
    }

    /// The whole content as one file that must not be changed; only for an object that is kept in one.
    Path file() {
        return folder.path(object.files().getFirst());
    }

    @Override
    public void close() {
        folder.release(object.files());
    }
}
