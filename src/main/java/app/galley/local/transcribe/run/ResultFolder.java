package app.galley.local.transcribe.run;

import app.galley.local.store.Buckets;
import app.galley.local.store.ObjectStore;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.Members;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The objects that jobs leave behind, in a client's bucket or in the service's own. Safe from any thread.
public final class ResultFolder {
    /// What Amazon Transcribe leaves beside a result, to see early whether it may write there.
    private static final String ACCESS_CHECK = ".write_access_check_file.temp";
    private static final Set<String> OTHERS = Set.of("vocabulary", "medical-vocabulary", "vocabulary-filter");
    private final Places places;
    private final Clock clock;

    /// Writes through these places.
    public ResultFolder(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// Leaves the file that proves that results can be written.
    ///
    /// @throws app.galley.local.wire.Refusal when they cannot
    public void checkAccess(Job.Target target) {
        if (!target.ofService()) {
            String key = target.place().key();
            store(target.place().bucket()).put(key.substring(0, key.lastIndexOf('/') + 1) + ACCESS_CHECK,
                    Map.of("content-type", "binary/octet-stream"), new byte[0], clock.instant());
        }
    }

    /// Writes a file beside the result of a job, and yields its key.
    ///
    /// @param prefix before its name, such as `redacted-`
    /// @param ending in place of `json`
    String write(Job job, String prefix, String ending, byte[] bytes) {
        Job.Place place = job.target().place();
        int slash = place.key().lastIndexOf('/') + 1;
        String name = place.key().substring(slash, place.key().length() - "json".length());
        String key = place.key().substring(0, slash) + prefix + name + ending;
        store(place.bucket()).put(key, headers(ending, job.members()), bytes, clock.instant());
        return key;
    }

    /// What a client asked for about encryption is kept and told; nothing is encrypted here.
    private static Map<String, String> headers(String ending, Members request) {
        Map<String, String> headers = new TreeMap<>(Map.of("content-type",
                switch (ending) {
                    case "vtt" -> "text/vtt; charset=utf-8";
                    case "srt" -> "application/x-subrip; charset=utf-8";
                    default -> "application/json";
                }));
        if (request.has("OutputEncryptionKMSKeyId")) {
            headers.put("x-amz-server-side-encryption", "aws:kms");
            headers.put("x-amz-server-side-encryption-aws-kms-key-id", request.text("OutputEncryptionKMSKeyId"));
        }
        if (request.json().get("KMSEncryptionContext") instanceof ObjectNode context) {
            headers.put("x-amz-server-side-encryption-context",
                    Base64.getEncoder().encodeToString(context.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return headers;
    }

    /// Removes what the service keeps of a job; what is in a client's bucket is the client's.
    public void remove(Job job) {
        if (job.target().ofService() && job.outcome() != null) {
            job.outcome().keys().forEach(key -> store(Buckets.OF_SERVICE).delete(key, present -> { }));
        }
    }

    /// Removes the results in the service's own bucket that belong to none of these jobs: a service that ended between writing a
    /// result and keeping its place left one behind.
    public void sweep(List<Job> jobs) {
        Set<String> wanted = jobs.stream().map(Job::outcome).filter(java.util.Objects::nonNull).flatMap(o -> o.keys().stream())
                .collect(Collectors.toSet());
        ObjectStore own = store(Buckets.OF_SERVICE);
        own.all().keySet().stream().filter(k -> !wanted.contains(k) && !OTHERS.contains(k.split("/", 2)[0]))
                .forEach(k -> own.delete(k, present -> { }));
    }

    private ObjectStore store(String bucket) {
        return places.buckets().require(bucket).objects();
    }
}
