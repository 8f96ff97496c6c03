package app.galley.local.transcribe;

import app.galley.local.fault.Faults;
import app.galley.local.recognise.Recogniser;
import app.galley.local.sign.Caller;
import app.galley.local.sign.SignatureV4;
import app.galley.local.store.Buckets;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.job.JobStore;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.RequestModel;
import app.galley.local.transcribe.model.TranscribeError;
import app.galley.local.transcribe.resource.Resources;
import app.galley.local.transcribe.run.JobRunner;
import app.galley.local.transcribe.run.JobWork;
import app.galley.local.transcribe.run.ResultFolder;
import app.galley.local.transcribe.start.Admission;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.Refusal;
import app.galley.local.wire.S3Error;
import app.galley.media.MediaReader;
import app.galley.task.Background;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Serves Amazon Transcribe's batch operations in JSON 1.1. Safe from any thread.
public final class TranscribeHandler implements AutoCloseable {
    /// What the target of a request begins with.
    public static final String TARGET = "Transcribe.";
    private static final String JSON_TYPE = "application/x-amz-json-1.1";
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final SignatureV4 signatures;
    private final RequestModel model = new RequestModel();
    private final JobRunner runner;
    private final Operations operations;

    /// Where a handler works.
    ///
    /// @param folder where jobs are kept
    /// @param endpoint the address of this service
    /// @param faults what goes wrong on purpose
    public record Place(Path folder, Buckets buckets, SignatureV4 signatures, URI endpoint, Clock clock, Faults faults) { }

    /// Serves the jobs of a folder and goes on with those that were not done.
    ///
    /// @param recognisers asked in order
    public TranscribeHandler(Place place, MediaReader media, List<Recogniser> recognisers, Background background) {
        if (place.buckets.find(Buckets.OF_SERVICE).isEmpty()) {
            place.buckets.create(Buckets.OF_SERVICE);
        }
        this.signatures = place.signatures;
        Places places = new Places(place.buckets, place.signatures, place.endpoint);
        JobStore jobs = new JobStore(place.folder);
        Resources resources = Resources.in(place.folder, places, background, place.clock, (kind, name) -> has(jobs, kind, name));
        ResultFolder folder = new ResultFolder(places, place.clock);
        this.runner = new JobRunner(jobs, new JobWork(places, recognisers, media, resources, folder),
                job -> place.faults.failure("Start" + job.kind().noun()), background, place.clock);
        this.operations = new Operations(new Operations.Jobs(jobs, new Admission(places, resources), folder, runner, resources,
                place.faults.quotas()), places, place.clock);
        folder.sweep(jobs.newestFirst());
        runner.resume();
    }

    private static boolean has(JobStore jobs, String resource, String name) {
        return Arrays.stream(JobKind.values()).filter(k -> k.resource().equals(resource))
                .anyMatch(k -> jobs.find(new JobStore.Id(k, name)).isPresent());
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
            Optional<ObjectNode> answer = operations.answer(operation, model.read(operation, parse(body)));
            exchange.answer(200, JSON_TYPE, answer.isPresent() ? JSON.writeValueAsBytes(answer.get()) : new byte[0]);
        } catch (Refusal e) {
            refuse(exchange, e);
        }
    }

    private static ObjectNode parse(byte[] body) throws IOException {
        try {
            if ((body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body)) instanceof ObjectNode request) {
                return request;
            }
            throw TranscribeError.MALFORMED.refuse("notAnObject");
        } catch (JsonProcessingException e) {
            throw TranscribeError.MALFORMED.refuse("notAnObject");
        }
    }

    /// Answers with an error, unless the answer has begun.
    ///
    /// @throws IOException when the client is gone
    public static void refuse(Exchange exchange, Refusal refusal) throws IOException {
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
