package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.local.fault.Effect;
import app.galley.local.fault.Fault;
import app.galley.local.fault.Faults;
import app.galley.problem.Wording;
import app.galley.service.aws.LocalNewsroom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// Each fault of the local service's switch in the middle of a job, over HTTP: the job ends well, by itself or when it is sent again.
class JobFaultsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LARGE = 20 << 20;
    /// More often than the SDK tries by itself.
    private static final int OFTEN = 4;
    /// What a job of a large file needs, from its bucket to the removal of what it has left there.
    private static final List<String> OPERATIONS = List.of("ListObjectsV2", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload",
            "StartTranscriptionJob", "ListTranscriptionJobs", "GetTranscriptionJob", "GetObject", "DeleteObject");
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Effect.class, mode = Mode.EXCLUDE, names = {"DENY", "SKEW", "FAIL"})
    void aJobGoesOnByItselfAfterWhatPasses(Effect effect) {
        Faults faults = new Faults();
        OPERATIONS.forEach(operation -> faults.add(new Fault(operation, effect, 0, OFTEN, 20, "")));
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), faults);
                HttpProcess process = new HttpProcess("window", local.connection(), room)) {
            TrackedJob job = process.transcriptions().take(room.recording(LARGE), Newsroom.english(2));
            assertEquals(Step.DONE, process.transcriptions().await(job.id(), PATIENCE).step());
            assertTrue(process.transcriptions().trouble().isEmpty(), "nothing is said to be wrong any more");
            faults.clear();
            assertEquals(List.of(), process.aws().staging().keys("galley/media/"), "nothing stays in the bucket");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PutObject", "StartTranscriptionJob", "ListTranscriptionJobs", "GetObject"})
    void aRefusalIsExplainedAndTheJobCanBeSentAgain(String operation) {
        Faults faults = new Faults();
        faults.add(Fault.once(operation, Effect.DENY));
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), faults);
                HttpProcess process = new HttpProcess("window", local.connection(), room)) {
            TrackedJob job = process.transcriptions().take(room.recording(1000), Newsroom.english(2));
            TrackedJob ended = process.transcriptions().await(job.id(), PATIENCE);
            if (ended.step() == Step.FAILED) {
                assertEquals("service.accessDenied", room.problem(job).key());
                ended = process.transcriptions().await(process.transcriptions().retry(job.id()).id(), PATIENCE);
            }
            assertEquals(Step.DONE, ended.step());
            assertEquals(0, faults.left());
        }
    }

    @Test void aWrongClockIsSaidAndTheJobEndsWellWhenItIsRight() {
        Faults faults = new Faults();
        faults.add(Fault.once("StartTranscriptionJob", Effect.SKEW));
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), faults);
                HttpProcess process = new HttpProcess("window", local.connection(), room)) {
            TrackedJob job = process.transcriptions().take(room.recording(1000), Newsroom.english(2));
            assertEquals(Step.FAILED, process.transcriptions().await(job.id(), PATIENCE).step());
            assertEquals("service.clockWrong", room.problem(job).key());
            assertEquals(Step.DONE, process.transcriptions().await(process.transcriptions().retry(job.id()).id(), PATIENCE).step());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local.job.unsupported", "local.job.otherFormat", "local.job.rate", "local.job.otherRate", "local.job.tooLarge",
            "local.job.tooManyChannels"})
    void aJobThatFailsSaysWhyInTheWordsOfTheServiceAndCanBeSentAgain(String reason) {
        String words = new Wording(Locale.ROOT).say(reason);
        Faults faults = new Faults();
        faults.add(Fault.failing("StartTranscriptionJob", words));
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), faults);
                HttpProcess process = new HttpProcess("window", local.connection(), room)) {
            TrackedJob job = process.transcriptions().take(room.recording(1000), Newsroom.english(2));
            assertEquals(Step.FAILED, process.transcriptions().await(job.id(), PATIENCE).step());
            assertTrue(new Wording(Locale.ENGLISH).say(room.problem(job)).contains(words));
            assertEquals(List.of(), process.aws().staging().keys("galley/media/"), "nothing stays in the bucket");
            assertEquals(Step.DONE, process.transcriptions().await(process.transcriptions().retry(job.id()).id(), PATIENCE).step());
        }
    }
}
