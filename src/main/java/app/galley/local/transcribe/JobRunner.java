package app.galley.local.transcribe;

import app.galley.local.recognise.Recogniser;
import app.galley.local.recognise.Recognition;
import app.galley.local.store.Bucket;
import app.galley.local.store.Buckets;
import app.galley.local.store.MediaFile;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the jobs, two at a time, in the order they came. A job that was under way when the service ended is done again from
/// its beginning at the next start. Safe from any thread.
final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private final JobStore jobs;
    private final Buckets buckets;
    private final List<Recogniser> recognisers;
    private final MediaCheck check;
    private final Results results;
    private final Background background;
    private final Clock clock;
    private final Cancellation closing = new Cancellation();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int underWay;

    JobRunner(JobStore jobs, Buckets buckets, List<Recogniser> recognisers, MediaCheck check, Results results,
              Background background, Clock clock) {
        this.jobs = jobs;
        this.buckets = buckets;
        this.recognisers = List.copyOf(recognisers);
        this.check = check;
        this.results = results;
        this.background = background;
        this.clock = clock;
    }

    /// Takes up what an earlier service left undone.
    void resume() {
        jobs.newestFirst().reversed().stream().filter(j -> !j.state().isFinal()).map(Job::name).forEach(this::submit);
    }

    /// Takes a job that is in the store.
    void submit(String name) {
        synchronized (this) {
            waiting.add(name);
        }
        next().ifPresent(this::start);
    }

    private synchronized Optional<String> next() {
        if (closing.isCancelled() || underWay == AT_ONCE || waiting.isEmpty()) {
            return Optional.empty();
        }
        underWay++;
        return Optional.of(waiting.remove());
    }

    private void start(String first) {
        background.start("transcription job", cancellation -> {
            for (Optional<String> name = Optional.of(first); name.isPresent(); name = next()) {
                try {
                    run(name.get());
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

    private void run(String name) {
        try {
            Job job = jobs.update(name, j -> j.begun(now()));
            Recognition recognition = recognise(job);
            closing.check();
            Job.Result where = results.write(job.request(), recognition);
            jobs.update(name, j -> j.completed(now(), recognition.language(), where));
        } catch (CancellationException e) {
            LOG.info("a transcription job is left for the next start");
        } catch (ProblemException e) {
            LOG.info("a transcription job failed: {}", e.problem().key());
            fail(name, isOwn(e) ? e.problem() : Problem.refused("local.job.internal", e.problem().key()));
        } catch (RuntimeException e) {
            LOG.error("a transcription job failed", e);
            fail(name, Problem.refused("local.job.internal", e.getClass().getSimpleName()));
        }
    }

    private Recognition recognise(Job job) {
        StartRequest request = job.request();
        try (MediaFile media = buckets.find(request.mediaBucket()).map(Bucket::objects)
                .flatMap(o -> o.openFile(request.mediaKey()))
                .orElseThrow(() -> Problem.refused("local.job.mediaGone").asException())) {
            MediaCheck.Found found = check.look(media.path(), request);
            jobs.update(job.name(), j -> j.detected(found.format(), found.sampleRate()));
            for (Recogniser recogniser : recognisers) {
                closing.check();
                Optional<Recognition> recognition =
                        recogniser.recognise(media.path(), request.toRecogniser(), Progress.NONE, closing);
                if (recognition.isPresent()) {
                    return recognition.get();
                }
            }
            throw Problem.refused("local.job.unsupported").asException();
        }
    }

    private void fail(String name, Problem problem) {
        if (closing.isCancelled()) {
            // Whatever broke may have broken because everything is being closed.
            return;
        }
        try {
            jobs.update(name, j -> j.failed(now(), new Wording(Locale.ROOT).say(problem)));
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
