package app.galley.local.transcribe;

import app.galley.local.store.Bucket;
import app.galley.local.store.Buckets;
import app.galley.local.wire.PercentCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and checks StartTranscriptionJob (Amazon Transcribe API reference; the limits are those of its model). What the local
/// service does not do is refused by name, never left out in silence.
final class StartReader {
    static final Pattern NAME = Pattern.compile("^[0-9a-zA-Z._-]+");
    static final int LONGEST_NAME = 200;
    private static final Pattern URI_FORM = Pattern.compile("(s3://|http(s*)://).+");
    private static final Pattern S3_URI = Pattern.compile("s3://([^/]+)/(.+)");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][\\.\\-a-z0-9]{1,61}[a-z0-9]");
    private static final Pattern OUTPUT_KEY = Pattern.compile("[a-zA-Z0-9-_.!*'()/]{1,1024}$");
    private static final Set<String> FORMATS = Set.of("mp3", "mp4", "wav", "flac", "ogg", "amr", "webm", "m4a");
    private static final List<String> NOT_DONE = List.of("IdentifyMultipleLanguages", "LanguageIdSettings", "ModelSettings",
            "JobExecutionSettings", "ContentRedaction", "Subtitles", "ToxicityDetection", "OutputEncryptionKMSKeyId",
            "KMSEncryptionContext");
    private static final List<String> SETTINGS_NOT_DONE = List.of("VocabularyName", "VocabularyFilterName",
            "VocabularyFilterMethod", "ChannelIdentification", "ShowAlternatives", "MaxAlternatives");
    private final Buckets buckets;
    private final URI endpoint;

    private record Place(String bucket, String key) { }

    StartReader(Buckets buckets, URI endpoint) {
        this.buckets = buckets;
        this.endpoint = endpoint;
    }

    /// @throws app.galley.local.wire.Refusal BadRequestException when anything about it is wrong
    StartRequest read(JsonNode body) {
        Members request = Members.of(body);
        Members media = request.object("Media");
        Members settings = request.object("Settings");
        String name = request.requiredText("TranscriptionJobName", LONGEST_NAME, NAME);
        String uri = media.requiredText("MediaFileUri", 2000, URI_FORM);
        String format = request.oneOf("MediaFormat", FORMATS);
        int rate = request.number("MediaSampleRateHertz", 8000, 48_000);
        String language = request.oneOf("LanguageCode", Languages.ALL);
        List<String> options = request.allOf("LanguageOptions", Languages.ALL);
        int speakers = settings.number("MaxSpeakerLabels", 2, 30);
        String outputBucket = request.text("OutputBucketName", 64, BUCKET);
        String outputKey = request.text("OutputKey", 1024, OUTPUT_KEY);
        boolean identify = request.flag("IdentifyLanguage").orElse(false);
        Map<String, String> tags = tags(body);
        request.check();
        checkName(name);
        checkDone(request, settings);
        checkLanguage(language, identify, options);
        checkSpeakers(settings.flag("ShowSpeakerLabels").orElse(false), speakers);
        checkOutput(outputBucket, outputKey);
        Place place = media(uri);
        return new StartRequest(name, uri, place.bucket, place.key, format, rate, language, identify, options, speakers,
                outputBucket, outputBucket.isEmpty() ? "" : resultKey(name, outputKey), tags);
    }

    private static void checkName(String name) {
        if (name.matches("\\.{1,2}")) {
            throw TranscribeError.BAD_REQUEST.refuse("name");
        }
    }

    private static void checkDone(Members request, Members settings) {
        NOT_DONE.stream().filter(request::says).findFirst().ifPresent(StartReader::refuseUndone);
        SETTINGS_NOT_DONE.stream().filter(settings::says).findFirst().ifPresent(n -> refuseUndone("Settings." + n));
    }

    private static void refuseUndone(String member) {
        throw TranscribeError.BAD_REQUEST.refuse("notDone", member);
    }

    private static void checkLanguage(String language, boolean identify, List<String> options) {
        if (language.isEmpty() && !identify) {
            throw TranscribeError.BAD_REQUEST.refuse("noLanguage");
        }
        if (!language.isEmpty() && identify) {
            throw TranscribeError.BAD_REQUEST.refuse("twoLanguages");
        }
        if (!options.isEmpty() && !identify) {
            throw TranscribeError.BAD_REQUEST.refuse("languageOptions");
        }
    }

    private static void checkSpeakers(boolean show, int most) {
        if (show && most == 0) {
            throw TranscribeError.BAD_REQUEST.refuse("speakersWithoutNumber");
        }
        if (!show && most != 0) {
            throw TranscribeError.BAD_REQUEST.refuse("numberWithoutSpeakers");
        }
    }

    private void checkOutput(String bucket, String key) {
        if (bucket.isEmpty() && !key.isEmpty()) {
            throw TranscribeError.BAD_REQUEST.refuse("outputKey");
        }
        if (!bucket.isEmpty() && (bucket.equals(Buckets.OF_SERVICE) || buckets.find(bucket).isEmpty())) {
            throw TranscribeError.BAD_REQUEST.refuse("outputBucket");
        }
    }

    /// Where the media is: this service's own object, named as `s3://bucket/key` or by its address here.
    private Place media(String uri) {
        Matcher s3 = S3_URI.matcher(uri);
        Optional<Place> place = Optional.empty();
        if (s3.matches()) {
            place = Optional.of(new Place(s3.group(1), s3.group(2)));
        } else if (uri.startsWith(endpoint + "/")) {
            String[] parts = uri.substring(endpoint.toString().length() + 1).split("/", 2);
            place = Optional.of(new Place(parts[0], parts.length < 2 ? "" : PercentCode.decodePath(parts[1])));
        }
        return place.filter(p -> !p.bucket.equals(Buckets.OF_SERVICE))
                .filter(p -> buckets.find(p.bucket).flatMap((Bucket b) -> b.objects().find(p.key)).isPresent())
                .orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("media"));
    }

    /// OutputKey is the key itself when it ends in `.json`, and a folder for the result otherwise (StartTranscriptionJob).
    private static String resultKey(String name, String outputKey) {
        if (outputKey.isEmpty()) {
            return name + ".json";
        }
        return outputKey.endsWith(".json") ? outputKey : outputKey + (outputKey.endsWith("/") ? "" : "/") + name + ".json";
    }

    private static Map<String, String> tags(JsonNode body) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : body.path("Tags")) {
            tags.put(tag.path("Key").asText(), tag.path("Value").asText());
        }
        return tags;
    }
}
