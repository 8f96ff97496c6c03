package app.galley.library;

import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A transcription that Galley has taken on for a recording, with the step it is at. The step stands in the library before it
/// begins, so that a killed Galley goes on where it was.
///
/// @param id its identity
/// @param recording the recording it is for
/// @param name the job's name at the service
/// @param place which service runs it: `local` or `aws:PROFILE:REGION`
/// @param settings what is wished of it
/// @param step where it is
/// @param bytesSent bytes of the upload that are done
/// @param bytesTotal bytes of the upload in all
/// @param created when it was taken on
/// @param changed when its step last changed
/// @param problem why it failed; null unless it did
/// @param sent what is sent for it; null for the recording as it is
public record TrackedJob(UUID id, UUID recording, String name, String place, JobSettings settings,
                         Step step, long bytesSent, long bytesTotal, Instant created, Instant changed,
                         @Nullable Problem problem, @Nullable SentSound sent) {
    /// One for which the recording is sent as it is.
    public TrackedJob(UUID id, UUID recording, String name, String place, JobSettings settings, Step step, long bytesSent, long bytesTotal,
                      Instant created, Instant changed, @Nullable Problem problem) {
        this(id, recording, name, place, settings, step, bytesSent, bytesTotal, created, changed, problem, null);
    }

    /// The steps of a job, in their order.
    public enum Step {
        /// Taken on, nothing done.
        WAITING,
        /// The media is being uploaded.
        UPLOADING,
        /// The user has paused its upload; what has arrived stays there.
        PAUSED,
        /// The service is being asked to start.
        STARTING,
        /// The service has queued it.
        QUEUED,
        /// The service is transcribing.
        TRANSCRIBING,
        /// The result is being fetched and stored.
        FETCHING,
        /// Done: the transcript is in the library.
        DONE,
        /// Ended with a problem; it can be tried again.
        FAILED,
        /// Ended by the user.
        CANCELLED;

        /// Whether nothing more will happen by itself.
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// The same job at another step.
    public TrackedJob at(Step newStep, Instant when) {
        return new TrackedJob(id, recording, name, place, settings, newStep, bytesSent, bytesTotal, created,
                when, null, sent);
    }

    /// The same job with so much of its upload done.
    public TrackedJob sent(long bytes, long total) {
        return new TrackedJob(id, recording, name, place, settings, step, bytes, total, created, changed,
                problem, sent);
    }

    /// The same job, ended by a problem.
    public TrackedJob failed(Problem why, Instant when) {
        return new TrackedJob(id, recording, name, place, settings, Step.FAILED, bytesSent, bytesTotal,
                created, when, why, sent);
    }

    /// How much sound is transcribed.
    ///
    /// @param whole how long the recording is
    public Duration length(Duration whole) {
        return sent == null ? whole : sent.length(whole);
    }

    /// Whether it transcribes a stretch once more, whose result waits among the versions.
    public boolean isStretch() {
        return sent instanceof SentSound.Stretch;
    }

    /// Whether it transcribes one of the pieces of this series.
    public boolean isOf(UUID series) {
        return sent instanceof SentSound.Piece piece && piece.series().equals(series);
    }
}
