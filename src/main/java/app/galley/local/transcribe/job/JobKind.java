package app.galley.local.transcribe.job;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of jobs, with the words of their operations.
public enum JobKind {
    /// A standard job.
    STANDARD("TranscriptionJob", "TranscriptionJobs", "transcription-job"),
    /// A Call Analytics job.
    CALL("CallAnalyticsJob", "CallAnalyticsJobs", "analytics"),
    /// A medical job.
    MEDICAL("MedicalTranscriptionJob", "MedicalTranscriptionJobs", "medical-transcription-job");

    private final String noun;
    private final String nouns;
    private final String resource;

    JobKind(String noun, String nouns, String resource) {
        this.noun = noun;
        this.nouns = nouns;
        this.resource = resource;
    }

    /// What one is called in members and operations: `TranscriptionJob`.
    public String noun() {
        return noun;
    }

    /// What several are called in operations: `TranscriptionJobs`.
    public String nouns() {
        return nouns;
    }

    /// The member that names a job.
    public String nameMember() {
        return noun + "Name";
    }

    /// The member that tells a job's state.
    public String stateMember() {
        return this == MEDICAL ? "TranscriptionJobStatus" : noun + "Status";
    }

    /// What stands before the name in a resource name (ARN) of such a job.
    public String resource() {
        return resource;
    }

    /// The kind an operation is about, if it is about jobs.
    ///
    /// @param rest the operation's name without its verb
    public static Optional<JobKind> of(String rest) {
        return Arrays.stream(values()).filter(k -> k.noun.equals(rest) || k.nouns.equals(rest)).findFirst();
    }
}
