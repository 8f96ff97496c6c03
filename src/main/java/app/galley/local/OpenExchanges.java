package app.galley.local;

import java.time.Duration;

/// Counts the requests that are being served, so that closing can wait for their last words.
final class OpenExchanges {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private int count;
    private boolean refusing;

    /// False when no more are taken.
    synchronized boolean begin() {
        if (refusing) {
            return false;
        }
        count++;
        return true;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    synchronized void refuse() {
        refusing = true;
    }

    /// Waits until none is open, at most five seconds: their connections are broken already.
    synchronized void awaitNone() {
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            for (long left = GRACE.toMillis(); count > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
