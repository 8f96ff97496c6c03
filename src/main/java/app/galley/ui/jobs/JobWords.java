package app.galley.ui.jobs;

import app.galley.library.TrackedJob;
import app.galley.problem.Wording;
import java.util.Locale;
import javafx.scene.control.ProgressIndicator;

/// How a job's step is said and how much of it is done.
final class JobWords {
    private JobWords() { }

    /// The step in words, with the amount while it uploads.
    static String of(TrackedJob job, Wording words) {
        String key = "jobs.step." + job.step().name().toLowerCase(Locale.ROOT);
        return job.step() == TrackedJob.Step.UPLOADING && job.bytesTotal() > 0
                ? words.say("jobs.step.uploadingSoMuch", megabytes(job.bytesSent()), megabytes(job.bytesTotal()))
                : words.say(key);
    }

    /// The measured share of the step, 0 to 1; indeterminate where the service does not say.
    static double share(TrackedJob job) {
        return switch (job.step()) {
            case UPLOADING -> job.bytesTotal() > 0 ? (double) job.bytesSent() / job.bytesTotal() : 0;
            case DONE -> 1;
            case WAITING, FAILED, CANCELLED -> 0;
            case STARTING, QUEUED, TRANSCRIBING, FETCHING -> ProgressIndicator.INDETERMINATE_PROGRESS;
        };
    }

    private static double megabytes(long bytes) {
        return bytes / 1_000_000.0;
    }
}
