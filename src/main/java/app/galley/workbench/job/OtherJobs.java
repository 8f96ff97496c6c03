package app.galley.workbench.job;

import app.galley.library.Jobs;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The jobs that a service has done for somebody else: another program, another library. Safe from any thread; blocks on the
/// network, and throws what the service's ports throw.
public final class OtherJobs {
    private final Place place;
    private final Jobs jobs;

    OtherJobs(Place place, Jobs jobs) {
        this.place = place;
        this.jobs = jobs;
    }

    /// A job of somebody else.
    ///
    /// @param kind its kind, which its name belongs to
    public record Other(JobKind.Name kind, RemoteJob job) { }

    /// All that are done, of every kind, as the service lists them.
    public List<Other> all() {
        Set<String> ours = jobs.all().stream().map(TrackedJob::name).collect(Collectors.toSet());
        List<Other> others = new ArrayList<>();
        for (JobKind.Name kind : JobKind.Name.values()) {
            place.service().list(kind, JobState.COMPLETED, "").stream().filter(job -> !ours.contains(job.name()))
                    .forEach(job -> others.add(new Other(kind, job)));
        }
        return others;
    }

    /// The result of a job that is done, as it came.
    ///
    /// @throws app.galley.problem.ProblemException refused, when there is no such job or it has no result
    public byte[] result(String name) {
        for (JobKind.Name kind : JobKind.Name.values()) {
            Optional<RemoteJob> job = place.service().find(kind, name);
            if (job.isPresent()) {
                RemoteJob.Results results = job.get().results();
                return place.staging().fetch(results.transcript().or(results::redacted)
                        .orElseThrow(() -> Problem.refused("workbench.otherJobNotDone", name).asException()));
            }
        }
        throw Problem.badInput("workbench.otherJobUnknown", name).asException();
    }
}
