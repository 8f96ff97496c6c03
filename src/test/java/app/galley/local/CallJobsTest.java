package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.CallAnalyticsJob;
import software.amazon.awssdk.services.transcribe.model.CallAnalyticsJobStatus;
import software.amazon.awssdk.services.transcribe.model.ChannelDefinition;
import software.amazon.awssdk.services.transcribe.model.InterruptionFilter;
import software.amazon.awssdk.services.transcribe.model.LanguageCode;
import software.amazon.awssdk.services.transcribe.model.NonTalkTimeFilter;
import software.amazon.awssdk.services.transcribe.model.ParticipantRole;
import software.amazon.awssdk.services.transcribe.model.Rule;
import software.amazon.awssdk.services.transcribe.model.SentimentFilter;
import software.amazon.awssdk.services.transcribe.model.StartCallAnalyticsJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptFilter;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Call Analytics and medical jobs through the AWS SDK.
class CallJobsTest {
    @TempDir
    private Path folder;
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private CallAnalyticsJob done(String name, Consumer<StartCallAnalyticsJobRequest.Builder> more) {
        studio.transcribe().startCallAnalyticsJob(s -> {
            s.callAnalyticsJobName(name).media(m -> m.mediaFileUri(Studio.CALL)).outputLocation("s3://desk/out/");
            more.accept(s);
        });
        return Waiting.until(() -> studio.transcribe().getCallAnalyticsJob(g -> g.callAnalyticsJobName(name)).callAnalyticsJob(),
                j -> j.callAnalyticsJobStatus() == CallAnalyticsJobStatus.COMPLETED || j.callAnalyticsJobStatus() == CallAnalyticsJobStatus.FAILED);
    }

    @Test
    void whatCanBeComputedOfACallIs() throws IOException {
        CallAnalyticsJob job = done("call", s -> { });
        assertEquals(CallAnalyticsJobStatus.COMPLETED, job.callAnalyticsJobStatus(), job.failureReason());
        assertEquals("en-US", job.languageCodeAsString());
        JsonNode result = studio.result(job.transcript().transcriptFileUri());
        assertEquals("Raw", result.at("/ContentMetadata/Output").asText());
        assertEquals(3, result.get("Transcript").size());
        JsonNode turn = result.at("/Transcript/1");
        assertEquals("CUSTOMER", turn.get("ParticipantRole").asText());
        assertEquals("My card is 4111 1111 1111 1111 and my phone is 555 010 4477.", turn.get("Content").asText());
        assertEquals(2000, turn.get("BeginOffsetMillis").asInt());
        assertEquals("NEGATIVE", turn.get("Sentiment").asText());
        assertEquals("My card", turn.at("/IssuesDetected/0/Text").asText());
        assertEquals(7, turn.at("/IssuesDetected/0/CharacterOffsets/End").asInt());
        assertEquals(0.95, turn.at("/Items/0/Confidence").doubleValue());
        JsonNode figures = result.get("ConversationCharacteristics");
        assertEquals(9200, figures.get("TotalConversationDurationMillis").asInt());
        // The agent speaks from 0.5 to 4.45 s, the customer from 2 to 5.45 s and from 9 to 9.2 s.
        assertEquals(3950, figures.at("/TalkTime/DetailsByParticipant/AGENT/TotalTimeMillis").asInt());
        assertEquals(3650, figures.at("/TalkTime/DetailsByParticipant/CUSTOMER/TotalTimeMillis").asInt());
        assertEquals(7600, figures.at("/TalkTime/TotalTimeMillis").asInt());
        assertEquals(Math.round(16 * 60_000 / 3950.0), figures.at("/TalkSpeed/DetailsByParticipant/AGENT/AverageWordsPerMinute").asInt());
        assertEquals(3550, figures.at("/NonTalkTime/TotalTimeMillis").asInt());
        assertEquals(5450, figures.at("/NonTalkTime/Instances/0/BeginOffsetMillis").asInt());
        assertEquals(1, figures.at("/Interruptions/TotalCount").asInt());
        assertEquals(2450, figures.at("/Interruptions/InterruptionsByInterrupter/CUSTOMER/0/DurationMillis").asInt());
        assertEquals(5.0, figures.at("/Sentiment/OverallSentiment/AGENT").doubleValue());
        assertEquals(-2.5, figures.at("/Sentiment/OverallSentiment/CUSTOMER").doubleValue());
        assertEquals(4, figures.at("/Sentiment/SentimentByPeriod/QUARTER/AGENT").size());
        assertTrue(figures.path("ContactSummary").isMissingNode());
    }

    @Test
    void loudnessIsThatOfTheChannel() throws IOException {
        JsonNode result = studio.result(done("loud", s -> { }).transcript().transcriptFileUri());
        JsonNode agent = result.at("/Transcript/0/LoudnessScores");
        assertEquals(5, agent.size());
        assertTrue(agent.get(2).doubleValue() > 40 && agent.get(2).doubleValue() < 91, agent.toString());
        JsonNode second = result.at("/Transcript/1/LoudnessScores");
        // The customer's voice is heard from the third second on.
        assertTrue(second.get(0).isNull(), second.toString());
        assertTrue(second.get(2).doubleValue() > 40, second.toString());
    }

