package app.galley.service;

import app.galley.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The reasons for which a job fails that the API reference of Amazon Transcribe lists (`TranscriptionJob`, `FailureReason`). Free text
/// occurs too; it has no explanation of ours.
public enum FailureReason {
    /// The service cannot read such media.
    UNSUPPORTED("Unsupported media format"),
    /// The media is not what its name says.
    OTHER_FORMAT("The media format provided does not match the detected media format"),
    /// The rate is outside of what the service takes.
    RATE("Invalid sample rate for audio file"),
    /// The media has another rate than was said.
    OTHER_RATE("The sample rate provided does not match the detected sample rate"),
    /// The file is larger than the quota.
    TOO_LARGE("Invalid file size: file size too large"),
    /// More channels than the service takes.
    TOO_MANY_CHANNELS("Invalid number of channels: number of channels too large");

    private final String words;

    FailureReason(String words) {
        this.words = words;
    }

    /// The service's own words.
    public String words() {
        return words;
    }

    /// What a failed job's problem is: the service's words with an explanation and a next step where the reason is known, the words alone
    /// where it is not.
    public static Problem problem(String told) {
        String verbatim = told.strip().replaceAll("\\.$", "");
        return of(verbatim).map(reason -> Problem.refused("service.failed." + reason.name().toLowerCase(Locale.ROOT), verbatim))
                .orElseGet(() -> Problem.refused("service.failedOtherwise", verbatim));
    }

    private static Optional<FailureReason> of(String told) {
        return Arrays.stream(values()).filter(reason -> reason.words.equalsIgnoreCase(told)).findFirst();
    }
}
