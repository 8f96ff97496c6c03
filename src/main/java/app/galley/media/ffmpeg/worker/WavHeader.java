package app.galley.media.ffmpeg.worker;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How long a WAV file says its sound is: ffmpeg goes by the size of the file where that is smaller, so that a file that breaks
/// off looks whole. The layout is that of RIFF: chunks of a name, a size and so many bytes, padded to an even number.
final class WavHeader {
    private static final int RIFF = 0x46464952;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int HEAD = 8;
    /// Format, channels, samples a second, bytes a second.
    private static final int FORMAT_READ = 12;
    /// Integers, floating point, and the extended form of both.
    private static final Set<Integer> PLAIN = Set.of(1, 3, 0xfffe);
    /// What recorders write that do not know yet how much comes: all bits set, or nothing.
    private static final long UNKNOWN = 0xffffffffL;

    private WavHeader() { }

    /// The stated length; empty when the file states none or cannot be read.
    static Optional<Duration> length(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (head(channel).getInt(0) != RIFF) {
                return Optional.empty();
            }
            channel.position(HEAD + Integer.BYTES);
            long bytesPerSecond = 0;
            ByteBuffer chunk = head(channel);
            while (chunk.getInt(0) != DATA) {
                long next = channel.position() + size(chunk) + size(chunk) % 2;
                if (chunk.getInt(0) == FORMAT) {
                    bytesPerSecond = bytesPerSecond(read(channel, FORMAT_READ));
                }
                channel.position(next);
                chunk = head(channel);
            }
            return length(size(chunk), bytesPerSecond);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> length(long bytes, long bytesPerSecond) {
        return bytes == 0 || bytes == UNKNOWN || bytesPerSecond == 0 ? Optional.empty()
                : Optional.of(Duration.ofMillis(bytes * 1000 / bytesPerSecond));
    }

    /// 0 for what is not plain samples: the rate of compressed sound is an average.
    private static long bytesPerSecond(ByteBuffer format) {
        int tag = Short.toUnsignedInt(format.getShort(0));
        return PLAIN.contains(tag) ? Integer.toUnsignedLong(format.getInt(HEAD)) : 0;
    }

    private static long size(ByteBuffer head) {
        return Integer.toUnsignedLong(head.getInt(Integer.BYTES));
    }

    private static ByteBuffer head(SeekableByteChannel channel) throws IOException {
        return read(channel, HEAD);
    }

    private static ByteBuffer read(SeekableByteChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer;
    }
}
