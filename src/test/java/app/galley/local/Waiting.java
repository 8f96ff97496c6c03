package app.galley.local;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Waits, for a bounded time, for what a client can see.
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private Waiting() { }

    /// The job once it has ended.
    static TranscriptionJob forEnd(TranscribeClient transcribe, String name) {
        return until(() -> transcribe.getTranscriptionJob(g -> g.transcriptionJobName(name)).transcriptionJob(),
                job -> job.transcriptionJobStatus() == TranscriptionJobStatus.COMPLETED
                        || job.transcriptionJobStatus() == TranscriptionJobStatus.FAILED);
    }

    /// What was asked for, once it is as wanted.
    static <T> T until(Supplier<T> asked, Predicate<T> wanted) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            T found = asked.get();
            if (wanted.test(found)) {
                return found;
            }
            Thread.onSpinWait();
        }
        return fail("it did not happen");
    }
}
