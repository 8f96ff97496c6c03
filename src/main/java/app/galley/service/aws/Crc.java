package app.galley.service.aws;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.CRC32;

/// CRC-32 as S3 writes it: four bytes, the highest first, in Base64 (S3 user guide, checking object integrity).
final class Crc {
    private Crc() { }

    /// The checksum of the first `length` bytes.
    static int of(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /// As S3 writes it.
    static String text(int crc) {
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt(crc).array());
    }

    /// The composite checksum of an object of parts: that of the parts' checksums, and how many there are.
    static String composite(Collection<Integer> parts) {
        ByteBuffer all = ByteBuffer.allocate(parts.size() * Integer.BYTES);
        parts.forEach(all::putInt);
        return text(of(all.array(), all.capacity())) + "-" + parts.size();
    }
}
