package app.galley.service.upload;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The book of uploads in parts: what is about to be done stands in it before it is done, and what was done after, so that a
/// killed program knows what it had begun and sends again only what was in flight. Safe from any thread; calls block for a
/// moment. What they wrote outlives the program when they return; a beginning and an end outlive a power cut too.
public interface UploadBook {
    /// A book that forgets everything at once; what a bucket says of itself has to do then.
    UploadBook NONE = new Forgetful();

    /// An upload that was begun and is not known to have ended.
    ///
    /// @param uploadId the service's name for it
    /// @param file the file as it was when it began
    /// @param parts the parts that were sent or about to be sent, by their numbers from 1
    record Begun(String uploadId, SentFile file, Map<Integer, SentPart> parts) {
        public Begun {
            parts = Map.copyOf(parts);
        }
    }

    /// A file as it was when its upload began.
    ///
    /// @param bytes its length
    /// @param modified when it was last changed
    /// @param partBytes bytes of each part but the last
    record SentFile(long bytes, Instant modified, long partBytes) { }

    /// A part.
    ///
    /// @param crc32 the CRC-32 of its bytes
    /// @param eTag the service's receipt; empty while it is not known to have arrived
    record SentPart(int crc32, Optional<String> eTag) { }

    /// What is known of the upload of a key.
    Optional<Begun> find(String key);

    /// The service has given an upload a name; what was known of an earlier one of this key goes.
    void begin(String key, String uploadId, SentFile file);

    /// A part is about to be sent.
    void sending(String key, int number, int crc32);

    /// A part has arrived.
    void arrived(String key, int number, String eTag);

    /// The upload has ended, in whatever way: nothing more is known of it.
    void end(String key);
}
