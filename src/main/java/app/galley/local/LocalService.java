package app.galley.local;

import app.galley.local.disk.DataFolder;
import app.galley.local.fault.Effect;
import app.galley.local.fault.Fault;
import app.galley.local.fault.Faults;
import app.galley.local.recognise.Recogniser;
import app.galley.local.s3.OperationName;
import app.galley.local.s3.S3Handler;
import app.galley.local.sign.Keys;
import app.galley.local.sign.SignatureV4;
import app.galley.local.store.Buckets;
import app.galley.local.transcribe.TranscribeHandler;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.Refusal;
import app.galley.media.MediaReader;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Threads;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The local service: S3 and Amazon Transcribe over HTTP at one address of the loopback interface, for the keys it was started
/// with and nobody else. It serves until it is closed; each request runs on a virtual thread of its own. What it stores and
/// the jobs it was given outlive it in the data folder. Safe from any thread.
public final class LocalService implements AutoCloseable {
    /// The region it says it is in.
    public static final String REGION = "us-east-1";
    private static final Logger LOG = LoggerFactory.getLogger(LocalService.class);
    private final HttpServer server;
    private final DataFolder data;
    private final Place place;
    private final S3Handler s3;
    private final TranscribeHandler transcribe;
    private final OpenExchanges open = new OpenExchanges();

    /// Where a service works and who may use it.
    ///
    /// @param data the folder that holds everything; made when it is missing
    /// @param port of 127.0.0.1; 0 for any free one
    /// @param keys what requests must be signed with
    /// @param faults what it does wrong on purpose
    public record Place(Path data, int port, Keys keys, Faults faults) {
        /// Any free port, and keys that nobody knows yet.
        public Place(Path data) {
            this(data, 0, Keys.random());
        }

        /// Without faults.
        public Place(Path data, int port, Keys keys) {
            this(data, port, keys, new Faults());
        }
    }

    /// Starts a service, which goes on with the jobs of an earlier one in the same folder.
    ///
    /// @param reader looks at media before a job; stays open
    /// @param recognisers asked in order; the first that has an answer is taken
    /// @param background where jobs are done
    /// @throws app.galley.problem.ProblemException when the port is taken or no port, or the folder cannot be used
    public static LocalService start(Place place, MediaReader reader, List<Recogniser> recognisers, Background background,
                                     Clock clock) {
        DataFolder data = DataFolder.open(place.data());
        try {
            HttpServer server = bind(place.port());
            try {
                LocalService service = new LocalService(server, data, place, reader, recognisers, background, clock);
                server.start();
                LOG.info("the local service listens on {}", service.endpoint());
                return service;
            } catch (IOException e) {
                server.stop(0);
                throw Problem.badInput("local.dataNotWritable", place.data().toString()).asException(e);
            } catch (RuntimeException e) {
                server.stop(0);
                throw e;
            }
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private LocalService(HttpServer server, DataFolder data, Place place, MediaReader reader, List<Recogniser> recognisers,
                         Background background, Clock clock) throws IOException {
        this.server = server;
        this.data = data;
        this.place = place;
        SignatureV4 signatures = new SignatureV4(place.keys(), REGION, clock);
        Buckets buckets = new Buckets(data.buckets(), clock);
        this.s3 = new S3Handler(buckets, signatures, REGION, clock);
        this.transcribe = new TranscribeHandler(
                new TranscribeHandler.Place(data.jobs(), buckets, signatures, endpoint(), clock, place.faults()), reader, recognisers,
                background);
        server.setExecutor(work -> Threads.virtual("local-service", work));
        server.createContext("/", this::handle);
    }

    private static HttpServer bind(int port) {
        if (port < 0 || port > 0xffff) {
            throw Problem.wrongUse("local.badPort", Integer.toString(port)).asException();
        }
        try {
            // By number: a name could be resolved to something else.
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            throw Problem.unreachable("local.portTaken", Integer.toString(port)).asException(e);
        } catch (IOException e) {
            throw Problem.unreachable("local.notStarted", String.valueOf(e.getMessage())).asException(e);
        }
    }

    /// Where it listens, for S3 and Transcribe alike: `http://127.0.0.1:PORT`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The region that requests must be signed for.
    public String region() {
        return REGION;
    }

    /// The access key that requests must be signed with.
    public String accessKey() {
        return place.keys().accessKey();
    }

    /// The secret key that requests must be signed with; never to be logged.
    public String secretKey() {
        return place.keys().secretKey();
    }

    private void handle(HttpExchange http) {
        try (Exchange exchange = new Exchange(http)) {
            if (!open.begin()) {
                return;
            }
            try {
                serve(exchange);
            } finally {
                open.end();
            }
        }
    }

    private void serve(Exchange exchange) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        exchange.set("x-amz-request-id", id).set("x-amzn-RequestId", id);
        try {
            Optional<String> operation = exchange.header("X-Amz-Target").filter(t -> t.startsWith(TranscribeHandler.TARGET))
                    .filter(t -> exchange.method().equals("POST")).map(t -> t.substring(TranscribeHandler.TARGET.length()));
            if (goesWrong(exchange, operation)) {
                return;
            }
            if (operation.isPresent()) {
                transcribe.handle(exchange);
            } else {
                s3.handle(exchange);
            }
        } catch (IOException e) {
            LOG.debug("a client of the local service went away: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("request {} of the local service failed", id, e);
            fail(exchange);
        }
    }

    /// Whether a fault took the place of the answer.
    private boolean goesWrong(Exchange exchange, Optional<String> transcribing) throws IOException {
        boolean ofS3 = transcribing.isEmpty();
        Optional<Fault> fault = place.faults().next(transcribing.orElseGet(() -> OperationName.of(exchange)), ofS3);
        if (fault.isEmpty()) {
            return false;
        }
        Optional<Refusal> refusal = fault.get().effect().refusal(ofS3);
        if (refusal.isPresent() && ofS3) {
            S3Handler.refuse(exchange, refusal.get());
        } else if (refusal.isPresent()) {
            TranscribeHandler.refuse(exchange, refusal.get());
        } else if (fault.get().effect() == Effect.SLOW) {
            place.faults().hold(fault.get());
        } else if (fault.get().effect() == Effect.LOSE_REPLY) {
            exchange.loseAnswer();
        }
        return refusal.isPresent() || fault.get().effect() == Effect.DROP;
    }

    private static void fail(Exchange exchange) {
        try {
            if (!exchange.isAnswered()) {
                exchange.answer(500);
            }
        } catch (IOException e) {
            LOG.debug("a client of the local service went away", e);
        }
    }

    /// Stops serving, stops the jobs (the next start does them again) and frees the folder. What was being uploaded is gone;
    /// what was answered is kept.
    @Override
    public void close() {
        open.refuse();
        place.faults().end();
        server.stop(0);
        open.awaitNone();
        transcribe.close();
        data.close();
    }
}
