package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobKind;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives the jobs of the book: lets each take its steps in the background, at most two uploads at a time, and asks the
/// service about all the others at once. What the service does not answer is tried again at the next poll; what it refuses
/// ends the job. Safe from any thread.
final class JobTracker {
    private static final Logger LOG = LoggerFactory.getLogger(JobTracker.class);
    private static final int UPLOADS_AT_ONCE = 2;
    private final JobBook book;
    private final JobSteps steps;
    private final CloudCopies copies;
    private final Place place;
    private final Background background;
    private final Map<UUID, Work> working = new HashMap<>();
    private final Set<UUID> resting = new HashSet<>();

    /// What is being done for a job.
    ///
    /// @param cancellation stops it
    /// @param uploads whether it began with an upload
    private record Work(Cancellation cancellation, boolean uploads) { }

    /// The names of the jobs that the service has, by their states.
    private record Lists(Set<String> queued, Set<String> running) { }

    JobTracker(JobBook book, JobSteps steps, CloudCopies copies, Place place, Background background) {
        this.book = book;
        this.steps = steps;
        this.copies = copies;
        this.place = place;
        this.background = background;
    }

    /// Starts all that can be started now.
    void drive() {
        for (TrackedJob job : book.held()) {
            claim(job).ifPresent(work -> background.start("job " + job.id(), ignored -> {
                take(job.id(), work.cancellation());
                return true;
            }));
        }
    }

    /// Stops the work on a job that was cancelled and cleans up behind it, at the latest when the work has stopped.
    void stop(UUID id) {
        Optional<Work> work;
        synchronized (this) {
            work = Optional.ofNullable(working.get(id));
        }
        if (work.isPresent()) {
            work.get().cancellation().cancel();
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
        synchronized (this) {
            resting.clear();
        }
        List<TrackedJob> watched = book.held().stream().filter(JobTracker::isWatched).toList();
        boolean changed = false;
        try {
            changed = !watched.isEmpty() && ask(watched);
        } catch (ProblemException e) {
            book.trouble(JobBook.ALL, e.problem());
        }
        drive();
        return changed;
    }

    private boolean ask(List<TrackedJob> watched) {
        Map<JobKind.Name, Lists> lists = new EnumMap<>(JobKind.Name.class);
        for (JobKind.Name kind : watched.stream().map(JobTracker::kind).distinct().toList()) {
            // in this order, so that a job that begins between the two lists is in the second
            lists.put(kind, new Lists(names(kind, JobState.QUEUED), names(kind, JobState.IN_PROGRESS)));
        }
        Optional<Problem> trouble = Optional.empty();
        boolean changed = false;
        for (TrackedJob job : watched) {
            try {
                changed |= look(job, Objects.requireNonNull(lists.get(kind(job))));
            } catch (ProblemException e) {
                trouble = Optional.of(e.problem());
                if (isPassing(e.problem())) {
                    break;
                }
            }
        }
        trouble.ifPresentOrElse(problem -> book.trouble(JobBook.ALL, problem), () -> book.noTrouble(JobBook.ALL));
        return changed;
    }

    /// Brings one job to where the service has it and says whether that is another step than before.
    private boolean look(TrackedJob job, Lists lists) {
        Optional<TrackedJob> now;
        if (lists.running().contains(job.name())) {
            now = book.move(job, Step.TRANSCRIBING);
        } else if (lists.queued().contains(job.name())) {
            now = book.move(job, Step.QUEUED);
        } else {
            Optional<RemoteJob> remote = place.service().find(kind(job), job.name());
            if (remote.isEmpty()) {
                book.fail(job, Problem.refused("workbench.jobUnknown"));
            }
            now = remote.flatMap(known -> steps.follow(job, known));
        }
        if (now.isEmpty()) {
            stop(job.id());
        }
        return now.map(TrackedJob::step).filter(step -> step == job.step()).isEmpty();
    }

    private Set<String> names(JobKind.Name kind, JobState state) {
        return place.service().list(kind, state, JobName.PREFIX).stream().map(RemoteJob::name).collect(Collectors.toSet());
    }

    private synchronized Optional<Work> claim(TrackedJob job) {
        boolean uploads = job.step() == Step.WAITING || job.step() == Step.UPLOADING;
        if (job.step().isFinal() || isWatched(job) || working.containsKey(job.id()) || resting.contains(job.id())
                || (uploads && working.values().stream().filter(Work::uploads).count() >= UPLOADS_AT_ONCE)) {
            return Optional.empty();
        }
        Work work = new Work(new Cancellation(), uploads);
        working.put(job.id(), work);
        return Optional.of(work);
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
                next = book.held(id).filter(now -> isFurther(job, now));
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
            return cancellation.isCancelled();
        } catch (ProblemException e) {
            LOG.info("job {}, {}: {}", job.id(), job.step(), e.getMessage());
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
        synchronized (this) {
            working.remove(id);
            if (rests) {
                resting.add(id);
            }
        }
        settle(id);
        drive();
    }

    private void settle(UUID id) {
        book.held(id).filter(job -> job.step().isFinal()).ifPresent(job -> {
            copies.remove(job);
            book.letGo(job);
        });
        if (book.held().stream().noneMatch(JobTracker::isWatched)) {
            book.noTrouble(JobBook.ALL);
        }
    }

    private static boolean isFurther(TrackedJob before, TrackedJob now) {
        return now.name().equals(before.name()) && now.step() != before.step();
    }

    private static JobKind.Name kind(TrackedJob job) {
        return job.settings().kind().name();
    }

    private static boolean isWatched(TrackedJob job) {
        return job.step() == Step.QUEUED || job.step() == Step.TRANSCRIBING;
    }

    private static boolean isPassing(Problem problem) {
        return problem.kind() == Problem.Kind.UNREACHABLE;
    }
}
