package app.galley.service;

import java.time.Duration;

/// The largest media a job may read. A value of the account, not of the program: Amazon's are fixed quotas of the Transcribe
/// guide.
///
/// @param bytes the most bytes of a media file
/// @param length the longest sound
public record Limits(long bytes, Duration length) {
    /// Amazon Transcribe, standard jobs: 2 GB and four hours (guidelines and quotas of the guide). Read as 2 GiB, so that
    /// nothing is refused here that Amazon might take.
    public static final Limits AMAZON = new Limits(2L << 30, Duration.ofHours(4));

    /// The service itself says what is too much for it.
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE));
}
