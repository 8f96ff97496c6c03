package app.galley.local.sign;

import app.galley.local.wire.Exchange;
import app.galley.local.wire.PercentCode;
import app.galley.local.wire.Query;
import app.galley.local.wire.S3Error;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Checks who signed a request, and signs URLs for the service itself (AWS Signature Version 4, in the Authorization header
/// or in the query). Immutable; any thread.
public final class SignatureV4 {
    /// How far the clocks of client and service may differ.
    static final Duration SKEW = Duration.ofMinutes(15);
    private static final String EMPTY_HASH = SigningKey.sha256(new byte[0]);
    private final Map<String, Holder> holders;
    private final Keys own;
    private final String region;
    private final Clock clock;

    private record Holder(Caller caller, Keys keys) { }

    /// Knows one user and makes keys for the service itself.
    public SignatureV4(Keys user, String region, Clock clock) {
        this.own = Keys.random();
        this.holders = Map.of(user.accessKey(), new Holder(Caller.USER, user), own.accessKey(), new Holder(Caller.SERVICE, own));
        this.region = region;
        this.clock = clock;
    }

    /// Checks a request to S3. Its body is checked while it is read, through [Verified#body].
    ///
    /// @throws app.galley.local.wire.Refusal 403 when it is not signed, not by a known key, not rightly, or not lately
    public Verified verifyS3(Exchange exchange) {
        Query query = exchange.query();
        StatedSignature stated = StatedSignature.of(exchange, query);
        String payload = exchange.header("x-amz-content-sha256").or(() -> query.find("X-Amz-Content-Sha256"))
                .orElse(stated.validFor() == null ? "" : Payload.UNSIGNED);
        if (payload.isEmpty()) {
            throw S3Error.INVALID_REQUEST.refuse("x-amz-content-sha256");
        }
        return verify(exchange, query, stated, "s3", payload);
    }

    /// Checks a request whose whole body is at hand.
    ///
    /// @throws app.galley.local.wire.Refusal as for [#verifyS3]
    public Verified verify(Exchange exchange, String service, byte[] body) {
        Query query = exchange.query();
        return verify(exchange, query, StatedSignature.of(exchange, query), service,
                body.length == 0 ? EMPTY_HASH : SigningKey.sha256(body));
    }

    private Verified verify(Exchange exchange, Query query, StatedSignature stated, String service, String payload) {
        Holder holder = holders.get(stated.accessKey());
        if (holder == null) {
            throw S3Error.INVALID_ACCESS_KEY.refuse();
        }
        checkScope(stated, service);
        checkHeaders(exchange, stated);
        SigningKey key = new SigningKey(holder.keys(), stated.scope());
        List<CanonicalRequest.Header> headers = stated.signedHeaders().stream()
                .map(n -> new CanonicalRequest.Header(n, exchange.headers(n))).toList();
        String hash = new CanonicalRequest(exchange.method(), PercentCode.decodePath(exchange.rawPath()), query, headers,
                payload).hash();
        String expected = key.sign(StatedSignature.ALGORITHM, Scope.time(stated.time()), hash);
        if (!SigningKey.same(expected, stated.signature())) {
            throw S3Error.SIGNATURE_MISMATCH.refuse();
        }
        // Only now: a stranger does not learn from the answer whether a signature was right once.
        checkTime(stated);
        return new Verified(holder.caller(), Payload.of(payload),
                new ChunkSigner(key, Scope.time(stated.time()), stated.signature()));
    }

    private void checkScope(StatedSignature stated, String service) {
        Scope scope = stated.scope();
        if (!scope.region().equals(region)) {
            throw S3Error.AUTHORIZATION_MALFORMED.refuseWith(Map.of("Region", region));
        }
        if (!scope.service().equals(service) || !Scope.time(stated.time()).startsWith(scope.date())) {
            throw S3Error.SIGNATURE_MISMATCH.refuse();
        }
    }

    private static void checkHeaders(Exchange exchange, StatedSignature stated) {
        boolean allSigned = exchange.headerNames().stream().filter(n -> n.startsWith("x-amz-") || n.equals("host"))
                .allMatch(stated.signedHeaders()::contains);
        if (!allSigned || !stated.signedHeaders().contains("host")) {
            throw S3Error.HEADERS_NOT_SIGNED.refuse();
        }
    }

    private void checkTime(StatedSignature stated) {
        Instant now = clock.instant();
        Duration validFor = stated.validFor();
        if (stated.time().isAfter(now.plus(SKEW)) || validFor == null && stated.time().isBefore(now.minus(SKEW))) {
            throw S3Error.TIME_SKEWED.refuse();
        }
        if (validFor != null && now.isAfter(stated.time().plus(validFor))) {
            throw S3Error.EXPIRED.refuse();
        }
    }

    /// The query of a URL that lets anyone who has it read one object for a while, in the name of the service.
    ///
    /// @param host host and port as the client will send them
    /// @param path decoded, beginning with a slash
    public String presignGet(String host, String path, Duration validFor) {
        Instant now = clock.instant();
        Scope scope = Scope.at(now, region, "s3");
        String query = "X-Amz-Algorithm=" + StatedSignature.ALGORITHM
                + "&X-Amz-Credential=" + PercentCode.encode(own.accessKey() + "/" + scope.text())
                + "&X-Amz-Date=" + Scope.time(now) + "&X-Amz-Expires=" + validFor.toSeconds()
                + "&X-Amz-SignedHeaders=host";
        String hash = new CanonicalRequest("GET", path, Query.parse(query),
                List.of(new CanonicalRequest.Header("host", List.of(host))), Payload.UNSIGNED).hash();
        return query + "&X-Amz-Signature="
                + new SigningKey(own, scope).sign(StatedSignature.ALGORITHM, Scope.time(now), hash);
    }
}
