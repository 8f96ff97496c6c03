package app.galley.local.s3;

import app.galley.local.checksum.Checksum;
import app.galley.local.store.StoredObject;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.S3Error;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The headers that describe an object, on their way in and out.
final class ObjectHeaders {
    private static final List<String> KEPT = List.of("content-type", "content-language", "content-disposition",
            "cache-control", "expires", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-server-side-encryption-context", "x-amz-server-side-encryption-bucket-key-enabled");
    private static final String ENCRYPTION = "x-amz-server-side-encryption";
    private static final String META = "x-amz-meta-";
    /// Headers that ask for something the local service does not do. It says so rather than leave it out in silence.
    private static final List<String> UNKNOWN = List.of("x-amz-server-side-encryption-customer", "x-amz-tagging", "x-amz-object-lock",
            "x-amz-website-redirect", "x-amz-grant", "x-amz-write-offset-bytes");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    private ObjectHeaders() { }

    /// What is kept of a request's headers.
    ///
    /// @throws app.galley.local.wire.Refusal NotImplemented when they ask for what the local service does not do
    static Map<String, String> of(Exchange exchange) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : exchange.headerNames()) {
            if (UNKNOWN.stream().anyMatch(name::startsWith)) {
                throw S3Error.NOT_IMPLEMENTED.refuse(name);
            }
            if (KEPT.contains(name) || name.startsWith(META)) {
                kept.put(name, String.join(",", exchange.headers(name)));
            }
        }
        String encoding = exchange.headers("content-encoding").stream().flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip).filter(v -> !v.isEmpty() && !v.equals("aws-chunked")).collect(Collectors.joining(","));
        if (!encoding.isEmpty()) {
            kept.put("content-encoding", encoding);
        }
        kept.putIfAbsent("content-type", "binary/octet-stream");
        return kept;
    }

    /// Sets the headers of an answer that describe an object.
    static void set(S3Call call, StoredObject object) {
        Exchange exchange = call.exchange();
        object.headers().forEach((name, value) -> {
            // As in "Overriding response header values" of GetObject; only signed requests get here.
            exchange.set(name, call.query().get("response-" + name, value));
        });
        for (String name : List.of("content-language", "content-disposition", "content-encoding", "cache-control", "expires")) {
            call.query().find("response-" + name).ifPresent(value -> exchange.set(name, value));
        }
        exchange.set("Accept-Ranges", "bytes");
    }

    /// Tells a client what it asked for about encryption, when an object is written (PutObject, response headers).
    static void setEncryption(Exchange exchange, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (name.startsWith(ENCRYPTION)) {
                exchange.set(name, value);
            }
        });
    }

    static String httpDate(Instant moment) {
        return HTTP_DATE.format(moment);
    }

    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }

    static void setChecksum(Exchange exchange, Checksum checksum) {
        exchange.set(checksum.algorithm().header(), checksum.value()).set("x-amz-checksum-type", checksum.type().name());
    }
}
