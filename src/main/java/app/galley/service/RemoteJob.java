package app.galley.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A transcription job as the service knows it.
///
/// @param name its name
/// @param state its state
/// @param mediaUri the media it reads; empty in lists, where the service leaves it out
/// @param results where its results are; nowhere until it is completed, and in lists
/// @param failureReason the service's own words when it failed
/// @param created when it was accepted
public record RemoteJob(String name, JobState state, Optional<String> mediaUri, Results results, Optional<String> failureReason,
                        Instant created) {
    /// Where results are, as URIs of the service.
    ///
    /// @param transcript the transcript with everything in it; empty when only the redacted one was asked for
    /// @param redacted the transcript without personal information
    /// @param subtitles caption files
    public record Results(Optional<String> transcript, Optional<String> redacted, List<String> subtitles) {
        /// None yet.
        public static final Results NONE = new Results(Optional.empty(), Optional.empty(), List.of());

        public Results {
            subtitles = List.copyOf(subtitles);
        }
    }
}
