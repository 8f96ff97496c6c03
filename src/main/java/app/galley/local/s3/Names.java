package app.galley.local.s3;

import app.galley.local.wire.PercentCode;
import app.galley.local.wire.Query;
import app.galley.local.wire.S3Error;

/// How keys are written in a listing: as they are, or percent-coded when the client asks for it, so that a key may hold what XML
/// cannot.
///
/// @param coded whether they are percent-coded
record Names(boolean coded) {
    static Names of(Query query) {
        return switch (query.get("encoding-type", "")) {
            case "" -> new Names(false);
            case "url" -> new Names(true);
            default -> throw S3Error.INVALID_ARGUMENT.refuse("encoding-type");
        };
    }

    String write(String key) {
        return coded ? PercentCode.encodePath(key) : key;
    }

    String encodingType() {
        return coded ? "url" : "";
    }
}
