package app.galley.workbench.job;

import app.galley.library.Jobs;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs this process works on, each under a lease, and the one way to change them: written to the library first, then
/// told to the listeners, in one order for all. A job that has ended changes no more, so that whoever cancels wins over
/// whoever works. Safe from any thread.
final class JobBook {
    /// How long a job belongs to a process that has stopped renewing: a crash holds its jobs up for so long.
    static final Duration LEASE = Duration.ofSeconds(20);
    /// How often the leases are renewed.
    static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(JobBook.class);
    /// Stands for all jobs in [#trouble].
    static final UUID ALL = new UUID(0, 0);
    private static final Duration STORED = Duration.ofSeconds(1);
    private final Jobs jobs;
    private final String owner;
    private final Clock clock;
    private final Map<UUID, HeldJob> held = new LinkedHashMap<>();
    private final List<Transcriptions.Listener> listeners = new CopyOnWriteArrayList<>();
    private final Troubles troubles = new Troubles();
    private boolean closed;

    JobBook(Jobs jobs, String owner, Clock clock) {
        this.jobs = jobs;
        this.owner = owner;
        this.clock = clock;
    }

    void listen(Transcriptions.Listener listener) {
        listeners.add(listener);
    }

    void unlisten(Transcriptions.Listener listener) {
        listeners.remove(listener);
    }

    /// Stores jobs, all or none of them, takes each under a lease and tells of it. When another process is quicker to take one, it works on it.
    synchronized void enter(List<TrackedJob> entered) {
        jobs.putAll(entered);
        for (TrackedJob job : entered) {
            held.remove(job.id());
            hold(job.id());
            tell(job);
        }
    }

    /// Takes an open job of the library under a lease; false when another process has it, or it has ended meanwhile.
    synchronized boolean hold(UUID id) {
        Instant now = clock.instant();
        if (closed || !jobs.lease(id, owner, now, now.plus(LEASE))) {
            return false;
        }
        // as it stands now that nobody else may change it
        Optional<TrackedJob> job = jobs.find(id).filter(open -> !open.step().isFinal());
        job.ifPresentOrElse(open -> held.putIfAbsent(id, new HeldJob(open, now)), () -> jobs.release(id, owner));
        return job.isPresent();
    }

    /// The job as it is now, when this process works on it.
    synchronized Optional<TrackedJob> held(UUID id) {
        return Optional.ofNullable(held.get(id)).map(h -> h.job);
    }

    /// All jobs this process works on, in the order in which it took them.
    synchronized List<TrackedJob> held() {
        return held.values().stream().map(h -> h.job).toList();
    }

    /// Whether this process works on anything that has not ended.
    synchronized boolean isOpen() {
        return !closed && held.values().stream().anyMatch(h -> !h.job.step().isFinal());
    }

    /// The job as it is now, whoever works on it.
    synchronized Optional<TrackedJob> find(UUID id) {
        return held(id).or(() -> jobs.find(id));
    }

    /// Moves a job to another step. Yields the job as it then is; empty when it may not change any more: it has ended, is
    /// tried again under another name, was taken over by another process, or this book is closed.
    synchronized Optional<TrackedJob> move(TrackedJob job, TrackedJob.Step step) {
        Optional<HeldJob> open = open(job);
        open.filter(at -> at.job.step() != step).ifPresent(at -> {
            TrackedJob moved = at.job.at(step, clock.instant());
            jobs.put(moved);
            at.now(moved, clock.instant());
            noTrouble(job.id());
            tell(moved);
        });
        return open.map(at -> at.job);
    }

    /// Ends a job with a problem. When not even that can be stored, it is told all the same.
    synchronized void fail(TrackedJob job, Problem problem) {
        open(job).ifPresent(at -> {
            TrackedJob failed = at.job.failed(problem, clock.instant());
            try {
                jobs.put(failed);
            } catch (ProblemException e) {
                LOG.warn("the end of a job could not be stored: {}", e.getMessage());
            }
            at.now(failed, clock.instant());
            noTrouble(job.id());
            tell(failed);
        });
    }

