package app.galley.bench.media;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// How much of a processor a program and the workers it has started take, from one moment to another.
final class Effort {
    private final long begun = System.nanoTime();
    private final long spent = spent();

    /// The time that all of them have spent on processors so far, in nanoseconds.
    private static long spent() {
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return own + ProcessHandle.current().descendants().map(worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos).sum();
    }

    /// Percent of one processor since this was made.
    double percent() {
        return 100.0 * (spent() - spent) / (System.nanoTime() - begun);
    }
}
