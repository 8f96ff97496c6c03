package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.BaseModel;
import app.galley.service.RemoteJob;
import app.galley.service.TranscriptionService;
import app.galley.task.Background;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsTranscriptionServiceTest {
    private static final String UNKNOWN = "The requested job couldn't be found. Check the job name and try your request again.";
    private final JobRequest request = new JobRequest("galley-1", "s3://desk/galley/media/galley-1.m4a",
            JobSettings.of(new LanguageChoice.Named("en-GB"), 3), "desk", "galley/result/galley-1.json");
    private ScriptedTranscribe amazon;
    private AwsConnection aws;
    private TranscriptionService service;

    @BeforeEach void open() throws IOException {
        amazon = new ScriptedTranscribe();
        aws = new AwsConnection(amazon.connection(), Background.sameThread());
        service = aws.transcription();
    }

    @AfterEach void close() {
        aws.close();
        amazon.close();
    }

    @Test void asksForSpeakersAndANamedLanguage() throws IOException {
        amazon.says("{'TranscriptionJob':{'TranscriptionJobName':'galley-1','TranscriptionJobStatus':'QUEUED',"
                + "'CreationTime':1795424400.5}}");
        RemoteJob job = service.start(request);
        assertEquals(JobState.QUEUED, job.state());
        assertEquals(Instant.ofEpochMilli(1795424400500L), job.created());
        JsonNode asked = asked("StartTranscriptionJob");
        assertEquals("galley-1", asked.path("TranscriptionJobName").asText());
        assertEquals("s3://desk/galley/media/galley-1.m4a", asked.path("Media").path("MediaFileUri").asText());
        assertEquals("en-GB", asked.path("LanguageCode").asText());
        assertEquals(true, asked.path("Settings").path("ShowSpeakerLabels").asBoolean());
        assertEquals(3, asked.path("Settings").path("MaxSpeakerLabels").asInt());
        assertEquals("desk", asked.path("OutputBucketName").asText());
        assertEquals("galley/result/galley-1.json", asked.path("OutputKey").asText());
        assertEquals(6, asked.size(), () -> "nothing that the service finds out by itself: " + asked);
    }

    @Test void asksToIdentifyTheLanguageAmongSome() throws IOException {
        amazon.says("{'TranscriptionJob':{'TranscriptionJobName':'galley-1','TranscriptionJobStatus':'IN_PROGRESS'}}");
        service.start(new JobRequest("galley-1", "s3://desk/m", JobSettings.of(new LanguageChoice.Identified(List.of("de-CH", "xx-NEW")), 0), "desk",
                "r.json"));
        JsonNode asked = asked("StartTranscriptionJob");
        assertEquals(true, asked.path("IdentifyLanguage").asBoolean());
        assertEquals("[\"de-CH\",\"xx-NEW\"]", asked.path("LanguageOptions").toString());
        assertEquals(true, asked.path("LanguageCode").isMissingNode());
        assertEquals(true, asked.path("Settings").isMissingNode());
    }

    @Test void anyLanguageMayBeIdentified() throws IOException {
        amazon.says("{'TranscriptionJob':{'TranscriptionJobName':'galley-1','TranscriptionJobStatus':'IN_PROGRESS'}}");
        service.start(new JobRequest("galley-1", "s3://desk/m", JobSettings.of(new LanguageChoice.Identified(List.of()), 0), "desk", "r.json"));
        assertEquals(true, asked("StartTranscriptionJob").path("LanguageOptions").isMissingNode());
    }

    @Test void aStartWhoseAnswerWasLostFindsItsJob() {
        amazon.refuses("ConflictException", "The requested job name already exists.")
                .says("{'TranscriptionJob':{'TranscriptionJobName':'galley-1','TranscriptionJobStatus':'IN_PROGRESS',"
                        + "'Media':{'MediaFileUri':'s3://desk/galley/media/galley-1.m4a'}}}");
        assertEquals(JobState.IN_PROGRESS, service.start(request).state());
    }

    @Test void aJobOfThatNameForOtherMediaIsNotOurs() {
        amazon.refuses("ConflictException", "The requested job name already exists.")
                .says("{'TranscriptionJob':{'TranscriptionJobName':'galley-1','TranscriptionJobStatus':'IN_PROGRESS',"
                        + "'Media':{'MediaFileUri':'s3://desk/other.m4a'}}}");
        assertEquals(Problem.refused("service.nameTaken", "galley-1"),
                assertThrows(ProblemException.class, () -> service.start(request)).problem());
    }

    @Test void anUnknownJobIsAnEmptyAnswer() {
        amazon.refuses("BadRequestException", UNKNOWN).refuses("NotFoundException", "no");
        assertEquals(Optional.empty(), service.find(JobKind.Name.STANDARD, "galley-1"));
        assertEquals(Optional.empty(), service.find(JobKind.Name.STANDARD, "galley-1"));
    }

    @Test void deletingAnUnknownJobIsNoProblemAndARunningOneIs() {
        amazon.refuses("BadRequestException", UNKNOWN).says("{}").refuses("BadRequestException", "The job is in progress.");
        service.delete(JobKind.Name.STANDARD, "galley-1");
        service.delete(JobKind.Name.STANDARD, "galley-1");
        assertEquals(Problem.refused("service.refused", "The job is in progress"),
                assertThrows(ProblemException.class, () -> service.delete(JobKind.Name.STANDARD, "galley-1")).problem());
    }

    @Test void aFinishedJobSaysWhereItsResultIsAndAFailedOneWhy() {
        amazon.says("{'TranscriptionJob':{'TranscriptionJobName':'a','TranscriptionJobStatus':'COMPLETED',"
                        + "'Transcript':{'TranscriptFileUri':'https://s3.eu-west-1.amazonaws.com/desk/a.json'}}}")
                .says("{'TranscriptionJob':{'TranscriptionJobName':'a','TranscriptionJobStatus':'FAILED','Transcript':{},"
                        + "'FailureReason':'Unsupported media format'}}");
        assertEquals(Optional.of("https://s3.eu-west-1.amazonaws.com/desk/a.json"),
                service.find(JobKind.Name.STANDARD, "a").flatMap(job -> job.results().transcript()));
        RemoteJob failed = service.find(JobKind.Name.STANDARD, "a").orElseThrow();
        assertEquals(JobState.FAILED, failed.state());
        assertEquals(Optional.of("Unsupported media format"), failed.failureReason());
        assertEquals(Optional.empty(), failed.results().transcript());
    }

    @Test void aStateNewerThanGalleyIsNoEnd() {
        amazon.says("{'TranscriptionJob':{'TranscriptionJobName':'a','TranscriptionJobStatus':'PONDERING'}}");
        assertEquals(JobState.IN_PROGRESS, service.find(JobKind.Name.STANDARD, "a").orElseThrow().state());
    }

    @Test void aListReadsAllPages() throws IOException {
        amazon.says("{'NextToken':'2','TranscriptionJobSummaries':[{'TranscriptionJobName':'galley-1',"
                        + "'TranscriptionJobStatus':'QUEUED'},{'TranscriptionJobName':'galley-2','TranscriptionJobStatus':'QUEUED'}]}")
                .says("{'TranscriptionJobSummaries':[{'TranscriptionJobName':'galley-3','TranscriptionJobStatus':'QUEUED'}]}");
        assertEquals(List.of("galley-1", "galley-2", "galley-3"),
                service.list(JobKind.Name.STANDARD, JobState.QUEUED, "galley-").stream().map(RemoteJob::name).toList());
        JsonNode first = new ObjectMapper().readTree(amazon.asked.getFirst().split(" ", 2)[1]);
        assertEquals("QUEUED", first.path("Status").asText());
        assertEquals("galley-", first.path("JobNameContains").asText());
        assertEquals(100, first.path("MaxResults").asInt());
        assertEquals(2, amazon.asked.size());
    }

    @Test void whatAModelWasMadeFromIsAskedUnlessTheLoginMayNotAsk() {
        amazon.says("{'LanguageModel':{'ModelName':'news','BaseModelName':'NarrowBand'}}").says("{'LanguageModel':{'ModelName':'news'}}")
                .refuses("AccessDeniedException", "User is not authorized to perform: transcribe:DescribeLanguageModel")
                .refuses("NotFoundException", "no").refuses("BadRequestException", "The requested model couldn't be found.");
        assertEquals(Optional.of(BaseModel.NARROW_BAND), service.baseModel("news"));
        assertEquals(Optional.empty(), service.baseModel("news"));
        assertEquals(Optional.empty(), service.baseModel("news"));
        for (int i = 0; i < 2; i++) {
            assertEquals(Problem.refused("service.noModel", "news"),
                    assertThrows(ProblemException.class, () -> service.baseModel("news")).problem());
        }
    }

    private JsonNode asked(String operation) throws IOException {
        String[] parts = amazon.asked.getLast().split(" ", 2);
        assertEquals(operation, parts[0]);
        return new ObjectMapper().readTree(parts[1]);
    }
}
