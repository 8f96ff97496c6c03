package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Asks the service about all jobs it has at once: for each kind one list for each open state, then a question for each job that
/// is in neither. Used by one thread at a time.
final class RollCall {
    /// Jobs asked about one by one at a call, one after another: within the quota of 30 a second (Amazon Transcribe guide, quotas).
    private static final int SINGLE_QUESTIONS = 50;
    /// Jobs on a page of a list.
    private static final int PAGE = 100;
    private final JobBook book;
    private final JobSteps steps;
    private final Place place;
    private volatile int lists;

    /// The names of the jobs that the service has, by their states.
    private record Lists(Set<String> queued, Set<String> running) {
        boolean hold(TrackedJob job) {
            return queued.contains(job.name()) || running.contains(job.name());
        }
    }

    RollCall(JobBook book, JobSteps steps, Place place) {
        this.book = book;
        this.steps = steps;
        this.place = place;
    }

    /// How many lists the latest call took: a request each.
    int lists() {
        return lists;
    }

    /// Brings jobs to where the service has them; more than it can be asked about one by one wait for the next call.
    ///
    /// @param ended told the jobs that have ended
    /// @return whether any job has changed its step
    boolean ask(List<TrackedJob> watched, Consumer<UUID> ended) {
        lists = 0;
        Map<JobKind.Name, Lists> all = new EnumMap<>(JobKind.Name.class);
        for (JobKind.Name kind : watched.stream().map(RollCall::kind).distinct().toList()) {
            // in this order, so that a job that begins between the two lists is in the second
            all.put(kind, new Lists(names(kind, JobState.QUEUED), names(kind, JobState.IN_PROGRESS)));
        }
        Optional<Problem> trouble = Optional.empty();
        boolean changed = false;
        int questions = 0;
        for (TrackedJob job : watched) {
            Lists known = Objects.requireNonNull(all.get(kind(job)));
            if (!known.hold(job) && ++questions > SINGLE_QUESTIONS) {
                continue;
            }
            try {
                changed |= look(job, known, ended);
            } catch (ProblemException e) {
                trouble = Optional.of(e.problem());
                if (e.problem().kind() == Problem.Kind.UNREACHABLE) {
                    break;
                }
            }
        }
        trouble.ifPresentOrElse(problem -> book.trouble(JobBook.ALL, problem), () -> book.noTrouble(JobBook.ALL));
        return changed;
    }

    /// Brings one job to where the service has it and says whether that is another step than before.
    private boolean look(TrackedJob job, Lists known, Consumer<UUID> ended) {
        Optional<TrackedJob> now;
        if (known.running().contains(job.name())) {
            now = book.move(job, Step.TRANSCRIBING);
        } else if (known.queued().contains(job.name())) {
            now = book.move(job, Step.QUEUED);
        } else {
            Optional<RemoteJob> remote = place.service().find(kind(job), job.name());
            if (remote.isEmpty()) {
                book.fail(job, Problem.refused("workbench.jobUnknown"));
            }
            now = remote.flatMap(there -> steps.follow(job, there));
        }
        if (now.isEmpty()) {
            ended.accept(job.id());
        }
        return now.map(TrackedJob::step).filter(step -> step == job.step()).isEmpty();
    }

    private Set<String> names(JobKind.Name kind, JobState state) {
        Set<String> names = place.service().list(kind, state, JobName.PREFIX).stream().map(RemoteJob::name)
                .collect(Collectors.toSet());
        lists += Math.max(1, Math.ceilDiv(names.size(), PAGE));
        return names;
    }

    private static JobKind.Name kind(TrackedJob job) {
        return job.settings().kind().name();
    }
}
