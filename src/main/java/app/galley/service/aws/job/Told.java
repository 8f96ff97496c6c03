package app.galley.service.aws.job;

import app.galley.service.JobState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribe.model.Media;

/// What the members of all kinds of jobs mean.
final class Told {
    private Told() { }

    static JobState state(@Nullable String status) {
        for (JobState state : JobState.values()) {
            if (state.name().equals(status)) {
                return state;
            }
        }
        // a status newer than Galley: neither an end nor a result, so it is asked for again
        return JobState.IN_PROGRESS;
    }

    static Instant created(@Nullable Instant time) {
        return time == null ? Instant.EPOCH : time;
    }

    static Optional<String> uri(@Nullable Media media) {
        return Optional.ofNullable(media).flatMap(m -> Optional.ofNullable(m.mediaFileUri()));
    }
}
