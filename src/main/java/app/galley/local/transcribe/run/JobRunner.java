package app.galley.local.transcribe.run;

import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobStore;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the jobs, two at a time, in the order they came. A job that was under way when the service ended is done again from
/// its beginning at the next start. Safe from any thread.
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private final JobStore jobs;
    private final JobWork work;
    private final Function<Job, Optional<String>> faults;
    private final Background background;
    private final Clock clock;
    private final Cancellation closing = new Cancellation();
    private final Deque<JobStore.Id> waiting = new ArrayDeque<>();
    private int underWay;

    /// @param faults the reason for which a job is to fail although nothing is wrong with it; empty for most
    public JobRunner(JobStore jobs, JobWork work, Function<Job, Optional<String>> faults, Background background, Clock clock) {
        this.jobs = jobs;
        this.work = work;
        this.faults = faults;
        this.background = background;
        this.clock = clock;
    }

    /// Takes up what an earlier service left undone.
    public void resume() {
        jobs.newestFirst().reversed().stream().filter(j -> !j.state().isFinal())
                .map(j -> new JobStore.Id(j.kind(), j.name())).forEach(this::submit);
    }

    /// Takes a job that is in the store.
    public void submit(JobStore.Id id) {
        synchronized (this) {
            waiting.add(id);
        }
        next().ifPresent(this::start);
    }

    private synchronized Optional<JobStore.Id> next() {
        if (closing.isCancelled() || underWay == AT_ONCE || waiting.isEmpty()) {
            return Optional.empty();
        }
        underWay++;
        return Optional.of(waiting.remove());
    }

    private void start(JobStore.Id first) {
        background.start("transcription job", cancellation -> {
            for (Optional<JobStore.Id> id = Optional.of(first); id.isPresent(); id = next()) {
                try {
                    run(id.get());
                } finally {
                    ended();
                }
            }
            return first;
        });
    }

    private synchronized void ended() {
        underWay--;
        notifyAll();
    }

    private void run(JobStore.Id id) {
        try {
            Job job = jobs.update(id, j -> j.begun(now()));
            Optional<String> fault = faults.apply(job);
            if (fault.isPresent()) {
                jobs.update(id, j -> j.failed(now(), fault.get()));
                return;
            }
            Job.Outcome outcome = work.outcome(job, found -> jobs.update(id, j -> j.detected(found.format(), found.sampleRate())), closing);
            jobs.update(id, j -> j.completed(now(), outcome));
        } catch (CancellationException e) {
            LOG.info("a transcription job is left for the next start");
        } catch (ProblemException e) {
            LOG.info("a transcription job failed: {}", e.problem().key());
            fail(id, isOwn(e) ? e.problem() : Problem.refused("local.job.internal", e.problem().key()));
        } catch (RuntimeException e) {
            LOG.error("a transcription job failed", e);
            fail(id, Problem.refused("local.job.internal", e.getClass().getSimpleName()));
        }
    }

    private void fail(JobStore.Id id, Problem problem) {
        if (closing.isCancelled()) {
            // Whatever broke may have broken because everything is being closed.
            return;
        }
        try {
            jobs.update(id, j -> j.failed(now(), new Wording(Locale.ROOT).say(problem)));
        } catch (ProblemException e) {
            LOG.warn("the end of a transcription job could not be kept: {}", e.problem().key());
        }
    }

    private static boolean isOwn(ProblemException e) {
        return e.problem().key().startsWith("local.");
    }

    private Instant now() {
        return clock.instant();
    }

    /// Stops what is under way and waits for it for a while.
    @Override
    public void close() {
        closing.cancel();
        long end = System.nanoTime() + GRACE.toNanos();
        synchronized (this) {
            try {
                for (long left = GRACE.toMillis(); underWay > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                    wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
