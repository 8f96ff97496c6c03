package app.galley.local.transcribe.job;

/// How many jobs may be unfinished (Amazon Transcribe, "Guidelines and quotas").
///
/// @param atOnce jobs that may not wait
/// @param queued jobs with deferred execution
public record Quotas(int atOnce, int queued) {
    /// Those of a new account.
    public static final Quotas STANDARD = new Quotas(250, 10_000);
}
