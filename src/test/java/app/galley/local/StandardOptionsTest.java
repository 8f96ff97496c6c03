package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.local.fault.Faults;
import app.galley.local.transcribe.job.Quotas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.LanguageCode;
import software.amazon.awssdk.services.transcribe.model.LanguageIdSettings;
import software.amazon.awssdk.services.transcribe.model.LimitExceededException;
import software.amazon.awssdk.services.transcribe.model.NotFoundException;
import software.amazon.awssdk.services.transcribe.model.Settings;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.Tag;
import software.amazon.awssdk.services.transcribe.model.ToxicityDetectionSettings;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Every option of a standard job: echoed, with an effect in the result, refused where it does not go with another one.
class StandardOptionsTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/galley-transcribe";
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

    private static Consumer<StartTranscriptionJobRequest.Builder> settings(Consumer<Settings.Builder> settings) {
        return s -> s.settings(settings);
    }

    private String refusal(Consumer<StartTranscriptionJobRequest.Builder> change) {
        return assertThrows(BadRequestException.class, () -> studio.done("refused", change)).awsErrorDetails().errorMessage();
    }

    private static List<String> contents(JsonNode items) {
        List<String> contents = new ArrayList<>();
        items.forEach(i -> contents.add(i.at("/alternatives/0/content").asText(i.path("content").asText())));
        return contents;
    }

    @Test
    void speakersAndChannelsStandBesideEachOther() throws IOException {
        TranscriptionJob job = studio.done("both", s -> s.media(m -> m.mediaFileUri(Studio.CALL))
                .settings(x -> x.channelIdentification(true).showSpeakerLabels(true).maxSpeakerLabels(2)));
        assertEquals(TranscriptionJobStatus.COMPLETED, job.transcriptionJobStatus(), job.failureReason());
        assertTrue(job.settings().channelIdentification());
        JsonNode results = studio.result(job.transcript().transcriptFileUri()).get("results");
        assertEquals(2, results.at("/channel_labels/number_of_channels").asInt());
        assertEquals("ch_1", results.at("/channel_labels/channels/1/channel_label").asText());
        assertEquals("My", results.at("/channel_labels/channels/1/items/0/alternatives/0/content").asText());
        assertEquals("ch_1", results.at("/channel_labels/channels/1/items/0/channel_label").asText());
        assertEquals(2, results.at("/speaker_labels/speakers").asInt());
        assertEquals("spk_1", results.at("/items/17/speaker_label").asText());
        assertEquals(results.get("items").size(), results.at("/channel_labels/channels/0/items").size()
                + results.at("/channel_labels/channels/1/items").size());
    }

    @Test
    void speechWithoutWordsIsFoundOnEachChannel() throws IOException {
        studio.put("unknown.wav", WavReader.voices(9, List.of(new double[] {1, 3}, new double[] {5, 8})));
        TranscriptionJob job = studio.done("unheard", s -> s.media(m -> m.mediaFileUri("s3://desk/unknown.wav"))
                .settings(x -> x.channelIdentification(true)));
        JsonNode results = studio.result(job.transcript().transcriptFileUri()).get("results");
        assertEquals("ch_0", results.at("/audio_segments/0/channel_label").asText());
        JsonNode last = results.get("audio_segments").get(results.get("audio_segments").size() - 1);
        assertEquals("ch_1", last.get("channel_label").asText());
        assertTrue(Double.parseDouble(last.get("start_time").asText()) > 4.5);
    }

    @Test
    void alternativesAreThoseThatAreKnownAndNoMore() throws IOException {
        TranscriptionJob job = studio.done("two", settings(x -> x.showAlternatives(true).maxAlternatives(2)));
        JsonNode segments = studio.result(job.transcript().transcriptFileUri()).at("/results/segments");
        assertEquals(3, segments.size());
        assertEquals(2, segments.at("/0/alternatives").size());
        assertEquals("Damn the river rose.", segments.at("/0/alternatives/0/transcript").asText());
        assertEquals("Dam the river rose", segments.at("/0/alternatives/1/transcript").asText());
        assertEquals(1, segments.at("/1/alternatives").size());
        assertEquals("1.000", segments.at("/0/alternatives/0/items/0/start_time").asText());
    }

    @Test
    void aFilterMasksRemovesAndMarksWholeWords() throws IOException {
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("swear").languageCode("en-US").words("DAMN", "do"));
        Map<String, String> texts = Map.of("mask", "*** the river rose. Write to ann@example.com or www.example.org today. Damned if I ***.",
                "remove", "the river rose. Write to ann@example.com or www.example.org today. Damned if I.",
                "tag", "Damn the river rose. Write to ann@example.com or www.example.org today. Damned if I do.");
        for (var each : texts.entrySet()) {
            TranscriptionJob job = studio.done(each.getKey(),
                    settings(x -> x.vocabularyFilterName("swear").vocabularyFilterMethod(each.getKey())));
            assertEquals("swear", job.settings().vocabularyFilterName());
            assertEquals(each.getValue(), studio.text(job.transcript().transcriptFileUri()));
        }
        JsonNode tagged = studio.result("/desk/tag.json").at("/results/items");
        assertTrue(tagged.at("/0/vocabularyFilterMatch").asBoolean());
        assertTrue(tagged.at("/1/vocabularyFilterMatch").isMissingNode());
        JsonNode removed = studio.result("/desk/remove.json").get("results");
        assertEquals(removed.get("items").size() - 1, removed.get("items").get(removed.get("items").size() - 1).get("id").asInt());
        assertEquals(0, removed.at("/audio_segments/0/items/0").asInt());
    }

    @Test
    void personalDataThatHasAFormIsRedactedAndNothingElse() throws IOException {
        TranscriptionJob job = studio.done("both", s -> s.contentRedaction(c -> c.redactionType("PII")
                .redactionOutput("redacted_and_unredacted").piiEntityTypesWithStrings("EMAIL", "URL")));
        assertEquals(List.of("EMAIL", "URL"), job.contentRedaction().piiEntityTypesAsStrings());
        assertTrue(job.transcript().redactedTranscriptFileUri().endsWith("/desk/redacted-both.json"));
        JsonNode redacted = studio.result(job.transcript().redactedTranscriptFileUri());
        assertTrue(redacted.get("isRedacted").asBoolean());
        assertEquals("Damn the river rose. Write to [PII] or [PII] today. Damned if I do.",
                redacted.at("/results/transcripts/0/transcript").asText());
        JsonNode item = redacted.at("/results/items/7");
        assertEquals("[PII]", item.at("/alternatives/0/content").asText());
        assertTrue(item.at("/alternatives/0/confidence").isMissingNode());
        assertEquals("EMAIL", item.at("/alternatives/0/redactions/0/type").asText());
        assertEquals("PII", item.at("/alternatives/0/redactions/0/category").asText());
        assertEquals("0.95", item.at("/alternatives/0/redactions/0/confidence").asText());
        assertEquals("2.700", item.get("start_time").asText());
        JsonNode whole = studio.result(job.transcript().transcriptFileUri());
        assertFalse(whole.get("isRedacted").asBoolean());
        assertTrue(whole.at("/results/transcripts/0/transcript").asText().contains("ann@example.com"));
        TranscriptionJob only = studio.done("only", s -> s.media(m -> m.mediaFileUri(Studio.CALL)).contentRedaction(c -> c.redactionType("PII")
                .redactionOutput("redacted")));
        assertNull(only.transcript().transcriptFileUri());
        assertTrue(studio.text(only.transcript().redactedTranscriptFileUri()).contains("My card is [PII] and my phone is [PII]."));
        assertTrue(studio.s3().listObjectsV2(l -> l.bucket("desk").prefix("only")).contents().isEmpty());
    }

    @Test
    void subtitlesStandBesideTheResult() {
        TranscriptionJob job = studio.done("film", s -> s.outputKey("out/").subtitles(x -> x.formatsWithStrings("vtt", "srt").outputStartIndex(1))
                .settings(x -> x.showSpeakerLabels(true).maxSpeakerLabels(2)));
        assertEquals(List.of(studio.room().endpoint() + "/desk/out/film.vtt", studio.room().endpoint() + "/desk/out/film.srt"),
                job.subtitles().subtitleFileUris());
        assertEquals(1, job.subtitles().outputStartIndex());
        String srt = new String(studio.bytes(job.subtitles().subtitleFileUris().getLast()), StandardCharsets.UTF_8);
        assertTrue(srt.startsWith("1\n00:00:01,000 --> 00:00:01,950\n- Damn the river rose.\n\n2\n"), srt);
        String vtt = new String(studio.bytes(job.subtitles().subtitleFileUris().getFirst()), StandardCharsets.UTF_8);
        assertTrue(vtt.startsWith("WEBVTT\n\n1\n00:00:01.000 --> 00:00:01.950\n- Damn the river rose.\n\n"), vtt);
    }

    private static LanguageIdSettings filtered(String filter) {
        return LanguageIdSettings.builder().vocabularyFilterName(filter).build();
    }

    @Test
    void anIdentifiedLanguageHasAFilterOfItsOwn() throws IOException {
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("english").languageCode("en-US").words("river"));
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("german").languageCode("de-DE").words("today"));
        TranscriptionJob one = studio.done("one", s -> s.languageCode((String) null).identifyLanguage(true)
                .languageOptions(LanguageCode.EN_US, LanguageCode.DE_DE).settings(x -> x.vocabularyFilterMethod("mask"))
                .languageIdSettings(Map.of(LanguageCode.EN_US, filtered("english"), LanguageCode.DE_DE, filtered("german"))));
        assertEquals("en-US", one.languageCodeAsString());
        assertEquals("english", java.util.Objects.requireNonNull(one.languageIdSettingsAsStrings().get("en-US")).vocabularyFilterName());
        assertTrue(studio.text(one.transcript().transcriptFileUri()).startsWith("Damn the *** rose."));
        TranscriptionJob several = studio.done("several", s -> s.languageCode((String) null).identifyMultipleLanguages(true));
        JsonNode results = studio.result(several.transcript().transcriptFileUri()).get("results");
        assertEquals("en-US", results.at("/language_codes/0/language_code").asText());
        assertEquals("en-US", results.at("/items/0/language_code").asText());
        assertEquals(several.languageCodes().getFirst().durationInSeconds(), results.at("/language_codes/0/duration_in_seconds").floatValue());
    }

    @Test
    void keysAreKeptAndTold() {
        String key = "arn:aws:kms:us-east-1:000000000000:key/1";
        studio.done("locked", s -> s.outputEncryptionKMSKeyId(key).kmsEncryptionContext(Map.of("desk", "news")));
        var head = studio.s3().headObject(h -> h.bucket("desk").key("locked.json"));
        assertEquals("aws:kms", head.serverSideEncryptionAsString());
        assertEquals(key, head.ssekmsKeyId());
        assertTrue(refusal(s -> s.kmsEncryptionContext(Map.of("a", "b"))).contains("KMSEncryptionContext"));
        assertTrue(refusal(s -> s.outputBucketName(null).outputEncryptionKMSKeyId(key)).contains("OutputEncryptionKMSKeyId"));
    }

    @Test
    void tagsAreListedAddedAndRemoved() {
        studio.done("tagged", s -> s.tags(Tag.builder().key("desk").value("news").build()));
        String arn = "arn:aws:transcribe:us-east-1:000000000000:transcription-job/tagged";
        studio.transcribe().tagResource(t -> t.resourceArn(arn).tags(Tag.builder().key("week").value("48").build()));
        studio.transcribe().untagResource(t -> t.resourceArn(arn).tagKeys("desk"));
        var tags = studio.transcribe().listTagsForResource(l -> l.resourceArn(arn)).tags();
        assertEquals(List.of("week"), tags.stream().map(Tag::key).toList());
        assertEquals("48", studio.transcribe().getTranscriptionJob(g -> g.transcriptionJobName("tagged")).transcriptionJob().tags()
                .getFirst().value());
        assertThrows(NotFoundException.class, () -> studio.transcribe().listTagsForResource(
                l -> l.resourceArn("arn:aws:transcribe:us-east-1:000000000000:transcription-job/none")));
        assertTrue(refusal(s -> s.tags(Tag.builder().key("a").value("1").build(), Tag.builder().key("a").value("2").build())).contains("twice"));
    }

    @Test
    void whatExcludesEachOtherIsRefused() {
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("german").languageCode("de-DE").words("eins"));
        assertTrue(refusal(settings(x -> x.showAlternatives(true))).contains("MaxAlternatives"));
        assertTrue(refusal(settings(x -> x.maxAlternatives(2))).contains("ShowAlternatives"));
        assertTrue(refusal(settings(x -> x.vocabularyFilterName("german"))).contains("VocabularyFilterMethod"));
        assertTrue(refusal(settings(x -> x.vocabularyFilterMethod("mask"))).contains("vocabulary filter"));
        assertTrue(refusal(settings(x -> x.vocabularyFilterName("german").vocabularyFilterMethod("mask"))).contains("de-DE"));
        assertTrue(refusal(settings(x -> x.vocabularyFilterName("none").vocabularyFilterMethod("mask"))).contains("couldn't be found"));
        assertTrue(refusal(settings(x -> x.vocabularyName("none"))).contains("vocabulary couldn't be found"));
        assertTrue(refusal(s -> s.modelSettings(m -> m.languageModelName("none"))).contains("model couldn't be found"));
        assertTrue(refusal(s -> s.identifyMultipleLanguages(true)).contains("can't be used together"));
        Consumer<StartTranscriptionJobRequest.Builder> redacted =
                s -> s.contentRedaction(c -> c.redactionType("PII").redactionOutput("redacted"));
        assertTrue(refusal(redacted.andThen(s -> s.languageCode((String) null).identifyLanguage(true))).contains("redaction"));
        assertTrue(refusal(redacted.andThen(s -> s.languageCode("ja-JP"))).contains("ja-JP"));
        Consumer<StartTranscriptionJobRequest.Builder> toxic =
                s -> s.toxicityDetection(ToxicityDetectionSettings.builder().toxicityCategoriesWithStrings("ALL").build());
        assertTrue(refusal(toxic.andThen(s -> s.languageCode("de-DE"))).contains("en-US only"));
        assertTrue(refusal(toxic.andThen(settings(x -> x.channelIdentification(true)))).contains("redaction only"));
        assertEquals("ALL", studio.done("toxic", toxic.andThen(redacted)).toxicityDetection().getFirst().toxicityCategoriesAsStrings().getFirst());
        assertTrue(refusal(s -> s.jobExecutionSettings(e -> e.allowDeferredExecution(true))).contains("DataAccessRoleArn"));
        assertTrue(refusal(s -> s.jobExecutionSettings(e -> e.dataAccessRoleArn(ROLE))).contains("AllowDeferredExecution"));
        assertTrue(refusal(s -> s.media(m -> m.mediaFileUri(Studio.TALK).redactedMediaFileUri(Studio.TALK))).contains("Call Analytics"));
        assertTrue(refusal(s -> s.subtitles(x -> x.formatsWithStrings("ass"))).contains("'subtitles.formats.1.member'"));
    }

    @Test
    void jobsBeyondTheQuotaAreRefusedUnlessTheyMayWait() throws IOException {
        studio.close();
        studio = new Studio(folder.resolve("small"), new Faults(List.of(), new Quotas(0, 1)));
        assertThrows(LimitExceededException.class, () -> studio.done("now", s -> { }));
        TranscriptionJob job = studio.done("later", s -> s.jobExecutionSettings(e -> e.allowDeferredExecution(true).dataAccessRoleArn(ROLE)));
        assertEquals(TranscriptionJobStatus.COMPLETED, job.transcriptionJobStatus());
        assertTrue(job.jobExecutionSettings().allowDeferredExecution());
        assertEquals(ROLE, job.jobExecutionSettings().dataAccessRoleArn());
    }
}
