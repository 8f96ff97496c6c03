package app.galley.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A result of the recogniser, kept as it came. The bytes are read with [Transcripts#bytes].
///
/// @param id its identity
/// @param recording the recording it is of
/// @param origin where it came from: `amazon`, `prepared`, `speech-activity` or `file`
/// @param sha256 checksum of its bytes, lower-case hexadecimal
/// @param received when it was stored
/// @param stretch for which part of the recording it is; its times count from the beginning of the sound that was sent. Null for all of
///        the recording
public record MachineTranscript(UUID id, UUID recording, String origin, String sha256, Instant received, SentSound.@Nullable Stretch stretch) {
    /// One for all of the recording.
    public MachineTranscript(UUID id, UUID recording, String origin, String sha256, Instant received) {
        this(id, recording, origin, sha256, received, null);
    }

    /// Whether it is for all of the recording.
    public boolean isWhole() {
        return stretch == null;
    }
}
