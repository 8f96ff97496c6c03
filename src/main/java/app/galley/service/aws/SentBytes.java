package app.galley.service.aws;

import app.galley.task.Progress;

/// Adds up what the parts in flight have sent and tells it in steps, one call at a time. Safe from any thread.
final class SentBytes {
    private static final long STEP = 1L << 18;
    private final long total;
    private final Progress progress;
    private long sent;
    private long told;

    SentBytes(long total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    /// So many bytes more; fewer when `bytes` is negative, because they must be sent again.
    synchronized void add(long bytes) {
        sent += bytes;
        if (Math.abs(sent - told) >= STEP || sent == total) {
            told = sent;
            progress.at(sent, total);
        }
    }
}
