package app.galley.local.checksum;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/// A checksum of an object or of a part.
///
/// @param algorithm how it was made
/// @param type of what it was made
/// @param value base64; of a composite one also `-` and the number of parts
public record Checksum(ChecksumAlgorithm algorithm, Type type, String value) {
    /// Of what a checksum was made, as S3 names it.
    public enum Type {
        /// Of the bytes.
        FULL_OBJECT,
        /// Of the checksums of the parts.
        COMPOSITE
    }

    /// The checksum and the length of one part.
    public record Part(String value, long length) {
        private byte[] bytes() {
            return Base64.getDecoder().decode(value);
        }
    }

    /// Whether an upload in parts may ask for this algorithm and type: a hash of the whole cannot be had from hashes of
    /// parts, and CRC64NVME is always of the whole.
    public static boolean isPossible(ChecksumAlgorithm algorithm, Type type) {
        return switch (type) {
            case FULL_OBJECT -> algorithm.joins();
            case COMPOSITE -> algorithm != ChecksumAlgorithm.CRC64NVME;
        };
    }

    /// The checksum of an object of at least one part.
    public static Checksum ofParts(ChecksumAlgorithm algorithm, Type type, List<Part> parts) {
        return switch (type) {
            case COMPOSITE -> new Checksum(algorithm, type, composite(algorithm, parts));
            case FULL_OBJECT -> {
                byte[] whole = parts.getFirst().bytes();
                for (Part part : parts.subList(1, parts.size())) {
                    whole = algorithm.join(whole, part.bytes(), part.length());
                }
                yield new Checksum(algorithm, type, Base64.getEncoder().encodeToString(whole));
            }
        };
    }

    private static String composite(ChecksumAlgorithm algorithm, List<Part> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(p -> all.writeBytes(p.bytes()));
        ChecksumAlgorithm.Running running = algorithm.start();
        running.update(all.toByteArray(), 0, all.size());
        return Base64.getEncoder().encodeToString(running.value()) + "-" + parts.size();
    }
}
