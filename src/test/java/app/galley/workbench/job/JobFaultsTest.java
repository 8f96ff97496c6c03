package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.local.fault.Effect;
import app.galley.local.fault.Fault;
import app.galley.local.fault.FaultFile;
import app.galley.local.fault.Faults;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.Connection;
import app.galley.service.Encryption;
import app.galley.service.FailureReason;
import app.galley.service.Reach;
import app.galley.service.Storage;
import app.galley.service.aws.LocalNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of jobs when logins end, keys are revoked, clocks are wrong and the service cannot transcribe: over HTTP, with the fault switch
/// of the local service.
class JobFaultsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    @TempDir
    Path folder = Path.of("");
    private final Faults faults = new Faults();

    /// Every problem that keeps jobs waiting, in the order in which it is told.
    private static BlockingQueue<Problem> troubles(RealProcess process) {
        BlockingQueue<Problem> told = new LinkedBlockingQueue<>();
        process.transcriptions.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) { }

            @Override
            public void troubled(Problem problem) {
                told.add(problem);
            }
        });
        return told;
    }

    private static Problem next(BlockingQueue<Problem> told) throws InterruptedException {
        return Optional.ofNullable(told.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).orElseThrow();
    }

    @Test void aLoginThatEndsHoldsJobsUpAndTheyGoOnByThemselves() throws Exception {
        waitsAndGoesOn(Effect.EXPIRE, "service.keysEnded");
    }

    @Test void aClockThatIsWrongHoldsJobsUpAndTheyGoOnByThemselves() throws Exception {
        waitsAndGoesOn(Effect.SKEW, "service.clockWrong");
    }

    /// In every step of a job: before anything was sent, while it is transcribed, when its result is fetched.
    private void waitsAndGoesOn(Effect effect, String problem) throws Exception {
        for (String operation : List.of("S3", "StartTranscriptionJob", "ListTranscriptionJobs", "GetObject")) {
            Newsroom room = new Newsroom(folder);
            faults.clear();
            try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data-" + operation), new CountDownLatch(0), faults);
                    RealProcess process = new RealProcess("window", local.connection(), room)) {
                BlockingQueue<Problem> told = troubles(process);
                faults.add(Fault.once(operation, effect).times(0));
                TrackedJob job = process.transcriptions.take(room.recording(1000), Newsroom.english(0));
                assertEquals(problem, next(told).key(), operation);
                assertTrue(!room.stored(job).step().isFinal(), operation);
                faults.clear();
                assertEquals(Step.DONE, process.transcriptions.await(job.id(), PATIENCE).step(), operation);
                assertEquals(Optional.empty(), process.transcriptions.trouble(), operation);
            }
        }
    }

    @Test void aPermissionThatIsTakenAwayEndsTheJobWithItsNameAndItCanBeResent() throws Exception {
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), new CountDownLatch(0), faults);
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            faults.add(Fault.once("StartTranscriptionJob", Effect.DENY));
            TrackedJob job = process.transcriptions.await(process.transcriptions.take(room.recording(1000), Newsroom.english(3)).id(), PATIENCE);
            assertEquals(Step.FAILED, job.step());
            assertEquals("service.accessDenied", room.problem(job).key());
            assertEquals("transcribe:StartTranscriptionJob", room.problem(job).arguments().getLast());
            process.transcriptions.retry(job.id());
            TrackedJob again = process.transcriptions.await(job.id(), PATIENCE);
            assertEquals(Step.DONE, again.step());
            assertEquals(job.settings(), again.settings());
        }
    }

    @Test void aLoginThatWorksAgainIsFoundWithoutARestart() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the program that brings the keys is a shell script");
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"))) {
            Path signedIn = folder.resolve("signed-in");
            try (RealProcess process = new RealProcess("window", throughAProgram(local.connection(), signedIn), room)) {
                BlockingQueue<Problem> told = troubles(process);
                TrackedJob job = process.transcriptions.take(room.recording(1000), Newsroom.english(0));
                Problem why = next(told);
                assertEquals(Problem.unreachable("service.loginProgramEnded", "news"), why);
                Files.writeString(signedIn, "");
                assertEquals(Step.DONE, process.transcriptions.await(job.id(), PATIENCE).step());
            } finally {
                System.clearProperty("aws.configFile");
                System.clearProperty("aws.sharedCredentialsFile");
            }
        }
    }

    /// The local service as if it were Amazon, with a profile whose keys come from a program that has some only when somebody has signed in.
    private Connection.Aws throughAProgram(Connection.Local local, Path signedIn) throws IOException {
        Path program = Files.writeString(folder.resolve("keys.sh"), "test -e '" + signedIn + "' || exit 1\n"
                + "echo '{\"Version\":1,\"AccessKeyId\":\"" + local.accessKey() + "\",\"SecretAccessKey\":\"" + local.secretKey() + "\"}'\n");
        System.setProperty("aws.configFile", Files.writeString(folder.resolve("config"),
                "[profile news]\ncredential_process = /bin/sh " + program + "\n").toString());
        System.setProperty("aws.sharedCredentialsFile", Files.writeString(folder.resolve("credentials"), "").toString());
        return new Connection.Aws("news", local.region(), local.bucket(), new Storage("galley/", true, new Encryption.OfBucket()),
                new Reach(false, false, Optional.of(local.s3()), Optional.of(local.transcribe())));
    }

    @Test void everyReasonIsToldVerbatimWithAnExplanationAndANextStepWhereItIsKnown() throws Exception {
        Map<String, FailureReason> known = Map.of("unsupported", FailureReason.UNSUPPORTED, "otherFormat", FailureReason.OTHER_FORMAT, "rate",
                FailureReason.RATE, "otherRate", FailureReason.OTHER_RATE, "tooLarge", FailureReason.TOO_LARGE, "tooManyChannels",
                FailureReason.TOO_MANY_CHANNELS);
        Wording words = new Wording(Locale.ENGLISH);
        Newsroom room = new Newsroom(folder);
        try (LocalNewsroom local = new LocalNewsroom(folder.resolve("data"), new CountDownLatch(0), faults);
                RealProcess process = new RealProcess("window", local.connection(), room)) {
            for (Map.Entry<String, FailureReason> reason : known.entrySet()) {
                String said = words.say(failed(process, room, reason.getKey()));
                assertTrue(said.contains("“" + reason.getValue().words() + "”"), said);
                assertTrue(said.endsWith("start the job there."), said);
            }
            assertEquals("The service could not transcribe the recording. It says: “The moon was full”.", words.say(failed(process, room, "The moon was full.")));
        }
    }

    /// The problem of a job that the fault switch makes fail.
    private Problem failed(RealProcess process, Newsroom room, String reason) throws IOException {
        Faults file = FaultFile.read(Files.writeString(folder.resolve("faults.json"),
                "{\"faults\":[{\"operation\":\"StartTranscriptionJob\",\"do\":\"fail\",\"reason\":\"" + reason + "\"}]}"));
        faults.add(Fault.failing("StartTranscriptionJob", file.failure("StartTranscriptionJob").orElseThrow()));
        TrackedJob job = process.transcriptions.await(process.transcriptions.take(room.recording(1000), Newsroom.english(0)).id(), PATIENCE);
        assertEquals(Step.FAILED, job.step());
        return room.problem(job);
    }
}
