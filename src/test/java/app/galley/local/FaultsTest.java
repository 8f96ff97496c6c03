package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.fault.Effect;
import app.galley.local.fault.Fault;
import app.galley.local.fault.FaultFile;
import app.galley.local.fault.Faults;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.LimitExceededException;
import software.amazon.awssdk.services.transcribe.model.TranscribeException;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Each fault of the switch, as a client meets it, and that the service is well afterwards.
class FaultsTest {
    @TempDir
    private Path folder;
    private Studio studio;
    private TranscribeClient once;

    @BeforeEach
    void open() throws IOException {
        studio = new Studio(folder);
        once = studio.room().opened(TranscribeClient.builder().endpointOverride(studio.room().endpoint())
                .region(Region.of(LocalService.REGION)).credentialsProvider(studio.room()::credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry())).build());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void checkWell() {
        once.listTranscriptionJobs();
        studio.s3().listBuckets();
    }

    @Test
    void errorsComeWithTheirCodesAndGoAway() {
        Map<Effect, List<String>> codes = Map.of(Effect.THROTTLE, List.of("ThrottlingException", "SlowDown"),
                Effect.SERVER_ERROR, List.of("InternalFailureException", "InternalError"),
                Effect.UNAVAILABLE, List.of("ServiceUnavailable", "ServiceUnavailable"),
                Effect.EXPIRE, List.of("ExpiredTokenException", "ExpiredToken"),
                Effect.DENY, List.of("AccessDeniedException", "AccessDenied"),
                Effect.SKEW, List.of("InvalidSignatureException", "RequestTimeTooSkewed"),
                Effect.LIMIT, List.of("LimitExceededException", "SlowDown"));
        codes.forEach((effect, names) -> {
            studio.faults().add(Fault.once("ListTranscriptionJobs", effect));
            studio.faults().add(Fault.once("ListBuckets", effect));
            TranscribeException transcribe = assertThrows(TranscribeException.class, () -> once.listTranscriptionJobs());
            assertEquals(names.getFirst(), transcribe.awsErrorDetails().errorCode());
            S3Exception s3 = assertThrows(S3Exception.class, () -> studio.s3().listBuckets());
            assertEquals(names.getLast(), s3.awsErrorDetails().errorCode());
            checkWell();
        });
        studio.faults().add(Fault.once("StartTranscriptionJob", Effect.LIMIT));
        assertThrows(LimitExceededException.class, () -> studio.done("limited", s -> { }));
    }

    @Test
    void aClientThatRepeatsGetsThroughThrottling() {
        studio.faults().add(Fault.once("Transcribe", Effect.THROTTLE).times(2));
        assertEquals(0, studio.transcribe().listTranscriptionJobs().transcriptionJobSummaries().size());
    }

    @Test
    void faultsConcernTheirOperationAfterSoManyAndSoOften() {
        studio.faults().add(Fault.once("ListBuckets", Effect.SERVER_ERROR).after(1).times(2));
        studio.s3().listBuckets();
        studio.s3().headBucket(h -> h.bucket("desk"));
        assertThrows(S3Exception.class, () -> studio.s3().listBuckets());
        assertThrows(S3Exception.class, () -> studio.s3().listBuckets());
        studio.s3().listBuckets();
        studio.faults().add(Fault.once("*", Effect.DENY).times(0));
        for (int i = 0; i < 3; i++) {
            assertThrows(S3Exception.class, () -> studio.s3().listBuckets());
            assertThrows(TranscribeException.class, () -> once.listTranscriptionJobs());
        }
        studio.faults().clear();
        checkWell();
    }

    @Test
    void aDroppedConnectionLeavesNothingDone() {
        studio.faults().add(Fault.once("StartTranscriptionJob", Effect.DROP).times(0));
        assertThrows(SdkClientException.class, () -> once.startTranscriptionJob(s -> s.transcriptionJobName("dropped").languageCode("en-US")
                .media(m -> m.mediaFileUri(Studio.TALK))));
        assertTrue(once.listTranscriptionJobs().transcriptionJobSummaries().isEmpty());
    }

