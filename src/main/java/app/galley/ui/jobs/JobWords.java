package app.galley.ui.jobs;

import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.transcript.TimeCode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ProgressIndicator;

/// How a job's step is said and how much of it is done.
final class JobWords {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private JobWords() { }

    /// What is transcribed: a recording, or a part of it.
    ///
    /// @param recording its title
    static String title(TrackedJob job, String recording, Wording words) {
        return switch (job.sent()) {
            case SentSound.Stretch stretch -> words.say("jobs.stretch", recording, TimeCode.of(stretch.asked().start()),
                    TimeCode.of(stretch.asked().end()));
            case SentSound.Piece piece -> words.say("jobs.piece", recording, piece.number(), piece.count());
            case SentSound.All all -> recording;
            case null -> recording;
        };
    }

    /// The step in words; of a piece, with its number.
    static String ofPart(TrackedJob job, Wording words) {
        return job.sent() instanceof SentSound.Piece piece ? words.say("jobs.ofPart", piece.number(), piece.count(), of(job, words)) : of(job, words);
    }

    /// The step in words, with the amount while it uploads.
    static String of(TrackedJob job, Wording words) {
        String key = "jobs.step." + job.step().name().toLowerCase(Locale.ROOT);
        boolean uploads = job.step() == TrackedJob.Step.UPLOADING || job.step() == TrackedJob.Step.PAUSED;
        return uploads && job.bytesTotal() > 0
                ? words.say(key + "SoMuch", megabytes(job.bytesSent()), megabytes(job.bytesTotal())) : words.say(key);
    }

    /// The step in words, with what is known of its time.
    ///
    /// @param left how long the upload still takes
    /// @param since how long the job has been under way
    /// @param usual how long such jobs usually take in all
    static String of(TrackedJob job, Optional<Duration> left, Duration since, Optional<Duration> usual, Wording words) {
        String said = of(job, words);
        return switch (job.step()) {
            case UPLOADING -> left.map(rest -> words.say("jobs.timeLeft", said, time(rest, words))).orElse(said);
            case STARTING, QUEUED, TRANSCRIBING -> usual.map(whole -> words.say("jobs.timeUsual", said, time(since, words),
                    time(whole, words))).orElseGet(() -> words.say("jobs.timeSince", said, time(since, words)));
            case WAITING, PAUSED, FETCHING, DONE, FAILED, CANCELLED -> said;
        };
    }

    /// The measured share of the step, 0 to 1; indeterminate where the service does not say.
    static double share(TrackedJob job) {
        return switch (job.step()) {
            case UPLOADING, PAUSED -> job.bytesTotal() > 0 ? (double) job.bytesSent() / job.bytesTotal() : 0;
            case DONE -> 1;
            case WAITING, FAILED, CANCELLED -> 0;
            case STARTING, QUEUED, TRANSCRIBING, FETCHING -> ProgressIndicator.INDETERMINATE_PROGRESS;
        };
    }

    /// Whether a bar can show how much of the step is done.
    static boolean isMeasured(TrackedJob job) {
        return (job.step() == TrackedJob.Step.UPLOADING || job.step() == TrackedJob.Step.PAUSED) && job.bytesTotal() > 0;
    }

    /// What a job was asked for, in a few words: its kind and its language.
    static String asked(JobSettings settings, Wording words) {
        String language = switch (settings.language()) {
            case LanguageChoice.Named(String code) -> Languages.name(code, words.locale());
            case LanguageChoice.Identified identified -> words.say("jobs.identify");
            case LanguageChoice.Several several -> words.say("jobs.identifySeveral");
        };
        return words.say("jobs.kind." + settings.kind().name().name().toLowerCase(Locale.ROOT)) + ", " + language;
    }

    /// A time in whole seconds, minutes or hours: what is an estimate is not said to the second.
    private static String time(Duration time, Wording words) {
        if (time.compareTo(MINUTE) < 0) {
            return words.say("jobs.seconds", Math.max(1, time.toSeconds()));
        }
        long minutes = Math.round(time.toSeconds() / 60.0);
        return minutes < 60 ? words.say("jobs.minutes", minutes) : words.say("jobs.hours", minutes / 60, minutes % 60);
    }

    private static double megabytes(long bytes) {
        return bytes / 1_000_000.0;
    }
}
