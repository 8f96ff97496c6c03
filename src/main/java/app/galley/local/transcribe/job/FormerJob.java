package app.galley.local.transcribe.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A job as the first releases kept it: standard jobs only, with a few members.
record FormerJob(@Nullable Request request, Job.@Nullable State state, @Nullable Instant created, @Nullable Instant started,
                 @Nullable Instant completed, @Nullable String failureReason, @Nullable String mediaFormat, int sampleRate,
                 @Nullable String language, @Nullable Result result) {
    record Request(@Nullable String name, @Nullable String mediaUri, @Nullable String mediaBucket, @Nullable String mediaKey,
                   @Nullable String mediaFormat, int sampleRate, @Nullable String language, boolean identifyLanguage,
                   @Nullable List<String> languageOptions, int speakers, @Nullable String outputBucket, @Nullable String outputKey,
                   @Nullable Map<String, String> tags) { }

    record Result(String bucket, String key, boolean ofService) { }

    /// The same job in the form of today; empty when this was none.
    Optional<Job> today() {
        if (request == null || request.name == null || state == null || created == null) {
            return Optional.empty();
        }
        boolean ofService = text(request.outputBucket).isEmpty();
        String key = result != null ? result.key : ofService ? request.name + "/asrOutput.json" : text(request.outputKey);
        String bucket = result != null ? result.bucket : ofService ? app.galley.local.store.Buckets.OF_SERVICE : text(request.outputBucket);
        return Optional.of(new Job(JobKind.STANDARD, members(request), new Job.Place(text(request.mediaBucket), text(request.mediaKey)),
                new Job.Target(new Job.Place(bucket, key), ofService, false), state, created, started, completed,
                text(failureReason), text(mediaFormat), sampleRate,
                result == null ? null : new Job.Outcome(text(language), 0, result.key, "", List.of(), "")));
    }

    private static ObjectNode members(Request request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("TranscriptionJobName", text(request.name));
        json.putObject("Media").put("MediaFileUri", text(request.mediaUri));
        put(json, "MediaFormat", text(request.mediaFormat));
        put(json, "LanguageCode", text(request.language));
        put(json, "OutputBucketName", text(request.outputBucket));
        if (request.sampleRate > 0) {
            json.put("MediaSampleRateHertz", request.sampleRate);
        }
        if (request.identifyLanguage) {
            json.put("IdentifyLanguage", true);
            if (request.languageOptions != null && !request.languageOptions.isEmpty()) {
                request.languageOptions.forEach(json.putArray("LanguageOptions")::add);
            }
        }
        if (request.speakers > 0) {
            json.putObject("Settings").put("ShowSpeakerLabels", true).put("MaxSpeakerLabels", request.speakers);
        }
        return json;
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
