package app.galley.local;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Waits, for a bounded time, for what a client can see.
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() { }

    /// The job once it has ended.
    static TranscriptionJob forEnd(TranscribeClient transcribe, String name) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            TranscriptionJob job = transcribe.getTranscriptionJob(g -> g.transcriptionJobName(name)).transcriptionJob();
            if (job.transcriptionJobStatus() == TranscriptionJobStatus.COMPLETED
                    || job.transcriptionJobStatus() == TranscriptionJobStatus.FAILED) {
                return job;
            }
            Thread.onSpinWait();
        }
        return fail("the job " + name + " did not end");
    }
}
