package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives the jobs of the book: lets each take its steps in the background as far as there are [Berths], and asks the service
/// about all the others at once. What the service does not answer is tried again at the next poll; what it refuses ends the
/// job. While it has no place for another job, jobs wait and are started in the order in which they were taken on. Safe from
/// any thread.
final class JobTracker {
    private static final Logger LOG = LoggerFactory.getLogger(JobTracker.class);
    /// The problem that tells of a service with too much to do (LimitExceededException and its like).
    private static final String BUSY = "service.busy";
    private final JobBook book;
    private final JobSteps steps;
    private final CloudCopies copies;
    private final Place place;
    private final Background background;
    private final Berths berths = new Berths();
    private final RollCall rollCall;

    JobTracker(JobBook book, JobSteps steps, CloudCopies copies, Place place, Background background) {
        this.book = book;
        this.steps = steps;
        this.copies = copies;
        this.place = place;
        this.background = background;
        this.rollCall = new RollCall(book, steps, place);
    }

    /// Starts all that can be started now.
    void drive() {
        for (TrackedJob job : book.held()) {
            berths.claim(job).ifPresent(cancellation -> background.start("job " + job.id(), ignored -> {
                take(job.id(), cancellation);
                return true;
            }));
        }
    }

    /// Stops the work on a job for now.
    void interrupt(UUID id) {
        berths.workOn(id).ifPresent(Cancellation::cancel);
    }

    /// Stops the work on a job that was cancelled and cleans up behind it, at the latest when the work has stopped.
    void stop(UUID id) {
        Optional<Cancellation> work = berths.workOn(id);
        if (work.isPresent()) {
            work.get().cancel();
        } else {
            background.start("clean up after job " + id, ignored -> {
                settle(id);
                return true;
            });
        }
    }

    /// Asks the service once about all jobs it has: one list for each open state and kind, then a question for each job that is in
    /// neither. Afterwards, what was waiting for the service is tried again.
    ///
    /// @return whether any job has changed its step
    boolean poll() {
        berths.wake();
        List<TrackedJob> watched = book.held().stream().filter(JobTracker::isWatched).toList();
        boolean changed = false;
        try {
            changed = !watched.isEmpty() && rollCall.ask(watched, this::stop);
        } catch (ProblemException e) {
            book.trouble(JobBook.ALL, e.problem());
        }
        drive();
        return changed;
    }

    /// How many lists the latest poll took: a request each.
    int lists() {
        return rollCall.lists();
    }

    /// Lets a job take its steps until it waits for the service, for the next poll, or has ended.
    private void take(UUID id, Cancellation cancellation) {
        // as long as nothing else is known: what ends in an error must not begin again at once
        boolean rests = true;
        Optional<TrackedJob> next = book.held(id);
        try {
            boolean goesOn = true;
            while (goesOn && next.isPresent()) {
                TrackedJob job = next.get();
                goesOn = step(job, cancellation);
                next = book.held(id).filter(now -> isFurther(job, now) && Berths.isOneKind(job, now));
            }
            rests = !goesOn;
        } finally {
            leave(id, rests);
        }
    }

    /// Takes one step; false when the service has to be waited for.
    private boolean step(TrackedJob job, Cancellation cancellation) {
        try {
            steps.take(job, cancellation);
            return true;
        } catch (CancellationException e) {
            LOG.debug("the work on job {} was stopped", job.id());
            if (!isPaused(job.id())) {
                copies.giveUp(job);
            }
            return cancellation.isCancelled();
        } catch (ProblemException e) {
            LOG.info("job {}, {}: {}", job.id(), job.step(), e.getMessage());
            if (job.step() == Step.STARTING && e.problem().key().equals(BUSY)) {
                berths.isFull();
                return false;
            }
            if (isPassing(e.problem())) {
                book.trouble(job.id(), e.problem());
                return false;
            }
            book.fail(job, e.problem());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("job {}, {}", job.id(), job.step(), e);
            book.fail(job, Problem.bug(e));
        }
        return true;
    }

    private void leave(UUID id, boolean rests) {
        berths.leave(id, rests);
        settle(id);
        drive();
    }

    private void settle(UUID id) {
        book.held(id).filter(job -> job.step().isFinal()).ifPresent(job -> {
            copies.remove(job);
            steps.discard(job);
            book.letGo(job);
        });
        if (book.held().stream().noneMatch(JobTracker::isWatched)) {
            book.noTrouble(JobBook.ALL);
        }
    }

    private boolean isPaused(UUID id) {
        return book.held(id).filter(job -> job.step() == Step.PAUSED).isPresent();
    }

    private static boolean isFurther(TrackedJob before, TrackedJob now) {
        return now.name().equals(before.name()) && now.step() != before.step();
    }

    /// Whether a job is on its way into the bucket, or waits for that.
    static boolean uploads(TrackedJob job) {
        return job.step() == Step.WAITING || job.step() == Step.UPLOADING;
    }

    private static boolean isWatched(TrackedJob job) {
        return job.step() == Step.QUEUED || job.step() == Step.TRANSCRIBING;
    }

    private static boolean isPassing(Problem problem) {
        return problem.kind() == Problem.Kind.UNREACHABLE;
    }
}
