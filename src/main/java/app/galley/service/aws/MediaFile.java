package app.galley.service.aws;

import app.galley.problem.Problem;
import java.io.IOException;
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
    private static final int PIECE = 1 << 17;

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
            throw changed().asException();
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

    /// Reads a stretch of it to the beginning of `into`, in pieces that are still near the processor when their checksum is made.
    ///
    /// @return its CRC-32
    /// @throws app.galley.problem.ProblemException bad input when it cannot be read, or has become shorter
    int read(long offset, int length, byte[] into) {
        CRC32 crc = new CRC32();
        try (FileChannel channel = FileChannel.open(path)) {
            for (int at = 0; at < length;) {
                int n = channel.read(ByteBuffer.wrap(into, at, Math.min(PIECE, length - at)), offset + at);
                if (n < 0) {
                    throw changed().asException();
                }
                crc.update(into, at, n);
                at += n;
            }
            return (int) crc.getValue();
        } catch (IOException e) {
            throw unreadable(path).asException(e);
        }
    }

    private Problem changed() {
        return Problem.badInput("service.fileChanged", path.toString());
    }

    private static Problem unreadable(Path path) {
        return Problem.badInput("service.fileUnreadable", path.toString());
    }
}
