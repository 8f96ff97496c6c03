package app.galley.local.s3;

import app.galley.local.store.Bucket;
import app.galley.local.store.KeyOrder;
import app.galley.local.store.StoredObject;
import app.galley.local.wire.Query;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// ListObjectsV2 and the older ListObjects.
final class Listing {
    private static final int PAGE = 1000;

    /// What one line of a listing is.
    private sealed interface Line {
        String position();

        record Key(StoredObject object) implements Line {
            @Override
            public String position() {
                return object.key();
            }
        }

        record Common(String prefix) implements Line {
            @Override
            public String position() {
                return prefix;
            }
        }
    }

    private record Page(List<Line> lines, boolean truncated) {
        String last() {
            return lines.isEmpty() ? "" : lines.getLast().position();
        }
    }

    private Listing() { }

    static void second(S3Call call, Bucket bucket) throws IOException {
        Query query = call.query();
        String token = query.get("continuation-token", "");
        String startAfter = query.get("start-after", "");
        Page page = page(bucket, query, token.isEmpty() ? startAfter : decode(token));
        Names names = Names.of(query);
        Xml xml = begin(call, names, page).leaf("KeyCount", page.lines.size())
                .leafUnlessEmpty("ContinuationToken", token).leafUnlessEmpty("StartAfter", names.write(startAfter));
        if (page.truncated) {
            xml.leaf("NextContinuationToken", encode(page.last()));
        }
        call.answer(lines(xml, page, names, query.get("fetch-owner", "false").equals("true")));
    }

    static void first(S3Call call, Bucket bucket) throws IOException {
        String marker = call.query().get("marker", "");
        Page page = page(bucket, call.query(), marker);
        Names names = Names.of(call.query());
        Xml xml = begin(call, names, page).leaf("Marker", names.write(marker));
        if (page.truncated) {
            xml.leaf("NextMarker", names.write(page.last()));
        }
        call.answer(lines(xml, page, names, true));
    }

    private static Page page(Bucket bucket, Query query, String after) {
        String prefix = query.get("prefix", "");
        String delimiter = query.get("delimiter", "");
        int most = Math.min(query.number("max-keys", PAGE), PAGE);
        List<Line> lines = new ArrayList<>();
        String start = KeyOrder.INSTANCE.compare(prefix, after) < 0 ? after : prefix;
        // Nothing sorts between a prefix and the keys that begin with it.
        for (StoredObject object : bucket.objects().all().tailMap(start, true).values()) {
            if (!object.key().startsWith(prefix)) {
                break;
            }
            Line line = line(object, prefix, delimiter);
            if (isBehind(object, line, after) && (lines.isEmpty() || !line.equals(lines.getLast()))) {
                if (lines.size() == most) {
                    return new Page(lines, most > 0);
                }
                lines.add(line);
            }
        }
        return new Page(lines, false);
    }

    private static Line line(StoredObject object, String prefix, String delimiter) {
        int end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
        return end < 0 ? new Line.Key(object) : new Line.Common(object.key().substring(0, end + delimiter.length()));
    }

    private static boolean isBehind(StoredObject object, Line line, String after) {
        return switch (line) {
            case Line.Key key -> KeyOrder.INSTANCE.compare(object.key(), after) > 0;
            case Line.Common common -> KeyOrder.INSTANCE.compare(object.key(), after) > 0
                    && !after.startsWith(common.prefix());
        };
    }

    private static Xml begin(S3Call call, Names names, Page page) {
        Query query = call.query();
        return new Xml("ListBucketResult").leaf("Name", call.bucket()).leaf("Prefix", names.write(query.get("prefix", "")))
                .leafUnlessEmpty("Delimiter", names.write(query.get("delimiter", "")))
                .leaf("MaxKeys", Math.min(query.number("max-keys", PAGE), PAGE)).leaf("IsTruncated", page.truncated)
                .leafUnlessEmpty("EncodingType", names.encodingType());
    }

    private static Xml lines(Xml xml, Page page, Names names, boolean owner) {
        for (Line line : page.lines) {
            if (line instanceof Line.Key(StoredObject object)) {
                xml.open("Contents").leaf("Key", names.write(object.key())).leaf("LastModified", object.modified())
                        .leaf("ETag", ObjectHeaders.quoted(object.etag())).leaf("Size", object.size());
                Optional.ofNullable(object.checksum()).ifPresent(c ->
                        xml.leaf("ChecksumAlgorithm", c.algorithm()).leaf("ChecksumType", c.type()));
                if (owner) {
                    xml.open("Owner").leaf("ID", BucketOperations.OWNER).close();
                }
                xml.leaf("StorageClass", "STANDARD").close();
            }
        }
        for (Line line : page.lines) {
            if (line instanceof Line.Common(String prefix)) {
                xml.open("CommonPrefixes").leaf("Prefix", names.write(prefix)).close();
            }
        }
        return xml;
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_ARGUMENT.refuse("continuation-token");
        }
    }
}
