package app.galley.local.s3;

import app.galley.local.checksum.Checksum;
import app.galley.local.store.Bucket;
import app.galley.local.store.ObjectContent;
import app.galley.local.store.StoredObject;
import app.galley.local.wire.Exchange;
import app.galley.local.wire.S3Error;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// GetObject and HeadObject.
final class ObjectReads {
    private ObjectReads() { }

    static void read(S3Call call, Bucket bucket) throws IOException {
        try (ObjectContent content = bucket.objects().open(call.key()).orElseThrow(S3Error.NO_SUCH_KEY::refuse)) {
            StoredObject object = content.object();
            Exchange exchange = call.exchange();
            exchange.set("ETag", ObjectHeaders.quoted(object.etag()))
                    .set("Last-Modified", ObjectHeaders.httpDate(object.modified()));
            Conditions.checkRead(call, object, "");
            Optional<ByteRange> asked = range(call, object);
            ObjectHeaders.set(call, object);
            if (call.header("x-amz-checksum-mode").equalsIgnoreCase("ENABLED")) {
                setChecksum(call, object, asked);
            }
            ByteRange range = asked.orElse(new ByteRange(0, object.size()));
            boolean partial = asked.isPresent() && object.size() > 0;
            if (partial) {
                exchange.set("Content-Range", range.contentRange(object.size()));
            }
            try (OutputStream out = exchange.answerStream(partial ? 206 : 200, range.length())) {
                if (!exchange.isHead()) {
                    content.copyTo(out, range.start(), range.length());
                }
            }
        }
    }

    private static Optional<ByteRange> range(S3Call call, StoredObject object) {
        if (!call.query().has("partNumber")) {
            return ByteRange.ofHeader(call.header("Range"), object.size());
        }
        if (!call.header("Range").isEmpty()) {
            throw S3Error.INVALID_REQUEST.refuse("partNumber, Range");
        }
        if (!object.parts().isEmpty()) {
            call.exchange().set("x-amz-mp-parts-count", Integer.toString(object.parts().size()));
        }
        return Optional.of(ByteRange.ofPart(object, call.query().number("partNumber", 0)));
    }

    /// The checksum of the bytes that are sent: of the whole, of one part, none for another range.
    private static void setChecksum(S3Call call, StoredObject object, Optional<ByteRange> asked) {
        Checksum whole = object.checksum();
        if (whole == null) {
            return;
        }
        if (asked.isEmpty()) {
            ObjectHeaders.setChecksum(call.exchange(), whole);
        } else if (call.query().has("partNumber") && !object.parts().isEmpty()) {
            String value = object.parts().get(call.query().number("partNumber", 0) - 1).checksum();
            ObjectHeaders.setChecksum(call.exchange(), new Checksum(whole.algorithm(), whole.type(), value));
        } else if (call.query().has("partNumber")) {
            ObjectHeaders.setChecksum(call.exchange(), whole);
        }
    }
}
