package app.galley.workbench.job;

import app.galley.library.Jobs;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.MediaStaging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes what a job has left in the bucket: its media, parts of a broken-off upload, its result. What cannot be removed now
/// (no network) is found again by the next sweep. Safe from any thread; blocks.
final class CloudCopies {
    private static final Logger LOG = LoggerFactory.getLogger(CloudCopies.class);
    /// What Amazon Transcribe leaves beside a result, having tried whether it may write there.
    private static final String WRITE_CHECK = ".write_access_check_file.temp";
    private final Place place;

    CloudCopies(Place place) {
        this.place = place;
    }

    /// Removes the copies of a job that has ended. One that is done may keep them. Never throws a problem.
    void remove(TrackedJob job) {
        Optional<JobName> name = JobName.parse(job.name());
        if (name.isEmpty() || !job.place().equals(place.name())) {
            return;
        }
        List<Runnable> removals = new ArrayList<>();
        if (job.step() == TrackedJob.Step.CANCELLED) {
            removals.add(() -> place.service().delete(job.settings().kind().name(), job.name()));
        }
        if (!isKept(job, name.get())) {
            MediaStaging staging = place.staging();
            removals.add(() -> staging.keys(name.get().mediaPrefix()).forEach(staging::remove));
            removals.add(() -> name.get().resultPrefixes().forEach(prefix -> staging.keys(prefix).forEach(staging::remove)));
        }
        tidy(removals);
    }

    /// Removes what ended jobs of this library, or earlier attempts of open ones, have left behind. What belongs to another
    /// library stays.
    void sweep(Jobs jobs) {
        MediaStaging staging = place.staging();
        List<Runnable> removals = new ArrayList<>();
        for (String key : staging.keys(MediaStaging.PREFIX)) {
            if (key.endsWith(WRITE_CHECK) || JobName.ofKey(key).filter(name -> isLeftBehind(name, jobs)).isPresent()) {
                removals.add(() -> staging.remove(key));
            }
        }
        tidy(removals);
    }

    /// The key under which the media of a job waits; empty when it waits no longer.
    Optional<String> media(JobName name) {
        List<String> keys = place.staging().keys(name.mediaPrefix());
        return keys.stream().findFirst();
    }

    private static boolean isLeftBehind(JobName name, Jobs jobs) {
        return jobs.find(name.job()).filter(job -> !job.name().equals(name.toString())
                || (job.step().isFinal() && !isKept(job, name))).isPresent();
    }

    private static boolean isKept(TrackedJob job, JobName name) {
        return name.keepsCopies() && job.step() == TrackedJob.Step.DONE;
    }

    /// Goes on after what is refused (a job that runs cannot be deleted), not after what is out of reach.
    private static void tidy(List<Runnable> removals) {
        for (Runnable removal : removals) {
            try {
                removal.run();
            } catch (ProblemException e) {
                LOG.info("a copy could not be removed now: {}", e.getMessage());
                if (e.problem().kind() == Problem.Kind.UNREACHABLE) {
                    return;
                }
            }
        }
    }
}