    @Test
    void aLostReplyLeavesTheWorkDone() {
        // For ever: the client's own connection layer sends once more what breaks.
        studio.faults().add(Fault.once("CreateBucket", Effect.LOSE_REPLY).times(0));
        assertThrows(SdkClientException.class, () -> studio.s3().createBucket(c -> c.bucket("second")));
        assertEquals(2, studio.s3().listBuckets().buckets().size());
        studio.faults().clear();
        studio.faults().add(Fault.once("StartTranscriptionJob", Effect.LOSE_REPLY));
        try {
            once.startTranscriptionJob(s -> s.transcriptionJobName("lost").languageCode("en-US").media(m -> m.mediaFileUri(Studio.TALK)));
        } catch (SdkClientException | TranscribeException e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
        }
        assertEquals(TranscriptionJobStatus.COMPLETED, Waiting.forEnd(once, "lost").transcriptionJobStatus());
    }

    @Test
    void aSlowAnswerIsHeldUntilTheServiceEnds() throws Exception {
        studio.faults().add(Fault.slow("ListBuckets", 1));
        studio.s3().listBuckets();
        studio.faults().add(Fault.slow("ListBuckets", Integer.MAX_VALUE));
        CountDownLatch ended = new CountDownLatch(1);
        Thread client = Thread.ofVirtual().unstarted(() -> {
            try {
                studio.s3().listBuckets();
            } finally {
                ended.countDown();
            }
        });
        // Its answer may still come or may be cut off; both are an end.
        client.setUncaughtExceptionHandler((thread, e) -> { });
        client.start();
        Waiting.until(() -> studio.faults().left(), left -> left == 0);
        assertEquals(1, ended.getCount());
        studio.room().service().close();
        assertTrue(ended.await(60, TimeUnit.SECONDS));
        client.join();
    }

    @Test
    void jobsFailForEachReason() throws IOException {
        for (String reason : List.of("unsupported", "otherFormat", "rate", "otherRate", "tooLarge", "tooManyChannels", "The moon was full.")) {
            Faults faults = FaultFile.read(Files.writeString(folder.resolve("faults.json"),
                    "{\"faults\":[{\"operation\":\"StartTranscriptionJob\",\"do\":\"fail\",\"reason\":\"" + reason + "\"}]}"));
            studio.faults().add(Fault.failing("StartTranscriptionJob", faults.failure("StartTranscriptionJob").orElseThrow()));
            TranscriptionJob job = studio.done("job-" + reason.replaceAll("[^a-zA-Z]", ""), s -> { });
            assertEquals(TranscriptionJobStatus.FAILED, job.transcriptionJobStatus());
            assertEquals(Map.of("unsupported", "Unsupported media format",
                    "otherFormat", "The media format provided does not match the detected media format",
                    "rate", "Invalid sample rate for audio file", "otherRate", "The sample rate provided does not match the detected sample rate",
                    "tooLarge", "Invalid file size: file size too large",
                    "tooManyChannels", "Invalid number of channels: number of channels too large").getOrDefault(reason, reason), job.failureReason());
        }
        assertEquals(TranscriptionJobStatus.COMPLETED, studio.done("well", s -> { }).transcriptionJobStatus());
    }

    @Test
    void aFaultFileSaysEverythingAndIsRefusedForWhatItMayNotSay() throws IOException {
        Path file = Files.writeString(folder.resolve("faults.json"), """
                {"faults": [{"operation": "PutObject", "do": "slow", "milliseconds": 7, "times": 2, "after": 1}, {"do": "drop"}],
                 "quotas": {"jobs": 3, "queue": 4}}""");
        Faults faults = FaultFile.read(file);
        assertEquals(3, faults.quotas().atOnce());
        assertEquals(4, faults.quotas().queued());
        assertEquals(Effect.DROP, faults.next("PutObject", true).orElseThrow().effect());
        Fault slow = faults.next("PutObject", true).orElseThrow();
        assertEquals(new Fault("PutObject", Effect.SLOW, 1, 2, 7, "Unsupported media format"), slow);
        for (String bad : List.of("[]", "{", "{\"faults\":[{\"do\":\"explode\"}]}", "{\"faults\":[{\"do\":\"drop\",\"when\":1}]}",
                "{\"faults\":[{\"do\":\"drop\",\"times\":-1}]}", "{\"faults\":[{\"do\":\"drop\",\"times\":\"2\"}]}")) {
            Files.writeString(file, bad);
            assertThrows(ProblemException.class, () -> FaultFile.read(file), bad);
        }
        assertThrows(ProblemException.class, () -> FaultFile.read(folder.resolve("none")));
    }
}
