package app.galley.workbench.job;

import app.galley.library.Jobs;
import app.galley.library.Ledger;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Disposes of what a job has left at the service, as is wished: its media, parts of a broken-off upload, its results, its record. What cannot be removed now
/// (no network) is found again by the next sweep. Safe from any thread; blocks.
final class CloudCopies {
    private static final Logger LOG = LoggerFactory.getLogger(CloudCopies.class);
    /// What Amazon Transcribe leaves beside a result, having tried whether it may write there.
    private static final String WRITE_CHECK = ".write_access_check_file.temp";
    private final Place place;
    private final Disposal disposal;

    CloudCopies(Place place, Disposal disposal) {
        this.place = place;
        this.disposal = disposal;
    }

    /// Removes the copies of a job that has ended. One that is done may keep them. Never throws a problem.
    void remove(TrackedJob job) {
        Optional<JobName> name = JobName.parse(job.name());
        if (name.isEmpty() || !job.place().equals(place.name())) {
            return;
        }
        Retention wish = wish(job, name.get());
        List<Runnable> removals = new ArrayList<>();
        removals.add(() -> disposal.disposeOfRecord(job, wish.record()));
        // asked at the service, so within what may fail
        removals.add(() -> disposal.roots(job).forEach(root -> {
            place.staging().keys(name.get().mediaPrefix(root)).forEach(key -> disposal.dispose(job, key, Ledger.Kind.MEDIA, wish.media()));
            name.get().resultPrefixes(root).forEach(prefix -> place.staging().keys(prefix)
                    .forEach(key -> disposal.dispose(job, key, kind(key), wish.output())));
        }));
        tidy(removals);
    }

    /// What becomes of the copies of a job: of one that did not come to its end, nothing is kept.
    private Retention wish(TrackedJob job, JobName name) {
        return switch (job.step()) {
            case DONE -> name.keepsCopies() ? Retention.all() : place.retention().get();
            case CANCELLED -> new Retention(Retention.Term.NOW, Retention.Term.NOW, Retention.Term.NOW);
            default -> Retention.USUAL;
        };
    }

    private static Ledger.Kind kind(String key) {
        return key.endsWith(WRITE_CHECK) ? Ledger.Kind.CHECK : Ledger.Kind.OUTPUT;
    }

    /// Removes the media of an attempt that was stopped in the middle. Never throws a problem.
    void giveUp(TrackedJob job) {
        JobName.parse(job.name()).ifPresent(name -> {
            tidy(List.of(() -> disposal.roots(job).forEach(root -> place.staging().keys(name.mediaPrefix(root)).forEach(disposal::discard))));
        });
    }

    /// Removes what ended jobs of this library, or earlier attempts of open ones, have left behind. What belongs to another
    /// library stays.
    void sweep(Jobs jobs) {
        disposal.undecided().forEach(id -> jobs.find(id).filter(job -> job.step().isFinal()).ifPresent(this::remove));
        List<Runnable> removals = new ArrayList<>();
        disposal.due().forEach(item -> removals.add(() -> disposal.delete(item)));
        for (String key : place.staging().keys(place.staging().prefix())) {
            if (key.endsWith(WRITE_CHECK) || JobName.ofKey(key).filter(name -> isLeftBehind(name, key, jobs)).isPresent()) {
                removals.add(() -> disposal.discard(key));
            }
        }
        tidy(removals);
    }

    /// The key under which the media of a job waits; empty when it waits no longer.
    Optional<String> media(TrackedJob job, JobName name) {
        return disposal.roots(job).stream().flatMap(root -> place.staging().keys(name.mediaPrefix(root)).stream()).findFirst();
    }

    private boolean isLeftBehind(JobName name, String key, Jobs jobs) {
        return jobs.find(name.job()).filter(job -> !job.name().equals(name.toString())
                || (job.step().isFinal() && !isKept(job, name, key))).isPresent();
    }

    private boolean isKept(TrackedJob job, JobName name, String key) {
        return job.step() == TrackedJob.Step.DONE && (name.keepsCopies() || disposal.isWished(job, key));
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
