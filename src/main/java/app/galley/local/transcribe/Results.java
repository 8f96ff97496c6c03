package app.galley.local.transcribe;

import app.galley.local.recognise.Recognition;
import app.galley.local.sign.SignatureV4;
import app.galley.local.store.Buckets;
import app.galley.local.store.ObjectStore;
import app.galley.local.wire.PercentCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The results of jobs: written once, as one object, in the client's bucket or in the service's own. Safe from any thread.
final class Results {
    /// So long a URL of the service's own bucket is good (StartTranscriptionJob, OutputBucketName).
    private static final Duration URL_LIFE = Duration.ofMinutes(15);
    private static final String ACCOUNT = "000000000000";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Buckets buckets;
    private final SignatureV4 signatures;
    private final URI endpoint;
    private final Clock clock;

    Results(Buckets buckets, SignatureV4 signatures, URI endpoint, Clock clock) {
        this.buckets = buckets;
        this.signatures = signatures;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /// Writes the result of a job.
    Job.Result write(StartRequest request, Recognition recognition) {
        boolean ofService = request.outputBucket().isEmpty();
        Job.Result where = ofService
                ? new Job.Result(Buckets.OF_SERVICE, request.name() + "/" + UUID.randomUUID() + "/asrOutput.json", true)
                : new Job.Result(request.outputBucket(), request.outputKey(), false);
        buckets.require(where.bucket()).objects().put(where.key(), Map.of("content-type", "application/json"),
                bytes(request, recognition), clock.instant());
        return where;
    }

    /// The member `recogniser` is not Amazon's: it says who found the words, so that a client can always show it.
    private static byte[] bytes(StartRequest request, Recognition recognition) {
        try {
            ObjectNode result = JSON.createObjectNode();
            result.put("jobName", request.name()).put("accountId", ACCOUNT).put("status", "COMPLETED");
            result.set("results", JSON.readTree(recognition.results()));
            result.put("recogniser", recognition.origin());
            return JSON.writeValueAsBytes(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recogniser yielded no JSON", e);
        }
    }

    /// Where a client reads a result: in its own bucket by a plain address that wants a signed request, in the service's own
    /// by a URL that is signed for a while.
    String uri(Job.Result result) {
        String path = "/" + result.bucket() + "/" + result.key();
        String address = endpoint + PercentCode.encodePath(path);
        return result.ofService()
                ? address + "?" + signatures.presignGet(endpoint.getAuthority(), path, URL_LIFE) : address;
    }

    /// Removes the results in the service's own bucket that belong to none of these jobs: a service that ended between
    /// writing a result and keeping its place left one behind.
    void sweep(List<Job> jobs) {
        Set<String> wanted = jobs.stream().map(Job::result).filter(Objects::nonNull).map(Job.Result::key).collect(Collectors.toSet());
        ObjectStore own = buckets.require(Buckets.OF_SERVICE).objects();
        own.all().keySet().stream().filter(k -> !wanted.contains(k)).forEach(k -> own.delete(k, present -> { }));
    }

    /// Removes a result that the service keeps; one in a client's bucket is the client's.
    void remove(Job.Result result) {
        if (result.ofService()) {
            buckets.require(result.bucket()).objects().delete(result.key(), present -> { });
        }
    }
}
