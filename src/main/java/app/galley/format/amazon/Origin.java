package app.galley.format.amazon;

import app.galley.format.Json;

/// Where a result comes from, by its own words.
///
/// @param job the name of the job; empty when the file tells none
/// @param recogniser who wrote the words down: `amazon`, or what the local service states, `prepared` or `speech-activity`
public record Origin(String job, String recogniser) {
    /// Amazon Transcribe itself, which does not put its name into its results.
    public static final String AMAZON = "amazon";

    /// The origin of a result file. Never throws.
    public static Origin of(byte[] bytes) {
        String job = Json.text(bytes, "jobName");
        String recogniser = Json.text(bytes, "recogniser");
        return new Origin(job.isEmpty() ? Json.text(bytes, "JobName") : job, recogniser.isEmpty() ? AMAZON : recogniser);
    }
}
