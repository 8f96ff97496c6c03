package app.galley.service;

import java.time.Instant;
import java.util.Optional;

/// A transcription job as the service knows it.
///
/// @param name its name
/// @param state its state
/// @param mediaUri the media it reads; empty in lists, where the service leaves it out
/// @param transcriptUri where the result is; empty until it is completed, and in lists
/// @param failureReason the service's own words when it failed
/// @param created when it was accepted
public record RemoteJob(String name, JobState state, Optional<String> mediaUri, Optional<String> transcriptUri,
                        Optional<String> failureReason, Instant created) {
}
