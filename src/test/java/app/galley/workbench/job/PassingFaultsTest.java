package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.local.fault.Effect;
import app.galley.local.fault.Fault;
import app.galley.local.fault.Faults;
import app.galley.media.Eventually;
import app.galley.service.aws.LocalNewsroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Each fault of the local service's switch that passes, at everything a job of a large file asks for: the job goes on by itself and ends well.
class PassingFaultsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LARGE = 20 << 20;
    /// More often than the SDK tries by itself.
    private static final int OFTEN = 4;
    private static final int MILLISECONDS = 20;
    private static final List<String> OPERATIONS = List.of("ListObjectsV2", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload",
            "StartTranscriptionJob", "ListTranscriptionJobs", "GetTranscriptionJob", "GetObject", "DeleteObject");
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(value = Effect.class, mode = Mode.EXCLUDE, names = {"DENY", "FAIL"})
    void aJobGoesOnByItself(Effect effect) {
        Faults faults = new Faults();
        OPERATIONS.forEach(operation -> faults.add(new Fault(operation, effect, 0, OFTEN, MILLISECONDS, "")));
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), new CountDownLatch(0), faults);
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            TrackedJob job = process.transcriptions.take(room.recording(LARGE), Newsroom.english(2));
            assertEquals(Step.DONE, process.transcriptions.await(job.id(), PATIENCE).step());
            assertTrue(process.transcriptions.trouble().isEmpty(), "nothing is said to be wrong any more");
            faults.clear();
            // what could not be removed then is removed with the next start
            process.transcriptions.resume();
            Eventually.until(() -> process.aws.staging().keys("galley/media/").isEmpty(), "nothing stays in the bucket");
        }
    }
}
