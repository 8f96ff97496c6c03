package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.transcribe.model.RequestModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.Rule;
import software.amazon.awssdk.services.transcribe.model.Tag;
import software.amazon.awssdk.services.transcribe.model.TranscriptFilter;

/// Every operation of Transcribe once, with the AWS SDK and with the `aws` command line; neither knows UpdateLanguageModel yet, which is
/// sent by hand.
class EveryOperationTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/galley-transcribe";
    private static final String ARN = "arn:aws:transcribe:us-east-1:000000000000:";
    private static final String TABLE = "Phrase\tSoundsLike\tIPA\tDisplayAs\nWend\t\t\tWend\n";
    private static final String YOUNG = "UpdateLanguageModel";
    @TempDir
    private Path folder;
    private Studio studio;
    private final Set<String> done = new TreeSet<>();

    @BeforeEach
    void open() throws IOException {
        studio = new Studio(folder);
        studio.put("v.txt", TABLE);
        studio.put("texts/a.txt", "the river rose");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void checkAllDone() {
        Set<String> all = new TreeSet<>(new RequestModel().operations());
        assertTrue(all.remove(YOUNG));
        assertEquals(all, done);
    }

    private TranscribeClient noted() {
        return studio.room().opened(TranscribeClient.builder().endpointOverride(studio.room().endpoint())
                .region(Region.of(LocalService.REGION)).credentialsProvider(studio.room()::credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        context.httpRequest().firstMatchingHeader("X-Amz-Target").ifPresent(t -> done.add(t.replace("Transcribe.", "")));
                    }
                })).build());
    }

    @Test
    void withTheSdk() {
        TranscribeClient client = noted();
        resources(client);
        client.startTranscriptionJob(s -> s.transcriptionJobName("s").languageCode("en-US").media(m -> m.mediaFileUri(Studio.TALK)));
        Waiting.forEnd(client, "s");
        assertEquals(1, client.listTranscriptionJobs().transcriptionJobSummaries().size());
        client.tagResource(t -> t.resourceArn(ARN + "transcription-job/s").tags(Tag.builder().key("k").value("v").build()));
        assertEquals(1, client.listTagsForResource(t -> t.resourceArn(ARN + "transcription-job/s")).tags().size());
        client.untagResource(t -> t.resourceArn(ARN + "transcription-job/s").tagKeys("k"));
        client.deleteTranscriptionJob(d -> d.transcriptionJobName("s"));
        client.startCallAnalyticsJob(s -> s.callAnalyticsJobName("c").media(m -> m.mediaFileUri(Studio.CALL)));
        Waiting.until(() -> client.getCallAnalyticsJob(g -> g.callAnalyticsJobName("c")).callAnalyticsJob(),
                j -> j.callAnalyticsJobStatusAsString().equals("COMPLETED"));
        assertEquals(1, client.listCallAnalyticsJobs(l -> { }).callAnalyticsJobSummaries().size());
        client.deleteCallAnalyticsJob(d -> d.callAnalyticsJobName("c"));
        client.startMedicalTranscriptionJob(s -> s.medicalTranscriptionJobName("m").languageCode("en-US").specialty("PRIMARYCARE")
                .type("DICTATION").outputBucketName("desk").media(m -> m.mediaFileUri(Studio.TALK)));
        Waiting.until(() -> client.getMedicalTranscriptionJob(g -> g.medicalTranscriptionJobName("m")).medicalTranscriptionJob(),
                j -> j.transcriptionJobStatusAsString().equals("COMPLETED"));
        assertEquals(1, client.listMedicalTranscriptionJobs(l -> { }).medicalTranscriptionJobSummaries().size());
        client.deleteMedicalTranscriptionJob(d -> d.medicalTranscriptionJobName("m"));
        checkAllDone();
    }

    private void resources(TranscribeClient client) {
        client.createVocabulary(c -> c.vocabularyName("v").languageCode("en-US").vocabularyFileUri("s3://desk/v.txt"));
        Waiting.until(() -> client.getVocabulary(g -> g.vocabularyName("v")), v -> v.vocabularyStateAsString().equals("READY"));
        client.updateVocabulary(c -> c.vocabularyName("v").languageCode("en-US").vocabularyFileUri("s3://desk/v.txt"));
        assertEquals(1, client.listVocabularies(l -> { }).vocabularies().size());
        client.deleteVocabulary(d -> d.vocabularyName("v"));
        client.createMedicalVocabulary(c -> c.vocabularyName("v").languageCode("en-US").vocabularyFileUri("s3://desk/v.txt"));
        Waiting.until(() -> client.getMedicalVocabulary(g -> g.vocabularyName("v")), v -> v.vocabularyStateAsString().equals("READY"));
        client.updateMedicalVocabulary(c -> c.vocabularyName("v").languageCode("en-US").vocabularyFileUri("s3://desk/v.txt"));
        assertEquals(1, client.listMedicalVocabularies(l -> { }).vocabularies().size());
        client.deleteMedicalVocabulary(d -> d.vocabularyName("v"));
        client.createVocabularyFilter(c -> c.vocabularyFilterName("f").languageCode("en-US").words("a"));
        client.updateVocabularyFilter(c -> c.vocabularyFilterName("f").words("b"));
        client.getVocabularyFilter(g -> g.vocabularyFilterName("f"));
        assertEquals(1, client.listVocabularyFilters(l -> { }).vocabularyFilters().size());
        client.deleteVocabularyFilter(d -> d.vocabularyFilterName("f"));
        client.createLanguageModel(c -> c.modelName("m").languageCode("en-US").baseModelName("WideBand")
                .inputDataConfig(i -> i.s3Uri("s3://desk/texts/").dataAccessRoleArn(ROLE)));
        client.describeLanguageModel(d -> d.modelName("m"));
        assertEquals(1, client.listLanguageModels(l -> { }).models().size());
        client.deleteLanguageModel(d -> d.modelName("m"));
        Rule rule = Rule.fromTranscriptFilter(TranscriptFilter.builder().transcriptFilterType("EXACT").targets("hello").build());
        client.createCallAnalyticsCategory(c -> c.categoryName("c").rules(rule));
        client.updateCallAnalyticsCategory(c -> c.categoryName("c").rules(rule));
        client.getCallAnalyticsCategory(g -> g.categoryName("c"));
        assertEquals(1, client.listCallAnalyticsCategories(l -> { }).categories().size());
        client.deleteCallAnalyticsCategory(d -> d.categoryName("c"));
    }

    private JsonNode aws(String... arguments) throws Exception {
        done.add(Arrays.stream(arguments[0].split("-")).map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining()));
        String[] line = new String[arguments.length + 1];
        line[0] = "transcribe";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return new CommandLine(studio.room(), folder).json(line);
    }

    @Test
    void withTheCommandLine() throws Exception {
        CommandLine.assumePresent();
        commandJobs();
        commandVocabularies();
        aws("create-language-model", "--model-name", "m", "--language-code", "en-US", "--base-model-name", "WideBand",
                "--input-data-config", "S3Uri=s3://desk/texts/,DataAccessRoleArn=" + ROLE);
        assertEquals("m", aws("describe-language-model", "--model-name", "m").at("/LanguageModel/ModelName").asText());
        assertEquals(1, aws("list-language-models").get("Models").size());
        aws("delete-language-model", "--model-name", "m");
        String rules = "[{\"TranscriptFilter\":{\"TranscriptFilterType\":\"EXACT\",\"Targets\":[\"hello\"]}}]";
        aws("create-call-analytics-category", "--category-name", "c", "--rules", rules);
        aws("update-call-analytics-category", "--category-name", "c", "--rules", rules);
        assertEquals("hello", aws("get-call-analytics-category", "--category-name", "c")
                .at("/CategoryProperties/Rules/0/TranscriptFilter/Targets/0").asText());
        assertEquals(1, aws("list-call-analytics-categories").get("Categories").size());
        aws("delete-call-analytics-category", "--category-name", "c");
        checkAllDone();
    }

    private void commandJobs() throws Exception {
        aws("start-transcription-job", "--transcription-job-name", "s", "--language-code", "en-US", "--media", "MediaFileUri=" + Studio.TALK,
                "--settings", "ShowSpeakerLabels=true,MaxSpeakerLabels=2,ShowAlternatives=true,MaxAlternatives=2",
                "--content-redaction", "RedactionType=PII,RedactionOutput=redacted_and_unredacted", "--subtitles", "Formats=vtt,srt");
        Waiting.forEnd(studio.transcribe(), "s");
        JsonNode job = aws("get-transcription-job", "--transcription-job-name", "s").get("TranscriptionJob");
        assertEquals(4, job.at("/Subtitles/SubtitleFileUris").size());
        assertEquals(1, aws("list-transcription-jobs").get("TranscriptionJobSummaries").size());
        aws("tag-resource", "--resource-arn", ARN + "transcription-job/s", "--tags", "Key=k,Value=v");
        assertEquals("k", aws("list-tags-for-resource", "--resource-arn", ARN + "transcription-job/s").at("/Tags/0/Key").asText());
        aws("untag-resource", "--resource-arn", ARN + "transcription-job/s", "--tag-keys", "k");
        aws("delete-transcription-job", "--transcription-job-name", "s");
        aws("start-call-analytics-job", "--call-analytics-job-name", "c", "--media", "MediaFileUri=" + Studio.CALL);
        Waiting.until(() -> studio.transcribe().getCallAnalyticsJob(g -> g.callAnalyticsJobName("c")).callAnalyticsJob(),
                j -> j.callAnalyticsJobStatusAsString().equals("COMPLETED"));
        assertTrue(aws("get-call-analytics-job", "--call-analytics-job-name", "c").at("/CallAnalyticsJob/Transcript/TranscriptFileUri").isTextual());
        assertEquals(1, aws("list-call-analytics-jobs").get("CallAnalyticsJobSummaries").size());
        aws("delete-call-analytics-job", "--call-analytics-job-name", "c");
        aws("start-medical-transcription-job", "--medical-transcription-job-name", "m", "--language-code", "en-US", "--specialty", "PRIMARYCARE",
                "--type", "DICTATION", "--output-bucket-name", "desk", "--media", "MediaFileUri=" + Studio.TALK);
        Waiting.until(() -> studio.transcribe().getMedicalTranscriptionJob(g -> g.medicalTranscriptionJobName("m")).medicalTranscriptionJob(),
                j -> j.transcriptionJobStatusAsString().equals("COMPLETED"));
        assertEquals("DICTATION", aws("get-medical-transcription-job", "--medical-transcription-job-name", "m")
                .at("/MedicalTranscriptionJob/Type").asText());
        assertEquals(1, aws("list-medical-transcription-jobs").get("MedicalTranscriptionJobSummaries").size());
        aws("delete-medical-transcription-job", "--medical-transcription-job-name", "m");
    }

    private void commandVocabularies() throws Exception {
        for (String noun : List.of("vocabulary", "medical-vocabulary")) {
            aws("create-" + noun, "--vocabulary-name", "v", "--language-code", "en-US", "--vocabulary-file-uri", "s3://desk/v.txt");
            Waiting.until(() -> noun.equals("vocabulary") ? studio.transcribe().getVocabulary(g -> g.vocabularyName("v")).vocabularyStateAsString()
                    : studio.transcribe().getMedicalVocabulary(g -> g.vocabularyName("v")).vocabularyStateAsString(), "READY"::equals);
            assertTrue(aws("get-" + noun, "--vocabulary-name", "v").get("DownloadUri").isTextual());
            aws("update-" + noun, "--vocabulary-name", "v", "--language-code", "en-US", "--vocabulary-file-uri", "s3://desk/v.txt");
            assertEquals(1, aws("list-" + noun.replaceFirst("y$", "ies")).get("Vocabularies").size());
            aws("delete-" + noun, "--vocabulary-name", "v");
        }
        aws("create-vocabulary-filter", "--vocabulary-filter-name", "f", "--language-code", "en-US", "--words", "a", "b");
        aws("update-vocabulary-filter", "--vocabulary-filter-name", "f", "--words", "c");
        assertTrue(aws("get-vocabulary-filter", "--vocabulary-filter-name", "f").get("DownloadUri").isTextual());
        assertEquals(1, aws("list-vocabulary-filters").get("VocabularyFilters").size());
        aws("delete-vocabulary-filter", "--vocabulary-filter-name", "f");
    }

    @Test
    void theYoungestOperationByHand() throws Exception {
        studio.transcribe().createLanguageModel(c -> c.modelName("m").languageCode("en-US").baseModelName("WideBand")
                .inputDataConfig(i -> i.s3Uri("s3://desk/texts/").dataAccessRoleArn(ROLE)));
        var answer = new SignedRequest(studio.room().credentials(), Clock.systemUTC(), "transcribe", "POST",
                studio.room().endpoint().resolve("/"), Map.of("X-Amz-Target", "Transcribe." + YOUNG),
                "{\"ModelName\":\"m\",\"EncryptionConfiguration\":{\"KMSKey\":\"alias/a\"}}".getBytes(StandardCharsets.UTF_8)).send();
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"ModelName\":\"m\""), answer.body());
    }
}
