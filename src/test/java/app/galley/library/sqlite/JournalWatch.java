package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Transcripts.JournalListener;
import app.galley.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Writes down what it hears about an edit, and waits for it.
final class JournalWatch implements JournalListener {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void committed() {
        hear("committed");
    }

    @Override
    public void safe() {
        hear("safe");
    }

    @Override
    public void failed(Problem problem) {
        hear(problem.key());
    }

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /// Waits until `event` is the last thing heard.
    synchronized void await(String event) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (heard.isEmpty() || !heard.getLast().equals(event)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertTrue(left > 0, "heard " + heard + " instead of " + event);
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private synchronized void hear(String event) {
        heard.add(event);
        notifyAll();
    }
}
