package app.galley.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// Results of the recogniser for tests, with their checksums.
public final class KeptResults {
    private KeptResults() {
    }

    /// Keeps a result that says it is of Amazon Transcribe.
    public static UUID keep(Transcripts transcripts, UUID recording, byte[] result, Instant received) {
        UUID id = UUID.randomUUID();
        transcripts.keep(new MachineTranscript(id, recording, "amazon", sum(result), received), result);
        return id;
    }

    /// The checksum of a result.
    public static String sum(byte[] result) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(result));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
