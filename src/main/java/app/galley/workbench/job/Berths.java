package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.task.Cancellation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where work on jobs is done: so many berths for each kind of work. Starts have one, so that jobs start in the order in which
/// they ask, and none while the service has no place for another job. Safe from any thread.
final class Berths {
    private final Map<UUID, Work> working = new HashMap<>();
    private final Set<UUID> resting = new HashSet<>();
    private boolean full;

    /// What is done at a berth.
    private enum Kind {
        UPLOAD(2), START(1), FETCH(4);

        private final int berths;

        Kind(int berths) {
            this.berths = berths;
        }
    }

    /// What is being done for a job.
    ///
    /// @param cancellation stops it
    private record Work(Kind kind, Cancellation cancellation) { }

    /// A berth for a job that has something to do; empty when it has nothing, has one already, rests, or all are taken.
    ///
    /// @return what stops the work; [#leave] ends it
    synchronized Optional<Cancellation> claim(TrackedJob job) {
        Optional<Kind> kind = kind(job.step());
        if (kind.isEmpty() || working.containsKey(job.id()) || resting.contains(job.id())
                || (full && kind.get() == Kind.START)
                || working.values().stream().filter(work -> work.kind() == kind.get()).count() >= kind.get().berths) {
            return Optional.empty();
        }
        Work work = new Work(kind.get(), new Cancellation());
        working.put(job.id(), work);
        return Optional.of(work.cancellation());
    }

    /// Gives the berth of a job back.
    ///
    /// @param rests whether it must not come again before the next [#wake]
    synchronized void leave(UUID id, boolean rests) {
        working.remove(id);
        if (rests) {
            resting.add(id);
        }
    }

    /// What stops the work that is being done on a job.
    synchronized Optional<Cancellation> workOn(UUID id) {
        return Optional.ofNullable(working.get(id)).map(Work::cancellation);
    }

    /// The service has no place for another job: nothing is started before the next [#wake].
    synchronized void isFull() {
        full = true;
    }

    /// Whoever rests may come again, and a start may be tried.
    synchronized void wake() {
        resting.clear();
        full = false;
    }

    /// Whether two steps are done at the same berth.
    static boolean isOneKind(TrackedJob before, TrackedJob now) {
        return kind(before.step()).equals(kind(now.step()));
    }

    private static Optional<Kind> kind(Step step) {
        return switch (step) {
            case WAITING, UPLOADING -> Optional.of(Kind.UPLOAD);
            case STARTING -> Optional.of(Kind.START);
            case FETCHING -> Optional.of(Kind.FETCH);
            case PAUSED, QUEUED, TRANSCRIBING, DONE, FAILED, CANCELLED -> Optional.empty();
        };
    }
}
