package app.galley.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// One thread that does its work in order: for what must never run twice at once (a database writer, a poll). Closing
/// finishes what was given.
public final class Lane implements Executor, AutoCloseable {
    private final ScheduledThreadPoolExecutor thread;
    private final String name;

    /// A lane whose daemon thread bears this name.
    public Lane(String name) {
        this.name = name;
        this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Runs after all that was given before.
    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /// Runs after all that was given before, and can be waited for.
    public <T> Running<T> submit(Work<T> work) {
        Running<T> running = new Running<>(name, work);
        thread.execute(running::run);
        return running;
    }

    /// Runs `work` once after a while.
    public void after(Duration delay, Runnable work) {
        thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Runs `work` again and again, the pause counted from the end of one to the start of the next. The work must not
    /// throw: what it throws ends the repetition.
    public void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Takes no new work, finishes what was given, drops what was due later.
    @Override
    public void close() {
        thread.close();
    }
}
