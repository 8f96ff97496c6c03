package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import java.time.Instant;

/// A job that this process works on, as it is now and as the library last had it. Guarded by the book it stands in.
final class HeldJob {
    private static final int SHOWN_STEPS = 1000;
    TrackedJob job;
    Instant stored;
    Instant leased;
    private long mostSent;

    HeldJob(TrackedJob job, Instant since) {
        this.job = job;
        this.stored = since;
        this.leased = since;
    }

    /// It is another one from now on, stored as such.
    void now(TrackedJob newJob, Instant when) {
        job = newJob;
        stored = when;
    }

    /// Whether more is sent than ever before: an upload that begins again is not further.
    boolean isFurther(long bytes) {
        boolean further = bytes > mostSent;
        mostSent = Math.max(bytes, mostSent);
        return further;
    }

    /// So much of its upload is done; whether that is worth telling: it is told in thousandths.
    boolean sent(long bytes, long total) {
        TrackedJob before = job;
        job = before.sent(bytes, total);
        return bytes == total || total != before.bytesTotal() || shown(bytes, total) != shown(before.bytesSent(), total);
    }

    private static long shown(long bytes, long total) {
        return total == 0 ? 0 : bytes * SHOWN_STEPS / total;
    }
}
