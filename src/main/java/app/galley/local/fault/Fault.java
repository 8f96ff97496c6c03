package app.galley.local.fault;

/// One fault.
///
/// @param operation the name of an operation, `S3` or `Transcribe` for all of one protocol, `*` for all
/// @param effect what happens
/// @param after so many requests of the operation go well first
/// @param times how often it happens; 0 for ever
/// @param milliseconds how late a slow answer comes
/// @param reason why a job fails
public record Fault(String operation, Effect effect, int after, int times, int milliseconds, String reason) {
    /// A fault of the next request.
    public static Fault once(String operation, Effect effect) {
        return new Fault(operation, effect, 0, 1, 0, "");
    }

    /// The same fault so often; 0 for ever.
    public Fault times(int often) {
        return new Fault(operation, effect, after, often, milliseconds, reason);
    }

    /// The same fault after so many requests that go well.
    public Fault after(int requests) {
        return new Fault(operation, effect, requests, times, milliseconds, reason);
    }

    /// A job that fails.
    ///
    /// @param operation StartTranscriptionJob, StartCallAnalyticsJob or StartMedicalTranscriptionJob
    /// @param reason FailureReason, verbatim
    public static Fault failing(String operation, String reason) {
        return new Fault(operation, Effect.FAIL, 0, 1, 0, reason);
    }

    /// A slow answer.
    public static Fault slow(String operation, int milliseconds) {
        return new Fault(operation, Effect.SLOW, 0, 1, milliseconds, "");
    }

    boolean concerns(String name, boolean ofS3) {
        return operation.equals("*") || operation.equals(name) || operation.equals(ofS3 ? "S3" : "Transcribe");
    }
}
