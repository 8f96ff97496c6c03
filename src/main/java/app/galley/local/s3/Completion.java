package app.galley.local.s3;

import app.galley.local.checksum.Checksum;
import app.galley.local.store.Bucket;
import app.galley.local.store.StoredObject;
import app.galley.local.store.Upload;
import app.galley.local.wire.PercentCode;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import app.galley.local.wire.XmlBody;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// CompleteMultipartUpload: the parts the client names, in the order of their numbers, become an object.
final class Completion {
    private static final long SMALLEST_PART = 5L << 20;
    private final Clock clock;

    Completion(Clock clock) {
        this.clock = clock;
    }

    void complete(S3Call call, Bucket bucket) throws IOException {
        XmlBody request = XmlBody.parse(Reception.withoutChecksums(call).document(), "CompleteMultipartUpload");
        String id = call.query().get("uploadId", "");
        Optional<StoredObject> earlier = bucket.objects().find(call.key()).filter(o -> !id.isEmpty() && o.uploadId().equals(id));
        if (earlier.isPresent()) {
            // The answer to the same request was lost on its way.
            answer(call, earlier.get());
            return;
        }
        Upload upload = bucket.uploads().require(id, call.key());
        List<Upload.Part> parts = parts(request, upload, bucket);
        StoredObject object = object(upload, parts);
        checkStated(call, object);
        bucket.uploads().complete(upload, object, Conditions.write(call));
        answer(call, object);
    }

    private static List<Upload.Part> parts(XmlBody request, Upload upload, Bucket bucket) {
        Map<Integer, Upload.Part> arrived = bucket.uploads().parts(upload.id(), upload.key()).stream()
                .collect(Collectors.toMap(Upload.Part::number, Function.identity()));
        List<Upload.Part> parts = new ArrayList<>();
        for (XmlBody element : request.children("Part").toList()) {
            parts.add(part(element, upload, arrived));
            if (parts.size() > 1 && parts.get(parts.size() - 2).number() >= parts.getLast().number()) {
                throw S3Error.INVALID_PART_ORDER.refuse();
            }
        }
        if (parts.isEmpty()) {
            throw S3Error.MALFORMED_XML.refuse();
        }
        if (parts.stream().limit(parts.size() - 1L).anyMatch(p -> p.size() < SMALLEST_PART)) {
            throw S3Error.ENTITY_TOO_SMALL.refuse();
        }
        return parts;
    }

    private static Upload.Part part(XmlBody element, Upload upload, Map<Integer, Upload.Part> arrived) {
        String number = element.child("PartNumber").strip();
        if (!number.matches("[0-9]{1,5}")) {
            throw S3Error.MALFORMED_XML.refuse();
        }
        Upload.Part part = arrived.get(Integer.parseInt(number));
        String checksum = element.child(upload.algorithm().element());
        if (part == null || !element.child("ETag").strip().replace("\"", "").equals(part.md5())
                || !checksum.isEmpty() && !checksum.equals(part.checksum())) {
            throw S3Error.INVALID_PART.refuse();
        }
        return part;
    }

    private StoredObject object(Upload upload, List<Upload.Part> parts) {
        Checksum checksum = Checksum.ofParts(upload.algorithm(), upload.type(),
                parts.stream().map(p -> new Checksum.Part(p.checksum(), p.size())).toList());
        return new StoredObject(upload.key(), parts.stream().mapToLong(Upload.Part::size).sum(), etag(parts), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                upload.headers(), parts.stream().map(Upload.Part::file).toList(),
                parts.stream().map(p -> new StoredObject.Part(p.size(), p.checksum())).toList(), checksum, upload.id());
    }

    private static String etag(List<Upload.Part> parts) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            parts.forEach(p -> md5.update(HexFormat.of().parseHex(p.md5())));
            return HexFormat.of().formatHex(md5.digest()) + "-" + parts.size();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static void checkStated(S3Call call, StoredObject object) {
        String size = call.header("x-amz-mp-object-size");
        if (!size.isEmpty() && !size.equals(Long.toString(object.size()))) {
            throw S3Error.INVALID_REQUEST.refuse("x-amz-mp-object-size");
        }
        Checksum checksum = object.checksum();
        if (checksum != null) {
            String stated = call.header(checksum.algorithm().header());
            if (!stated.isEmpty() && !stated.equals(checksum.value())) {
                throw S3Error.BAD_DIGEST.refuse(checksum.algorithm().name());
            }
        }
    }

    private static void answer(S3Call call, StoredObject object) throws IOException {
        ObjectHeaders.setEncryption(call.exchange(), object.headers());
        Xml xml = new Xml("CompleteMultipartUploadResult")
                .leaf("Location", "http://" + call.header("Host") + "/" + call.bucket() + "/" + PercentCode.encodePath(call.key()))
                .leaf("Bucket", call.bucket()).leaf("Key", call.key()).leaf("ETag", ObjectHeaders.quoted(object.etag()));
        Checksum checksum = object.checksum();
        if (checksum != null) {
            xml.leaf(checksum.algorithm().element(), checksum.value()).leaf("ChecksumType", checksum.type());
        }
        call.answer(xml);
    }
}
