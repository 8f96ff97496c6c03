package app.galley.service.aws;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;

/// A media file as it was when its upload began. Nobody else is kept from writing to it, so it is looked at again before the
/// upload counts. Safe from any thread.
///
/// @param path where it is
/// @param size its length in bytes
/// @param modified when it was last changed
record MediaFile(Path path, long size, FileTime modified) {
    private static final int BUFFER = 1 << 16;

    /// Looks at a file.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it cannot be read
    static MediaFile of(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || !Files.isReadable(path)) {
                throw unreadable(path).asException();
            }
            return new MediaFile(path, attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            throw unreadable(path).asException(e);
        }
    }

    /// Looks at it again.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is not what it was
    void checkUnchanged() {
        if (!equals(of(path))) {
            throw Problem.badInput("service.fileChanged", path.toString()).asException();
        }
    }

    /// The content type S3 is told; from the ending, as the systems' own tables differ.
    String contentType() {
        String name = Objects.toString(path.getFileName(), "").toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mp3" -> "audio/mpeg";
            case "m4a" -> "audio/mp4";
            case "mp4", "m4v" -> "video/mp4";
            case "mov" -> "video/quicktime";
            case "wav" -> "audio/wav";
            case "flac" -> "audio/flac";
            case "ogg", "oga", "opus" -> "audio/ogg";
            case "amr" -> "audio/amr";
            case "webm" -> "video/webm";
            default -> "application/octet-stream";
        };
    }

    /// A stream of the bytes from `offset` on; it ends with a problem, not early, when the file has become shorter.
    InputStream open(long offset, long length) {
        try {
            return new Region(FileChannel.open(path), offset, length);
        } catch (IOException e) {
            throw unreadable(path).asException(e);
        }
    }

    /// The CRC-32 of a stretch of it.
    int checksum(long offset, long length) {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(offset, length)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw unreadable(path).asException(e);
        }
        return (int) crc.getValue();
    }

    private static Problem unreadable(Path path) {
        return Problem.badInput("service.fileUnreadable", path.toString());
    }

    /// A stretch of the file. What goes wrong is a problem at once, so that the SDK does not take a bad disk for a bad
    /// network.
    private final class Region extends InputStream {
        private final FileChannel channel;
        private long at;
        private long left;

        Region(FileChannel channel, long offset, long length) {
            this.channel = channel;
            this.at = offset;
            this.left = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            try {
                int n = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, left)), at);
                if (n < 0) {
                    throw Problem.badInput("service.fileChanged", path.toString()).asException();
                }
                at += n;
                left -= n;
                return n;
            } catch (IOException e) {
                throw unreadable(path).asException(e);
            }
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, left);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
