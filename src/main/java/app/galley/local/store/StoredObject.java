package app.galley.local.store;

import app.galley.local.checksum.Checksum;
import app.galley.local.checksum.ChecksumAlgorithm;
import app.galley.local.checksum.ContentDigests;
import app.galley.local.disk.Incoming;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object as it is kept.
///
/// @param key its key, as the client named it
/// @param size bytes
/// @param etag without quotes: MD5 in hex, of an upload in parts the MD5 of the parts' MD5s with their number
/// @param modified when it was put
/// @param headers what goes back with it: content type and the like, `x-amz-meta-...`, names in lower case
/// @param files the names of its content files, in order
/// @param parts the parts it was uploaded in; empty when it was put in one piece
/// @param checksum a checksum of it
/// @param uploadId the upload in parts that made it; empty when it was put in one piece
public record StoredObject(String key, long size, String etag, Instant modified, Map<String, String> headers,
                           List<String> files, List<Part> parts, @Nullable Checksum checksum, String uploadId) {
    /// A part of an object.
    ///
    /// @param size bytes
    /// @param checksum of the part alone, in the algorithm of the object's checksum
    public record Part(long size, String checksum) { }

    public StoredObject {
        headers = Map.copyOf(headers);
        files = List.copyOf(files);
        parts = List.copyOf(parts);
    }

    /// An object that came in one piece and was written whole.
    ///
    /// @param algorithm which of the digests' checksums is kept
    public static StoredObject inOnePiece(String key, Map<String, String> headers, Incoming content,
                                          ContentDigests.Digests digests, ChecksumAlgorithm algorithm, Instant now) {
        return new StoredObject(key, content.size(), digests.md5(), now.truncatedTo(ChronoUnit.MILLIS), headers,
                List.of(content.name()), List.of(),
                new Checksum(algorithm, Checksum.Type.FULL_OBJECT, digests.checksums().getOrDefault(algorithm, "")), "");
    }

    /// The same object with its content in other files.
    StoredObject in(List<String> otherFiles) {
        return new StoredObject(key, size, etag, modified, headers, otherFiles, parts, checksum, uploadId);
    }
}
