package app.galley.local.transcribe.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.format.amazon.Origin;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.model.Members;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a result of the local service says of vocabularies, to whoever reads it.
class UnusedVocabulariesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> unused(JobKind kind, String request, String language) throws JsonProcessingException {
        Job job = Job.queued(kind, new Members((ObjectNode) JSON.readTree(request)), new Job.Place("bucket", "media"),
                new Job.Target(new Job.Place("bucket", "result.json"), false, false), Instant.EPOCH);
        ObjectNode result = JSON.createObjectNode().put("recogniser", "prepared");
        UnusedVocabularies.of(job, language).into(result);
        return Origin.of(result.toString().getBytes(StandardCharsets.UTF_8)).unused();
    }

    @Test void theVocabularyOfAJobIsNamedAndAJobWithoutOneSaysNothing() throws Exception {
        assertEquals(List.of("rivers"), unused(JobKind.STANDARD, "{\"Settings\":{\"VocabularyName\":\"rivers\"}}", "en-GB"));
        assertEquals(List.of("drugs"), unused(JobKind.MEDICAL, "{\"Settings\":{\"VocabularyName\":\"drugs\"}}", "en-US"));
        assertEquals(List.of(), unused(JobKind.STANDARD, "{\"Settings\":{\"VocabularyFilterName\":\"rude\"}}", "en-GB"));
        assertEquals(List.of(), unused(JobKind.CALL, "{}", ""));
    }

    @Test void ofSeveralLanguagesThatOfTheIdentifiedOneIsNamedAndAllWhereNoneWasIdentified() throws Exception {
        String several = "{\"LanguageIdSettings\":{\"en-GB\":{\"VocabularyName\":\"rivers\"},\"de-DE\":{\"VocabularyName\":\"fluesse\"},\"fr-FR\":{}}}";
        assertEquals(List.of("rivers"), unused(JobKind.STANDARD, several, "en-GB"));
        assertEquals(List.of(), unused(JobKind.STANDARD, several, "fr-FR"));
        assertEquals(List.of("fluesse", "rivers"), unused(JobKind.STANDARD, several, ""));
        assertEquals(List.of("fluesse"), unused(JobKind.CALL, "{\"Settings\":" + several + "}", "de-DE"));
    }

    @Test void theResultOfPiecesNamesWhatAnyOfThemHasNotUsed() {
        String joined = "{\"joined\":1,\"recogniser\":\"prepared\",\"parts\":[{\"result\":{\"vocabulariesNotUsed\":[\"rivers\"]}},{\"result\":{\"vocabulariesNotUsed\":[\"rivers\"]}}]}";
        assertEquals(List.of("rivers"), Origin.of(joined.getBytes(StandardCharsets.UTF_8)).unused());
        assertEquals(List.of(), Origin.of("{\"recogniser\":\"prepared\",\"vocabulariesNotUsed\":[\"riv".getBytes(StandardCharsets.UTF_8)).unused());
        assertEquals(List.of(), Origin.of("{\"vocabulariesNotUsed\":[\"rivers\"]}".getBytes(StandardCharsets.UTF_8)).unused(), "Amazon states nothing of the kind");
    }
}
