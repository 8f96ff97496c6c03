package app.galley.local.sign;

import app.galley.local.wire.PercentCode;
import app.galley.local.wire.Query;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A request in the one form that is signed (Signature Version 4, "Create a canonical request").
///
/// @param method upper case
/// @param path decoded
/// @param query decoded; a signature in it is left out
/// @param headers the signed headers, lower case, with their values
/// @param payloadHash hex, or one of the words that stand for it
record CanonicalRequest(String method, String path, Query query, List<Header> headers, String payloadHash) {
    /// A header with all its values.
    record Header(String name, List<String> values) {
        private String line() {
            return name + ":" + values.stream().map(v -> v.strip().replaceAll(" +", " ")).collect(Collectors.joining(",")) + "\n";
        }
    }

    CanonicalRequest {
        headers = List.copyOf(headers);
    }

    String hash() {
        return SigningKey.sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return method + "\n" + PercentCode.encodePath(path) + "\n" + canonicalQuery() + "\n"
                + headers.stream().map(Header::line).collect(Collectors.joining()) + "\n"
                + headers.stream().map(Header::name).collect(Collectors.joining(";")) + "\n" + payloadHash;
    }

    private String canonicalQuery() {
        return query.parameters().stream().filter(p -> !p.name().equals("X-Amz-Signature"))
                .map(p -> new Query.Parameter(PercentCode.encode(p.name()), PercentCode.encode(p.value())))
                .sorted(Comparator.comparing(Query.Parameter::name).thenComparing(Query.Parameter::value))
                .map(p -> p.name() + "=" + p.value()).collect(Collectors.joining("&"));
    }
}