    @Test
    void rolesAreThoseOfTheChannelsAndASummaryIsNeverInvented() throws IOException {
        CallAnalyticsJob job = done("turned", s -> s.channelDefinitions(
                ChannelDefinition.builder().channelId(0).participantRole(ParticipantRole.CUSTOMER).build(),
                ChannelDefinition.builder().channelId(1).participantRole(ParticipantRole.AGENT).build())
                .settings(x -> x.summarization(g -> g.generateAbstractiveSummary(true))));
        JsonNode result = studio.result(job.transcript().transcriptFileUri());
        assertEquals("CUSTOMER", result.at("/Transcript/0/ParticipantRole").asText());
        assertEquals("The customer gave a card number.",
                result.at("/ConversationCharacteristics/ContactSummary/AutoGenerated/OverallSummary/Content").asText());
        studio.put("unknown.wav", WavReader.voices(9, List.of(new double[] {1, 3}, new double[] {5, 8})));
        CallAnalyticsJob unheard = done("unheard", s -> s.media(m -> m.mediaFileUri("s3://desk/unknown.wav"))
                .settings(x -> x.summarization(g -> g.generateAbstractiveSummary(true))));
        JsonNode bare = studio.result(unheard.transcript().transcriptFileUri());
        assertEquals("GENERATIVE_SUMMARIZATION", bare.at("/AnalyticsJobDetails/Skipped/0/Feature").asText());
        assertEquals("INSUFFICIENT_CONVERSATION_CONTENT", unheard.callAnalyticsJobDetails().skipped().getFirst().reasonCodeAsString());
        assertEquals("", bare.at("/Transcript/0/Content").asText());
        assertTrue(bare.at("/Transcript/0/Sentiment").isMissingNode());
        assertTrue(bare.at("/ConversationCharacteristics/Sentiment").isMissingNode());
        assertTrue(bare.at("/ConversationCharacteristics/TalkTime/DetailsByParticipant/CUSTOMER/TotalTimeMillis").asInt() > 1000);
        assertTrue(bare.at("/ConversationCharacteristics/TalkSpeed/DetailsByParticipant").isEmpty());
    }

