package app.galley.local.transcribe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Jobs as they go over the wire: TranscriptionJob and TranscriptionJobSummary. Times are numbers, seconds since 1970 with three
/// decimals. A score of an identified language is never there: nothing here measures one.
final class JobJson {
    private JobJson() { }

    static ObjectNode job(Job job, Results results) {
        StartRequest request = job.request();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("TranscriptionJobName", job.name()).put("TranscriptionJobStatus", job.state().name());
        putText(json, "LanguageCode", job.language());
        if (job.sampleRate() != 0) {
            json.put("MediaSampleRateHertz", job.sampleRate());
        }
        putText(json, "MediaFormat", job.mediaFormat());
        json.putObject("Media").put("MediaFileUri", request.mediaUri());
        ObjectNode transcript = json.putObject("Transcript");
        Job.Result result = job.result();
        if (result != null) {
            transcript.put("TranscriptFileUri", results.uri(result));
        }
        putTimes(json, job);
        putText(json, "FailureReason", job.failureReason());
        putRequest(json, request);
        return json;
    }

    private static void putRequest(ObjectNode json, StartRequest request) {
        ObjectNode settings = json.putObject("Settings").put("ChannelIdentification", false).put("ShowAlternatives", false);
        if (request.speakers() > 0) {
            settings.put("ShowSpeakerLabels", true).put("MaxSpeakerLabels", request.speakers());
        }
        if (request.identifyLanguage()) {
            json.put("IdentifyLanguage", true);
            if (!request.languageOptions().isEmpty()) {
                request.languageOptions().forEach(json.putArray("LanguageOptions")::add);
            }
        }
        if (!request.tags().isEmpty()) {
            var tags = json.putArray("Tags");
            request.tags().forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
        }
    }

    static ObjectNode summary(Job job) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("TranscriptionJobName", job.name());
        putTimes(json, job);
        putText(json, "LanguageCode", job.language());
        json.put("TranscriptionJobStatus", job.state().name());
        putText(json, "FailureReason", job.failureReason());
        json.put("OutputLocationType", job.request().outputBucket().isEmpty() ? "SERVICE_BUCKET" : "CUSTOMER_BUCKET");
        if (job.request().identifyLanguage()) {
            json.put("IdentifyLanguage", true);
        }
        return json;
    }

    private static void putTimes(ObjectNode json, Job job) {
        putTime(json, "CreationTime", job.created());
        putTime(json, "StartTime", job.started());
        putTime(json, "CompletionTime", job.completed());
    }

    private static void putTime(ObjectNode json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, BigDecimal.valueOf(time.toEpochMilli(), 3));
        }
    }

    private static void putText(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
