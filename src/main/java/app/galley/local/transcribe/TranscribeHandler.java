package app.galley.local.transcribe;

import app.galley.local.recognise.Recogniser;
import app.galley.local.sign.Caller;
import app.galley.local.sign.SignatureV4;
import app.galley.local.store.Buckets;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.Refusal;
import app.galley.local.wire.S3Error;
import app.galley.media.MediaReader;
import app.galley.task.Background;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Serves the standard jobs of Amazon Transcribe in JSON 1.1. Safe from any thread.
public final class TranscribeHandler implements AutoCloseable {
    /// What the target of a request begins with.
    public static final String TARGET = "Transcribe.";
    private static final String JSON_TYPE = "application/x-amz-json-1.1";
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final SignatureV4 signatures;
    private final JobStore jobs;
    private final JobRunner runner;
    private final Results results;
    private final StartReader reader;
    private final Clock clock;

    /// Where a handler works.
    ///
    /// @param folder where jobs are kept
    /// @param endpoint the address of this service
    public record Place(Path folder, Buckets buckets, SignatureV4 signatures, URI endpoint, Clock clock) { }

    /// Serves the jobs of a folder and goes on with those that were not done.
    ///
    /// @param recognisers asked in order
    public TranscribeHandler(Place place, MediaReader media, List<Recogniser> recognisers, Background background) {
        if (place.buckets.find(Buckets.OF_SERVICE).isEmpty()) {
            place.buckets.create(Buckets.OF_SERVICE);
        }
        this.signatures = place.signatures;
        this.clock = place.clock;
        this.jobs = new JobStore(place.folder);
        this.results = new Results(place.buckets, place.signatures, place.endpoint, place.clock);
        this.reader = new StartReader(place.buckets, place.endpoint);
        this.runner = new JobRunner(jobs, place.buckets, recognisers, new MediaCheck(media), results, background, place.clock);
        results.sweep(jobs.newestFirst());
        runner.resume();
    }

    /// Answers one request.
    ///
    /// @throws IOException when the client is gone
    public void handle(Exchange exchange) throws IOException {
        try {
            byte[] body = exchange.body().readNBytes(LARGEST_REQUEST);
            if (body.length == LARGEST_REQUEST) {
                throw TranscribeError.MALFORMED.refuse("tooLarge");
            }
            if (signatures.verify(exchange, "transcribe", body).caller() != Caller.USER) {
                throw S3Error.ACCESS_DENIED.refuse();
            }
            String operation = exchange.header("X-Amz-Target").orElse("").replaceFirst("^" + TARGET.replace(".", "\\."), "");
            exchange.answer(200, JSON_TYPE, answer(operation, parse(body)));
        } catch (Refusal e) {
            refuse(exchange, e);
        }
    }

    private byte[] answer(String operation, JsonNode request) throws IOException {
        return switch (operation) {
            case "StartTranscriptionJob" -> JSON.writeValueAsBytes(start(request));
            case "GetTranscriptionJob" -> JSON.writeValueAsBytes(get(request));
            case "ListTranscriptionJobs" -> JSON.writeValueAsBytes(JobList.answer(jobs, request));
            case "DeleteTranscriptionJob" -> delete(request);
            default -> throw TranscribeError.UNKNOWN_OPERATION.refuse("operation", operation);
        };
    }

    private ObjectNode start(JsonNode body) {
        Job job = Job.queued(reader.read(body), clock.instant());
        jobs.add(job);
        runner.submit(job.name());
        return wrap(job);
    }

    private ObjectNode get(JsonNode body) {
        return wrap(jobs.require(name(body)));
    }

    private byte[] delete(JsonNode body) {
        Job.Result result = jobs.remove(name(body)).result();
        if (result != null) {
            results.remove(result);
        }
        return new byte[0];
    }

    private ObjectNode wrap(Job job) {
        return JSON.createObjectNode().set("TranscriptionJob", JobJson.job(job, results));
    }

    private static String name(JsonNode body) {
        Members request = Members.of(body);
        String name = request.requiredText("TranscriptionJobName", StartReader.LONGEST_NAME, StartReader.NAME);
        request.check();
        return name;
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            JsonNode request = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (!request.isObject()) {
                throw TranscribeError.MALFORMED.refuse("notAnObject");
            }
            return request;
        } catch (JsonProcessingException e) {
            throw TranscribeError.MALFORMED.refuse("notAnObject");
        }
    }

    private static void refuse(Exchange exchange, Refusal refusal) throws IOException {
        if (exchange.isAnswered()) {
            return;
        }
        String code = code(refusal.code());
        ObjectNode json = JSON.createObjectNode().put("__type", code).put("Message", refusal.words());
        exchange.set("x-amzn-ErrorType", code).answer(refusal.status(), JSON_TYPE, JSON.writeValueAsBytes(json));
    }

    /// Signatures and the disk speak of S3; here their errors have other names (common errors of AWS).
    private static String code(String code) {
        return switch (code) {
            case "InvalidAccessKeyId" -> "UnrecognizedClientException";
            case "SignatureDoesNotMatch", "RequestTimeTooSkewed" -> "InvalidSignatureException";
            case "AuthorizationHeaderMalformed" -> "IncompleteSignatureException";
            case "AccessDenied" -> "AccessDeniedException";
            case "InsufficientStorage", "InternalError" -> "InternalFailureException";
            default -> code;
        };
    }

    /// Stops the jobs; they go on at the next start.
    @Override
    public void close() {
        runner.close();
    }
}
