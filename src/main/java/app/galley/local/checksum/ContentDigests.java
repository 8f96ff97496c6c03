package app.galley.local.checksum;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is learned about a content while it streams by: its MD5 and some checksums. Used by one thread.
public final class ContentDigests {
    private final MessageDigest md5 = ChecksumAlgorithm.messageDigest("MD5");
    private final Map<ChecksumAlgorithm, ChecksumAlgorithm.Running> running = new EnumMap<>(ChecksumAlgorithm.class);

    /// Makes these checksums.
    public ContentDigests(Set<ChecksumAlgorithm> algorithms) {
        algorithms.forEach(a -> running.put(a, a.start()));
    }

    /// Takes the next bytes.
    public void update(byte[] bytes, int from, int length) {
        md5.update(bytes, from, length);
        running.values().forEach(r -> r.update(bytes, from, length));
    }

    /// The digests of all bytes taken; ends this object's use.
    public Digests finish() {
        Map<ChecksumAlgorithm, String> values = running.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> Base64.getEncoder().encodeToString(e.getValue().value())));
        return new Digests(HexFormat.of().formatHex(md5.digest()), values);
    }

    /// Digests of a content.
    ///
    /// @param md5 hex
    /// @param checksums base64 by algorithm
    public record Digests(String md5, Map<ChecksumAlgorithm, String> checksums) {
        public Digests {
            checksums = Map.copyOf(checksums);
        }

        /// The MD5 as Content-MD5 has it.
        public String md5Base64() {
            return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5));
        }
    }
}
