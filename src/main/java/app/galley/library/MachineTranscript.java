package app.galley.library;

import java.time.Instant;
import java.util.UUID;

/// A result of the recogniser, kept as it came. The bytes are read with [Transcripts#bytes].
///
/// @param id its identity
/// @param recording the recording it is of
/// @param origin where it came from: `amazon`, `prepared`, `speech-activity` or `file`
/// @param sha256 checksum of its bytes, lower-case hexadecimal
/// @param received when it was stored
public record MachineTranscript(UUID id, UUID recording, String origin, String sha256, Instant received) {
}
