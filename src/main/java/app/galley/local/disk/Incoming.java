package app.galley.local.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A content on its way to the disk. Closed without having been kept, it leaves nothing behind. Used by one thread.
public final class Incoming implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private final ContentFolder folder;
    private final String name;
    private final Path file;
    private final FileChannel channel;
    private long size;
    private boolean kept;

    Incoming(ContentFolder folder, String name, Path file, FileChannel channel) {
        this.folder = folder;
        this.name = name;
        this.file = file;
        this.channel = channel;
    }

    /// Appends bytes.
    ///
    /// @throws app.galley.local.wire.Refusal InsufficientStorage when the disk is full
    public void write(byte[] bytes, int from, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            size += length;
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder.folder(), e);
        }
    }

    /// The bytes written so far.
    public long size() {
        return size;
    }

    /// The name under which a stored object refers to it.
    public String name() {
        return name;
    }

    /// Nothing more will be written.
    public void finish() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskTrouble.refusal(folder.folder(), e);
        }
    }

    /// Something refers to it now: it stays.
    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("an unfinished content could not be closed", e);
        }
        if (!kept) {
            folder.discard(List.of(name));
        }
    }
}
