package app.galley.service;

/// The state of a transcription job as Amazon Transcribe names it (`TranscriptionJobStatus`).
public enum JobState {
    /// Accepted, not begun.
    QUEUED,
    /// Being transcribed.
    IN_PROGRESS,
    /// Ended without a result.
    FAILED,
    /// Ended with a result.
    COMPLETED;

    /// Whether it has ended.
    public boolean isFinal() {
        return this == FAILED || this == COMPLETED;
    }
}
