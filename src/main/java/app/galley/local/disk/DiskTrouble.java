package app.galley.local.disk;

import app.galley.local.wire.Refusal;
import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a client is told when the disk fails: a full one is something a person can mend and is told apart, with a status
/// that clients do not retry.
public final class DiskTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(DiskTrouble.class);
    private static final long ALMOST_NOTHING = 1 << 20;
    private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space|quota exceeded|file too large");

    private DiskTrouble() { }

    /// The refusal for a failed write or read in a folder; the cause goes to the log.
    public static Refusal refusal(Path folder, IOException cause) {
        boolean full = FULL.matcher(String.valueOf(cause.getMessage())).find() || usableSpace(folder) < ALMOST_NOTHING;
        LOG.warn("the data folder of the local service failed, disk full: {}", full, cause);
        return full ? S3Error.INSUFFICIENT_STORAGE.refuse() : S3Error.INTERNAL_ERROR.refuse();
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
