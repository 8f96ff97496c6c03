package app.galley.main;

import app.galley.problem.BugReport;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears of what no code expected, on any thread of this process: logs it once, without the messages of exceptions, and has it shown.
final class Faults implements Thread.UncaughtExceptionHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private final Thread.@Nullable UncaughtExceptionHandler before;
    private final Executor fx;
    private final Consumer<BugReport> show;

    private Faults(Thread.@Nullable UncaughtExceptionHandler before, Executor fx, Consumer<BugReport> show) {
        this.before = before;
        this.fx = fx;
        this.show = show;
    }

    /// Hears of faults from now on.
    ///
    /// @param show shows a report, on the thread of `fx`
    static Faults watch(Executor fx, Consumer<BugReport> show) {
        Faults faults = new Faults(Thread.getDefaultUncaughtExceptionHandler(), fx, show);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        return faults;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        BugReport report = BugReport.of(fault, Version.ofThisProgram());
        LOG.error("a fault on {}\n{}", thread.getName(), report.text());
        if (!(fault instanceof VirtualMachineError)) {
            fx.execute(() -> show.accept(report));
        }
    }

    /// Hears of them no longer.
    @Override
    public void close() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
