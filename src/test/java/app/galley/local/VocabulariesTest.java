package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.GetVocabularyResponse;
import software.amazon.awssdk.services.transcribe.model.LanguageModel;
import software.amazon.awssdk.services.transcribe.model.NotFoundException;
import software.amazon.awssdk.services.transcribe.model.Rule;
import software.amazon.awssdk.services.transcribe.model.TranscriptFilter;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// What jobs refer to by name, through the AWS SDK.
class VocabulariesTest {
    private static final String TABLE = "Phrase\tSoundsLike\tIPA\tDisplayAs\nLos-Angeles\t\t\tLos Angeles\nC.L.I.\t\t\tCLI\n";
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

    private GetVocabularyResponse judged(String name) {
        return Waiting.until(() -> studio.transcribe().getVocabulary(g -> g.vocabularyName(name)),
                v -> !v.vocabularyStateAsString().equals("PENDING"));
    }

    private GetVocabularyResponse made(String name, String file) {
        studio.put(name + ".txt", file);
        studio.transcribe().createVocabulary(c -> c.vocabularyName(name).languageCode("en-US").vocabularyFileUri("s3://desk/" + name + ".txt"));
        return judged(name);
    }

    private static String fetched(String url) throws IOException {
        try (var in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTableBecomesReadyAndCanBeReadAgain() throws IOException {
        GetVocabularyResponse ready = made("names", TABLE);
        assertEquals("READY", ready.vocabularyStateAsString(), ready.failureReason());
        assertEquals(TABLE, fetched(ready.downloadUri()));
        assertThrows(ConflictException.class, () -> made("names", TABLE));
        assertEquals(TranscriptionJobStatus.COMPLETED,
                studio.done("with", s -> s.settings(x -> x.vocabularyName("names"))).transcriptionJobStatus());
        assertTrue(assertThrows(BadRequestException.class, () -> studio.done("other", s -> s.languageCode("en-GB")
                .settings(x -> x.vocabularyName("names")))).awsErrorDetails().errorMessage().contains("en-US"));
        studio.transcribe().updateVocabulary(u -> u.vocabularyName("names").languageCode("en-US").phrases("Askerley", "Wend-Valley"));
        assertEquals("Askerley\nWend-Valley", fetched(judged("names").downloadUri()));
        studio.transcribe().deleteVocabulary(d -> d.vocabularyName("names"));
        assertThrows(NotFoundException.class, () -> studio.transcribe().getVocabulary(g -> g.vocabularyName("names")));
    }

    @Test
    void oneFaultInAFileFailsItAndIsTold() {
        Map<String, String> faults = Map.of("Phrase\tSoundsLike\tIPA\tDisplayAs\r\nA\t\t\tB\r\n", "carriage returns",
                "Phrase\tIPA\tDisplayAs\nA\t\tB\n", "four columns",
                "Phrase\tSoundsLike\tIPA\tDisplayAs\nLos Angeles\t\t\tB\n", "line 2 has characters that are not allowed: Los Angeles",
                "Phrase\tSoundsLike\tIPA\tDisplayAs\nok\t\t\tB\nR2\t\t\tB\n", "line 3 has characters that are not allowed: R2",
                "Phrase\tSoundsLike\tIPA\tDisplayAs\n-Hawn\t\t\tB\n", "-Hawn",
                "Phrase\tSoundsLike\tIPA\tDisplayAs\ncafé\t\t\tB\n", "café",
                "Phrase\tSoundsLike\tIPA\tDisplayAs\nok\t\tB\n", "Line 2 does not have four columns",
                "x".repeat(51_201), "50 KB",
                "x".repeat(257), "longer than 256");
        int number = 0;
        for (var fault : faults.entrySet()) {
            GetVocabularyResponse failed = made("bad-" + number++, fault.getKey());
            assertEquals("FAILED", failed.vocabularyStateAsString(), fault.getValue());
            assertTrue(failed.failureReason().contains(fault.getValue()), failed.failureReason());
            assertNull(failed.downloadUri());
        }
        assertTrue(assertThrows(BadRequestException.class, () -> studio.done("failed", s -> s.settings(x -> x.vocabularyName("bad-0"))))
                .awsErrorDetails().errorMessage().contains("not READY"));
        var failed = studio.transcribe().listVocabularies(l -> l.stateEquals("FAILED").nameContains("BAD").maxResults(2));
        assertEquals(2, failed.vocabularies().size());
        assertEquals(faults.size(), studio.transcribe().listVocabulariesPaginator(l -> l.stateEquals("FAILED").maxResults(2)).stream()
                .mapToInt(p -> p.vocabularies().size()).sum());
        assertEquals(0, studio.transcribe().listVocabularies(l -> l.stateEquals("READY")).vocabularies().size());
    }

    @Test
    void medicalVocabulariesAreTablesInAmericanEnglish() {
        studio.put("m.txt", TABLE);
        studio.transcribe().createMedicalVocabulary(c -> c.vocabularyName("m").languageCode("en-US").vocabularyFileUri("s3://desk/m.txt"));
        assertEquals("READY", Waiting.until(() -> studio.transcribe().getMedicalVocabulary(g -> g.vocabularyName("m")),
                v -> !v.vocabularyStateAsString().equals("PENDING")).vocabularyStateAsString());
        assertThrows(BadRequestException.class, () -> studio.transcribe().createMedicalVocabulary(
                c -> c.vocabularyName("n").languageCode("de-DE").vocabularyFileUri("s3://desk/m.txt")));
        studio.transcribe().deleteMedicalVocabulary(d -> d.vocabularyName("m"));
        assertEquals(0, studio.transcribe().listMedicalVocabularies(l -> { }).vocabularies().size());
    }

    @Test
    void filtersTakeSingleWords() throws IOException {
        studio.put("f.txt", "eins\nzwei\n\n");
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("f").languageCode("de-DE")
                .vocabularyFilterFileUri("s3://desk/f.txt"));
        assertEquals("eins\nzwei", fetched(studio.transcribe().getVocabularyFilter(g -> g.vocabularyFilterName("f")).downloadUri()));
        studio.transcribe().updateVocabularyFilter(u -> u.vocabularyFilterName("f").words("drei"));
        assertEquals("drei", fetched(studio.transcribe().getVocabularyFilter(g -> g.vocabularyFilterName("f")).downloadUri()));
        assertThrows(BadRequestException.class, () -> studio.transcribe().createVocabularyFilter(
                c -> c.vocabularyFilterName("g").languageCode("de-DE").words("zwei Worte")));
        assertEquals(List.of("f"), studio.transcribe().listVocabularyFilters(l -> { }).vocabularyFilters().stream()
                .map(v -> v.vocabularyFilterName()).toList());
        studio.transcribe().deleteVocabularyFilter(d -> d.vocabularyFilterName("f"));
        assertThrows(NotFoundException.class, () -> studio.transcribe().getVocabularyFilter(g -> g.vocabularyFilterName("f")));
    }

    @Test
    void aModelIsCompleteWhenItsTextsAreThere() {
        String role = "arn:aws:iam::000000000000:role/galley-transcribe";
        studio.put("texts/a.txt", "the river rose");
        for (String prefix : List.of("texts", "nothing")) {
            studio.transcribe().createLanguageModel(c -> c.modelName(prefix).languageCode("en-US").baseModelName("WideBand")
                    .inputDataConfig(i -> i.s3Uri("s3://desk/" + prefix + "/").dataAccessRoleArn(role)));
        }
        LanguageModel model = Waiting.until(() -> studio.transcribe().describeLanguageModel(d -> d.modelName("texts")).languageModel(),
                m -> !m.modelStatusAsString().equals("IN_PROGRESS"));
        assertEquals("COMPLETED", model.modelStatusAsString());
        LanguageModel failed = Waiting.until(() -> studio.transcribe().describeLanguageModel(d -> d.modelName("nothing")).languageModel(),
                m -> !m.modelStatusAsString().equals("IN_PROGRESS"));
        assertTrue(failed.failureReason().contains("no texts"));
        assertEquals("texts", studio.done("modelled", s -> s.modelSettings(m -> m.languageModelName("texts"))).modelSettings().languageModelName());
        assertEquals(1, studio.transcribe().listLanguageModels(l -> l.statusEquals("FAILED")).models().size());
        studio.transcribe().deleteLanguageModel(d -> d.modelName("texts"));
        assertThrows(NotFoundException.class, () -> studio.transcribe().describeLanguageModel(d -> d.modelName("texts")));
    }

    @Test
    void categoriesKeepTheirRules() {
        Rule rule = Rule.fromTranscriptFilter(TranscriptFilter.builder().transcriptFilterType("EXACT").targets("thank you").build());
        var made = studio.transcribe().createCallAnalyticsCategory(c -> c.categoryName("polite").rules(rule)).categoryProperties();
        assertEquals(List.of(rule), made.rules());
        assertEquals("POST_CALL", made.inputTypeAsString());
        Rule other = Rule.fromTranscriptFilter(TranscriptFilter.builder().transcriptFilterType("EXACT").targets("goodbye").negate(true).build());
        studio.transcribe().updateCallAnalyticsCategory(u -> u.categoryName("polite").rules(other));
        assertEquals(List.of(other), studio.transcribe().getCallAnalyticsCategory(g -> g.categoryName("polite")).categoryProperties().rules());
        assertEquals(1, studio.transcribe().listCallAnalyticsCategories(l -> { }).categories().size());
        assertThrows(BadRequestException.class, () -> studio.transcribe().createCallAnalyticsCategory(c -> c.categoryName("empty").rules(List.of())));
        studio.transcribe().deleteCallAnalyticsCategory(d -> d.categoryName("polite"));
        assertThrows(NotFoundException.class, () -> studio.transcribe().getCallAnalyticsCategory(g -> g.categoryName("polite")));
    }

    @Test
    void everythingOutlivesTheService() {
        made("names", TABLE);
        studio.transcribe().createVocabularyFilter(c -> c.vocabularyFilterName("f").languageCode("en-US").words("damn"));
        studio.room().restart();
        var transcribe = studio.room().transcribe();
        assertEquals("READY", transcribe.getVocabulary(g -> g.vocabularyName("names")).vocabularyStateAsString());
        assertEquals("f", transcribe.getVocabularyFilter(g -> g.vocabularyFilterName("f")).vocabularyFilterName());
    }
}
