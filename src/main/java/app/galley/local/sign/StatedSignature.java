package app.galley.local.sign;

import app.galley.local.wire.Exchange;
import app.galley.local.wire.Query;
import app.galley.local.wire.Refusal;
import app.galley.local.wire.S3Error;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The signature that a request states, from its Authorization header or from its query. Nothing of it is proven.
///
/// @param accessKey whose signature it claims to be
/// @param scope what it claims to be good for
/// @param signedHeaders names of the headers it covers, lower case
/// @param signature hex
/// @param time when it was made
/// @param validFor how long a presigned URL is good; null for a signature in a header
record StatedSignature(String accessKey, Scope scope, List<String> signedHeaders, String signature, Instant time,
                       @Nullable Duration validFor) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    /// The longest a presigned URL may be good for: seven days.
    private static final int LONGEST_SECONDS = 604_800;

    StatedSignature {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /// @throws app.galley.local.wire.Refusal AccessDenied when there is none, AuthorizationHeaderMalformed when it is broken
    static StatedSignature of(Exchange exchange, Query query) {
        if (query.has("X-Amz-Algorithm")) {
            return inQuery(query);
        }
        String header = exchange.header("Authorization").orElseThrow(S3Error.ACCESS_DENIED::refuse);
        if (!header.startsWith(ALGORITHM + " ")) {
            throw S3Error.ACCESS_DENIED.refuse();
        }
        return inHeader(header.substring(ALGORITHM.length() + 1), exchange);
    }

    private static StatedSignature inHeader(String parts, Exchange exchange) {
        Map<String, String> named = new HashMap<>();
        for (String part : parts.split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                named.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        Instant time = exchange.header("x-amz-date").flatMap(Scope::parseTime).orElseThrow(S3Error.ACCESS_DENIED::refuse);
        return of(named.getOrDefault("Credential", ""), named.getOrDefault("SignedHeaders", ""),
                named.getOrDefault("Signature", ""), time, null);
    }

    private static StatedSignature inQuery(Query query) {
        if (!query.get("X-Amz-Algorithm", "").equals(ALGORITHM)) {
            throw S3Error.ACCESS_DENIED.refuse();
        }
        String expires = query.get("X-Amz-Expires", "");
        Instant time = query.find("X-Amz-Date").flatMap(Scope::parseTime).orElseThrow(StatedSignature::malformed);
        if (!expires.matches("[0-9]{1,6}") || Integer.parseInt(expires) < 1 || Integer.parseInt(expires) > LONGEST_SECONDS) {
            throw malformed();
        }
        return of(query.get("X-Amz-Credential", ""), query.get("X-Amz-SignedHeaders", ""),
                query.get("X-Amz-Signature", ""), time, Duration.ofSeconds(Integer.parseInt(expires)));
    }

    private static StatedSignature of(String credential, String headers, String signature, Instant time,
                                      @Nullable Duration validFor) {
        List<String> parts = new ArrayList<>(List.of(credential.split("/")));
        if (parts.size() != 5 || !parts.get(4).equals("aws4_request") || headers.isEmpty() || signature.isEmpty()) {
            throw malformed();
        }
        return new StatedSignature(parts.get(0), new Scope(parts.get(1), parts.get(2), parts.get(3)),
                List.of(headers.split(";")), signature, time, validFor);
    }

    private static Refusal malformed() {
        return S3Error.AUTHORIZATION_MALFORMED.refuse();
    }
}
