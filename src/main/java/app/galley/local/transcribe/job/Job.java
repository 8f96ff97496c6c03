package app.galley.local.transcribe.job;

import app.galley.local.transcribe.model.Members;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as it is kept. Empty texts and zeros stand for what is not known.
///
/// @param kind what kind of job
/// @param request what was asked for, as the client wrote it; not to be changed
/// @param media where the media is
/// @param target where the result goes
/// @param state where it stands
/// @param created when it was accepted
/// @param started when it was begun
/// @param completed when it ended, either way
/// @param failureReason why it failed
/// @param mediaFormat the format of the media, stated or found
/// @param sampleRate the sample rate of the media in Hz, stated or found
/// @param outcome what came of it
public record Job(JobKind kind, ObjectNode request, Place media, Target target, State state, Instant created,
                  @Nullable Instant started, @Nullable Instant completed, String failureReason, String mediaFormat, int sampleRate,
                  @Nullable Outcome outcome) {
    /// The states of a job, as the service names them.
    public enum State {
        /// Waits for its turn.
        QUEUED,
        /// Is being done.
        IN_PROGRESS,
        /// Ended without a result.
        FAILED,
        /// Ended with a result.
        COMPLETED;

        /// Whether a job stays in it.
        public boolean isFinal() {
            return this == FAILED || this == COMPLETED;
        }
    }

    /// An object.
    public record Place(String bucket, String key) { }

    /// Where results go: the key of the result; other files go beside it.
    ///
    /// @param ofService whether it is the service's own bucket
    /// @param deferred whether the job may wait in the queue
    public record Target(Place place, boolean ofService, boolean deferred) { }

    /// What came of a job. Keys are those of the target's bucket.
    ///
    /// @param language the language of the words; empty when it is not known
    /// @param seconds how long the words of that language last, in seconds
    /// @param transcript the key of the transcript; empty when there is only a redacted one
    /// @param redacted the key of the redacted transcript; empty when there is none
    /// @param subtitles the keys of the subtitles
    /// @param skipped why a summary that was asked for was not written; empty when nothing was left out
    public record Outcome(String language, double seconds, String transcript, String redacted, List<String> subtitles, String skipped) {
        public Outcome {
            subtitles = List.copyOf(subtitles);
        }

        /// All keys that were written.
        public List<String> keys() {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(transcript, redacted), subtitles.stream())
                    .filter(k -> !k.isEmpty()).toList();
        }
    }

    /// A job that was just accepted.
    public static Job queued(JobKind kind, Members request, Place media, Target target, Instant now) {
        return new Job(kind, request.json(), media, target, State.QUEUED, now.truncatedTo(ChronoUnit.MILLIS), null, null, "",
                request.text("MediaFormat"), request.number("MediaSampleRateHertz"), null);
    }

    /// Its name, unique among the jobs of its kind.
    public String name() {
        return request.path(kind.nameMember()).asText();
    }

    /// What was asked for.
    @JsonIgnore
    public Members members() {
        return new Members(request);
    }

    /// The language: that of the result, else the one asked for.
    @JsonIgnore
    public String language() {
        return outcome != null ? outcome.language : request.path("LanguageCode").asText("");
    }

    /// The same job under way.
    public Job begun(Instant now) {
        return new Job(kind, request, media, target, State.IN_PROGRESS, created, now, null, "", mediaFormat, sampleRate, null);
    }

    /// The same job, of whose media more is known.
    public Job detected(String format, int rate) {
        return new Job(kind, request, media, target, state, created, started, completed, failureReason,
                mediaFormat.isEmpty() ? format : mediaFormat, sampleRate == 0 ? rate : sampleRate, outcome);
    }

    /// The same job with its result.
    public Job completed(Instant now, Outcome result) {
        return new Job(kind, request, media, target, State.COMPLETED, created, started, now, "", mediaFormat, sampleRate, result);
    }

    /// The same job without a result.
    public Job failed(Instant now, String reason) {
        return new Job(kind, request, media, target, State.FAILED, created, started, now, reason, mediaFormat, sampleRate, null);
    }
}
