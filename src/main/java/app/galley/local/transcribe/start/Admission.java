package app.galley.local.transcribe.start;

import app.galley.local.store.Buckets;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.model.TranscribeError;
import app.galley.local.transcribe.resource.Resources;
import java.time.Instant;
import java.util.UUID;

/// Decides whether a job may be started (Amazon Transcribe API reference; what goes together stands in its guide), and where its media is and
/// its results go. Safe from any thread.
public final class Admission {
    private final Places places;
    private final StandardRules standard;
    private final CallRules call;
    private final MedicalRules medical;

    /// Looks up in these what a request names.
    public Admission(Places places, Resources resources) {
        this.places = places;
        this.standard = new StandardRules(resources);
        this.call = new CallRules(resources);
        this.medical = new MedicalRules(resources);
    }

    /// A new job.
    ///
    /// @throws app.galley.local.wire.Refusal BadRequestException when anything about the request is wrong
    public Job admit(JobKind kind, Members request, Instant now) {
        String name = request.text(kind.nameMember());
        Rule.require(!name.matches("\\.{1,2}"), "name");
        Members media = request.object("Media");
        Rule.require(media.has("MediaFileUri"), "noMedia");
        Rule.require(kind == JobKind.CALL || !media.has("RedactedMediaFileUri"), "redactedMedia");
        Rule.require(!request.has("KMSEncryptionContext") || request.has("OutputEncryptionKMSKeyId"), "contextWithoutKey");
        Rule.require(!request.has("OutputEncryptionKMSKeyId") || request.has("OutputBucketName") || request.has("OutputLocation"),
                "keyWithoutBucket");
        request.tags();
        switch (kind) {
            case STANDARD -> standard.check(request);
            case CALL -> call.check(request);
            case MEDICAL -> medical.check(request);
        }
        Job.Target target = kind == JobKind.CALL ? location(name, request) : output(name, request);
        Job.Place place = places.object(media.text("MediaFileUri")).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("media"));
        return Job.queued(kind, request, place, target, now);
    }

    private Job.Target output(String name, Members request) {
        String bucket = request.text("OutputBucketName");
        String key = request.text("OutputKey");
        Rule.require(!bucket.isEmpty() || key.isEmpty(), "outputKey");
        boolean deferred = request.object("JobExecutionSettings").flag("AllowDeferredExecution");
        if (bucket.isEmpty()) {
            return new Job.Target(ofService(name), true, deferred);
        }
        Rule.require(places.hasBucket(bucket), "outputBucket");
        return new Job.Target(new Job.Place(bucket, key(name, key)), false, deferred);
    }

    /// OutputLocation of a call is a bucket, a folder in it, or the key itself. Such jobs always may wait.
    private Job.Target location(String name, Members request) {
        String uri = request.text("OutputLocation");
        if (uri.isEmpty()) {
            return new Job.Target(ofService(name), true, true);
        }
        Job.Place place = places.parse(uri.matches("s3://[^/]+") ? uri + "/" : uri)
                .filter(p -> places.hasBucket(p.bucket())).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("outputBucket"));
        return new Job.Target(new Job.Place(place.bucket(), key(name, place.key())), false, true);
    }

    private static Job.Place ofService(String name) {
        return new Job.Place(Buckets.OF_SERVICE, name + "/" + UUID.randomUUID() + "/asrOutput.json");
    }

    /// OutputKey is the key itself when it ends in `.json`, and a folder for the result otherwise (StartTranscriptionJob).
    private static String key(String name, String outputKey) {
        if (outputKey.isEmpty()) {
            return name + ".json";
        }
        return outputKey.endsWith(".json") ? outputKey : outputKey + (outputKey.endsWith("/") ? "" : "/") + name + ".json";
    }
}
