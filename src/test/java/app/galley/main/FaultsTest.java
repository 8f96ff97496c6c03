package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.BugReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test void whatNobodyExpectedIsHeardOfOnAnyThreadUntilItIsClosed() throws InterruptedException {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        List<BugReport> shown = new CopyOnWriteArrayList<>();
        try (Faults faults = Faults.watch(Runnable::run, shown::add)) {
            Thread failing = Thread.ofVirtual().start(() -> {
                throw new IllegalStateException("Ann said: the river");
            });
            failing.join();
            assertTrue(Thread.getDefaultUncaughtExceptionHandler() == faults);
        }
        assertEquals(1, shown.size());
        assertTrue(shown.getFirst().text().contains("IllegalStateException"));
        assertFalse(shown.getFirst().text().contains("Ann"));
        assertTrue(Thread.getDefaultUncaughtExceptionHandler() == before);
    }
}
