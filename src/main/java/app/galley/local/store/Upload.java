package app.galley.local.store;

import app.galley.local.checksum.Checksum;
import app.galley.local.checksum.ChecksumAlgorithm;
import java.time.Instant;
import java.util.Map;

/// An upload in parts that is not complete.
///
/// @param id names it
/// @param key the key of the object to be
/// @param initiated when it began
/// @param headers as of [StoredObject]
/// @param algorithm the checksum the object will have
/// @param type of what that checksum will be made
/// @param chosen whether the client asked for that algorithm
public record Upload(String id, String key, Instant initiated, Map<String, String> headers,
                     ChecksumAlgorithm algorithm, Checksum.Type type, boolean chosen) {
    public Upload {
        headers = Map.copyOf(headers);
    }

    /// A part that has arrived whole.
    ///
    /// @param uploadId whose part it is
    /// @param number 1 to 10,000
    /// @param file the name of its content file
    /// @param size bytes
    /// @param md5 hex
    /// @param modified when it arrived
    /// @param checksum base64, in the upload's algorithm
    public record Part(String uploadId, int number, String file, long size, String md5, Instant modified, String checksum) { }
}