    @Test
    void filtersAndRedactionReachTheTurns() throws IOException {
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("f").languageCode("en-US").words("thank"));
        CallAnalyticsJob job = done("clean", s -> s.settings(x -> x.vocabularyFilterName("f").vocabularyFilterMethod("mask")
                .languageOptions(LanguageCode.EN_US).contentRedaction(c -> c.redactionType("PII").redactionOutput("redacted"))));
        assertNull(job.transcript().transcriptFileUri());
        assertTrue(job.transcript().redactedTranscriptFileUri().endsWith("/out/redacted-clean.json"));
        JsonNode result = studio.result(job.transcript().redactedTranscriptFileUri());
        assertEquals("Redacted", result.at("/ContentMetadata/Output").asText());
        assertTrue(result.at("/Transcript/0/Content").asText().startsWith("*** you"));
        JsonNode turn = result.at("/Transcript/1");
        assertEquals("My card is [PII] and my phone is [PII].", turn.get("Content").asText());
        assertEquals("CREDIT_DEBIT_NUMBER", turn.at("/Items/3/Redaction/0/Type").asText());
        assertEquals(2750, turn.at("/Redaction/RedactedTimestamps/0/BeginOffsetMillis").asInt());
        assertEquals(2, turn.at("/Redaction/RedactedTimestamps").size());
    }

    private void category(String name, Rule... rules) {
        studio.transcribe().createCallAnalyticsCategory(c -> c.categoryName(name).rules(rules));
    }

    private static Rule says(String words, boolean negate, ParticipantRole role) {
        return Rule.fromTranscriptFilter(TranscriptFilter.builder().transcriptFilterType("EXACT").targets(words).negate(negate)
                .participantRole(role).build());
    }

    @Test
    void categoriesMatchByEveryKindOfRule() throws IOException {
        category("polite", says("THANK you", false, ParticipantRole.AGENT));
        category("customer-polite", says("thank you", false, ParticipantRole.CUSTOMER));
        category("no-sorry", says("sorry", true, ParticipantRole.AGENT));
        category("silent", Rule.fromNonTalkTimeFilter(NonTalkTimeFilter.builder().threshold(3500L).build()));
        category("very-silent", Rule.fromNonTalkTimeFilter(NonTalkTimeFilter.builder().threshold(4000L).build()));
        category("cut-off", Rule.fromInterruptionFilter(InterruptionFilter.builder().threshold(2000L).participantRole("CUSTOMER").build()),
                Rule.fromSentimentFilter(SentimentFilter.builder().sentimentsWithStrings("NEGATIVE").build()));
        category("late-complaint", Rule.fromSentimentFilter(SentimentFilter.builder().sentimentsWithStrings("NEGATIVE")
                .relativeTimeRange(r -> r.last(20)).build()));
        category("early-greeting", Rule.fromTranscriptFilter(TranscriptFilter.builder().transcriptFilterType("EXACT").targets("goodbye")
                .absoluteTimeRange(r -> r.first(5000L)).build()));
        JsonNode categories = studio.result(done("sorted", s -> { }).transcript().transcriptFileUri()).get("Categories");
        List<String> matched = Studio.JSON.convertValue(categories.get("MatchedCategories"), new com.fasterxml.jackson.core.type.TypeReference<>() { });
        assertEquals(List.of("cut-off", "no-sorry", "polite", "silent"), matched.stream().sorted().toList());
        assertEquals(500, categories.at("/MatchedDetails/polite/PointsOfInterest/0/BeginOffsetMillis").asInt());
        assertTrue(categories.at("/MatchedDetails/no-sorry/PointsOfInterest").isEmpty());
        assertEquals(2, categories.at("/MatchedDetails/cut-off/PointsOfInterest").size());
    }

    @Test
    void aCallNeedsTwoChannels() {
        CallAnalyticsJob job = done("mono", s -> s.media(m -> m.mediaFileUri(Studio.TALK)));
        assertEquals(CallAnalyticsJobStatus.FAILED, job.callAnalyticsJobStatus());
        assertTrue(job.failureReason().contains("two channels"), job.failureReason());
        assertEquals("mono", studio.transcribe().listCallAnalyticsJobs(l -> l.status("FAILED")).callAnalyticsJobSummaries().getFirst()
                .callAnalyticsJobName());
        studio.transcribe().deleteCallAnalyticsJob(d -> d.callAnalyticsJobName("mono"));
        assertThrows(BadRequestException.class, () -> studio.transcribe().getCallAnalyticsJob(g -> g.callAnalyticsJobName("mono")));
        assertThrows(BadRequestException.class, () -> done("one", s -> s.channelDefinitions(
                ChannelDefinition.builder().channelId(0).participantRole("AGENT").build(),
                ChannelDefinition.builder().channelId(0).participantRole("CUSTOMER").build())));
    }

    @Test
    void aMedicalJobPointsOutWhatHasAForm() throws IOException {
        studio.transcribe().startMedicalTranscriptionJob(s -> s.medicalTranscriptionJobName("visit").languageCode("en-US")
                .media(m -> m.mediaFileUri(Studio.CALL)).outputBucketName("desk").specialty("PRIMARYCARE").type("CONVERSATION")
                .contentIdentificationType("PHI").settings(x -> x.channelIdentification(true)));
        var job = Waiting.until(() -> studio.transcribe().getMedicalTranscriptionJob(g -> g.medicalTranscriptionJobName("visit"))
                .medicalTranscriptionJob(), j -> j.transcriptionJobStatus() == TranscriptionJobStatus.COMPLETED
                || j.transcriptionJobStatus() == TranscriptionJobStatus.FAILED);
        assertEquals("PRIMARYCARE", job.specialtyAsString());
        assertEquals("PHI", job.contentIdentificationTypeAsString());
        JsonNode results = studio.result(job.transcript().transcriptFileUri()).get("results");
        assertEquals(2, results.at("/channel_labels/number_of_channels").asInt());
        assertEquals(2, results.get("entities").size());
        assertEquals("4111 1111 1111 1111", results.at("/entities/0/content").asText());
        assertEquals(2.75, results.at("/entities/0/startTime").doubleValue());
        assertEquals(3.7, results.at("/entities/0/endTime").doubleValue(), 0.001);
        assertEquals(0.95, results.at("/entities/0/confidence").doubleValue());
        assertEquals(1, studio.transcribe().listMedicalTranscriptionJobs(l -> { }).medicalTranscriptionJobSummaries().size());
        studio.transcribe().deleteMedicalTranscriptionJob(d -> d.medicalTranscriptionJobName("visit"));
        assertThrows(BadRequestException.class, () -> studio.transcribe().startMedicalTranscriptionJob(s -> s
                .medicalTranscriptionJobName("german").languageCode("de-DE").media(m -> m.mediaFileUri(Studio.CALL)).outputBucketName("desk")
                .specialty("PRIMARYCARE").type("DICTATION")));
        assertThrows(BadRequestException.class, () -> studio.transcribe().startMedicalTranscriptionJob(s -> s
                .medicalTranscriptionJobName("nowhere").languageCode("en-US").media(m -> m.mediaFileUri(Studio.CALL))
                .specialty("PRIMARYCARE").type("DICTATION")));
        TranscriptionJob same = studio.done("visit", s -> { });
        assertEquals(TranscriptionJobStatus.COMPLETED, same.transcriptionJobStatus());
    }
}