    /// So much of its upload is done. Told in thousandths, stored once a second.
    synchronized void sent(TrackedJob job, long bytes, long total) {
        HeldJob at = open(job).orElse(null);
        if (at == null || at.job.step() != TrackedJob.Step.UPLOADING) {
            return;
        }
        if (at.isFurther(bytes)) {
            noTrouble(job.id());
        }
        boolean shows = at.sent(bytes, total);
        Instant now = clock.instant();
        if (Duration.between(at.stored, now).compareTo(STORED) >= 0) {
            jobs.put(at.job);
            at.stored = now;
        }
        if (shows) {
            tell(at.job);
        }
    }

    /// Renews the leases. A job that another process has taken over (this computer slept) is let go of.
    synchronized void renew() {
        for (HeldJob at : List.copyOf(held.values())) {
            if (!lease(at)) {
                held.remove(at.job.id());
            }
        }
        notifyAll();
    }

    /// Renews a lease; false when the job is no longer this process's. When the lease had ended, the job is taken as the
    /// library has it: somebody else may have worked on it and be gone again.
    private boolean lease(HeldJob at) {
        if (at.job.step().isFinal()) {
            // only being cleaned up after; perhaps no longer in the library
            return true;
        }
        Instant now = clock.instant();
        boolean hadEnded = !now.isBefore(at.leased.plus(LEASE));
        if (!jobs.lease(at.job.id(), owner, now, now.plus(LEASE))) {
            return false;
        }
        at.leased = now;
        Optional<TrackedJob> stored = jobs.find(at.job.id());
        if (hadEnded && stored.isPresent() && stored.get().step() != at.job.step()) {
            at.now(stored.get(), now);
            tell(at.job);
        }
        return stored.isPresent();
    }

    /// Works no longer on a job that has ended and gives its lease back; one that is tried again meanwhile is kept.
    synchronized void letGo(TrackedJob job) {
        HeldJob at = held.get(job.id());
        if (!closed && at != null && at.job.equals(job)) {
            held.remove(job.id());
            jobs.release(job.id(), owner);
            listeners.forEach(l -> l.settled(job.id()));
            notifyAll();
        }
    }

    /// Takes a job out of the library and tells so. When it was open, it ends without a word.
    synchronized void forget(UUID id) {
        HeldJob at = held.get(id);
        if (at != null && !at.job.step().isFinal()) {
            at.now(at.job.at(TrackedJob.Step.CANCELLED, clock.instant()), clock.instant());
        }
        jobs.remove(id);
        noTrouble(id);
        listeners.forEach(l -> l.forgotten(id));
        notifyAll();
    }

    /// The service did not answer.
    ///
    /// @param about the job it was asked about; [#ALL] for all
    synchronized void trouble(UUID about, Problem problem) {
        if (!closed) {
            troubles.put(about, problem, clock.instant());
            tellTrouble();
        }
    }

    /// The service has answered.
    synchronized void noTrouble(UUID about) {
        if (troubles.remove(about)) {
            tellTrouble();
        }
    }

    /// What keeps a job from going on.
    synchronized Optional<Troubles.Trouble> trouble(UUID job) {
        return troubles.of(job, ALL);
    }

    /// What keeps any job from going on.
    synchronized Optional<Problem> trouble() {
        return troubles.any();
    }

    /// Waits until something may have changed, at most for `longest`.
    synchronized void awaitChange(Duration longest) throws InterruptedException {
        wait(longest.toMillis());
    }

    /// Changes nothing any more and gives all leases back.
    synchronized void close() {
        if (!closed) {
            closed = true;
            held.keySet().forEach(id -> jobs.release(id, owner));
            held.clear();
            notifyAll();
        }
    }

    private void tellTrouble() {
        if (troubles.isNews()) {
            listeners.forEach(l -> troubles.any().ifPresentOrElse(l::troubled, l::untroubled));
        }
        notifyAll();
    }

    private Optional<HeldJob> open(TrackedJob job) {
        HeldJob at = closed ? null : held.get(job.id());
        if (at != null && !clock.instant().isBefore(at.leased.plus(LEASE)) && !lease(at)) {
            held.remove(job.id());
            at = null;
        }
        return Optional.ofNullable(at).filter(h -> h.job.name().equals(job.name()) && !h.job.step().isFinal());
    }

    private void tell(TrackedJob job) {
        listeners.forEach(l -> l.changed(job));
        notifyAll();
    }
}
