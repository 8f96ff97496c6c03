package app.galley.main;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is closed at the end, the last opened first. Each is closed, also when one before it fails.
final class Closing implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// Remembers what was opened last.
    synchronized <T extends AutoCloseable> T last(T opened) {
        open.push(opened);
        return opened;
    }

    @Override
    public synchronized void run() {
        while (!open.isEmpty()) {
            AutoCloseable next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.error("{} did not close", next.getClass().getSimpleName(), e);
            }
        }
    }
}
