package app.galley.local.s3;

import app.galley.local.sign.Verified;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.PercentCode;
import app.galley.local.wire.Query;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A request to S3 whose signature was right.
///
/// @param exchange the request and its answer
/// @param verified who signed it, and its body
/// @param query its query
/// @param bucket the bucket it names, empty for none
/// @param key the key it names, empty for none
record S3Call(Exchange exchange, Verified verified, Query query, String bucket, String key) {
    private static final int LONGEST_KEY = 1024;

    static S3Call of(Exchange exchange, Verified verified) {
        String path = PercentCode.decodePath(exchange.rawPath());
        int slash = path.indexOf('/', 1);
        String bucket = slash < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw S3Error.KEY_TOO_LONG.refuse();
        }
        return new S3Call(exchange, verified, exchange.query(), bucket, key);
    }

    String header(String name) {
        return exchange.header(name).orElse("");
    }

    void answer(Xml xml) throws IOException {
        exchange.answer(200, "application/xml", xml.bytes());
    }
}
