package app.galley.local.transcribe.job;

import app.galley.local.transcribe.model.Members;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Jobs as they go over the wire: the job itself and its summary. Times are numbers, seconds since 1970 with three decimals. A score
/// of an identified language is never there: nothing here measures one.
public final class JobJson {
    private static final List<String> ECHOED = List.of("Settings", "ModelSettings", "JobExecutionSettings", "ContentRedaction",
            "IdentifyLanguage", "IdentifyMultipleLanguages", "LanguageOptions", "LanguageIdSettings", "ToxicityDetection", "Specialty", "Type",
            "ContentIdentificationType", "DataAccessRoleArn", "ChannelDefinitions");
    private static final List<String> IN_SUMMARY = List.of("ContentRedaction", "ModelSettings", "IdentifyLanguage", "IdentifyMultipleLanguages",
            "ToxicityDetection", "Specialty", "Type", "ContentIdentificationType");

    private JobJson() { }

    /// A job.
    ///
    /// @param uri where a client reads an object of the job's target
    public static ObjectNode job(Job job, Map<String, String> tags, Function<String, String> uri) {
        ObjectNode json = head(job);
        if (job.sampleRate() != 0) {
            json.put("MediaSampleRateHertz", job.sampleRate());
        }
        putText(json, "MediaFormat", job.mediaFormat());
        json.set("Media", job.request().path("Media").deepCopy());
        putTranscript(json, job.outcome(), uri);
        putTimes(json, job);
        putText(json, "FailureReason", job.failureReason());
        ECHOED.forEach(name -> echo(json, job.members(), name));
        if (job.kind() == JobKind.STANDARD) {
            ObjectNode settings = json.path("Settings") instanceof ObjectNode there ? there : json.putObject("Settings");
            settings.put("ChannelIdentification", settings.path("ChannelIdentification").asBoolean(false))
                    .put("ShowAlternatives", settings.path("ShowAlternatives").asBoolean(false));
            putSubtitles(json, job, uri);
        }
        if (job.kind() == JobKind.CALL && job.outcome() != null && !job.outcome().skipped().isEmpty()) {
            json.putObject("CallAnalyticsJobDetails").putArray("Skipped").addObject().put("Feature", "GENERATIVE_SUMMARIZATION")
                    .put("ReasonCode", "INSUFFICIENT_CONVERSATION_CONTENT").put("Message", job.outcome().skipped());
        }
        putTags(json, tags);
        return json;
    }

    private static ObjectNode head(Job job) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(job.kind().nameMember(), job.name()).put(job.kind().stateMember(), job.state().name());
        putText(json, "LanguageCode", job.language());
        Job.Outcome outcome = job.outcome();
        if (outcome != null && !outcome.language().isEmpty() && job.members().flag("IdentifyMultipleLanguages")) {
            json.remove("LanguageCode");
            json.putArray("LanguageCodes").addObject().put("LanguageCode", outcome.language())
                    .put("DurationInSeconds", outcome.seconds());
        }
        return json;
    }

    private static void putTranscript(ObjectNode json, Job.@Nullable Outcome outcome, Function<String, String> uri) {
        ObjectNode transcript = json.putObject("Transcript");
        if (outcome != null && !outcome.transcript().isEmpty()) {
            transcript.put("TranscriptFileUri", uri.apply(outcome.transcript()));
        }
        if (outcome != null && !outcome.redacted().isEmpty()) {
            transcript.put("RedactedTranscriptFileUri", uri.apply(outcome.redacted()));
        }
    }

    private static void putSubtitles(ObjectNode json, Job job, Function<String, String> uri) {
        Members asked = job.members().object("Subtitles");
        if (asked.texts("Formats").isEmpty()) {
            return;
        }
        ObjectNode subtitles = json.putObject("Subtitles");
        subtitles.set("Formats", asked.json().get("Formats").deepCopy());
        subtitles.put("OutputStartIndex", asked.number("OutputStartIndex"));
        ArrayNode uris = subtitles.putArray("SubtitleFileUris");
        if (job.outcome() != null) {
            job.outcome().subtitles().forEach(key -> uris.add(uri.apply(key)));
        }
    }

    /// A line of a list.
    public static ObjectNode summary(Job job) {
        ObjectNode json = head(job);
        putTimes(json, job);
        putText(json, "FailureReason", job.failureReason());
        if (job.kind() == JobKind.CALL) {
            return json;
        }
        json.put("OutputLocationType", job.target().ofService() ? "SERVICE_BUCKET" : "CUSTOMER_BUCKET");
        IN_SUMMARY.forEach(name -> echo(json, job.members(), name));
        return json;
    }

    private static void echo(ObjectNode json, Members request, String name) {
        if (request.has(name)) {
            json.set(name, request.json().get(name).deepCopy());
        }
    }

    private static void putTimes(ObjectNode json, Job job) {
        putTime(json, "CreationTime", job.created());
        putTime(json, "StartTime", job.started());
        putTime(json, "CompletionTime", job.completed());
    }

    /// Puts a moment as the protocol has it.
    public static void putTime(ObjectNode json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, BigDecimal.valueOf(time.toEpochMilli(), 3));
        }
    }

    private static void putText(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    /// Puts tags, unless there are none.
    public static void putTags(ObjectNode json, Map<String, String> tags) {
        if (!tags.isEmpty()) {
            ArrayNode list = json.putArray("Tags");
            tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        }
    }
}
