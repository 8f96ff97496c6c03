package app.galley.local.transcribe;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A transcription job as it is kept. Empty texts and zeros stand for what is not known.
///
/// @param request what was asked for
/// @param state where it stands
/// @param created when it was accepted
/// @param started when it was begun
/// @param completed when it ended, either way
/// @param failureReason why it failed
/// @param mediaFormat the format of the media, stated or found
/// @param sampleRate the sample rate of the media in Hz, stated or found
/// @param language the language of the result
/// @param result where the result is
record Job(StartRequest request, State state, Instant created, @Nullable Instant started, @Nullable Instant completed,
           String failureReason, String mediaFormat, int sampleRate, String language, @Nullable Result result) {
    /// The states of a job, as the service names them.
    enum State {
        QUEUED, IN_PROGRESS, FAILED, COMPLETED;

        boolean isFinal() {
            return this == FAILED || this == COMPLETED;
        }
    }

    /// Where a result is.
    ///
    /// @param ofService whether it is the service's own bucket
    record Result(String bucket, String key, boolean ofService) { }

    static Job queued(StartRequest request, Instant now) {
        return new Job(request, State.QUEUED, now.truncatedTo(ChronoUnit.MILLIS), null, null, "", request.mediaFormat(), request.sampleRate(),
                request.language(), null);
    }

    String name() {
        return request.name();
    }

    Job begun(Instant now) {
        return new Job(request, State.IN_PROGRESS, created, now, null, "", mediaFormat, sampleRate, language, null);
    }

    Job detected(String format, int rate) {
        return new Job(request, state, created, started, completed, failureReason,
                mediaFormat.isEmpty() ? format : mediaFormat, sampleRate == 0 ? rate : sampleRate, language, result);
    }

    Job completed(Instant now, String foundLanguage, Result where) {
        return new Job(request, State.COMPLETED, created, started, now, "", mediaFormat, sampleRate, foundLanguage, where);
    }

    Job failed(Instant now, String reason) {
        return new Job(request, State.FAILED, created, started, now, reason, mediaFormat, sampleRate, language, null);
    }
}
