package app.galley.local.s3;

import app.galley.local.checksum.Checksum;
import app.galley.local.checksum.ChecksumAlgorithm;
import app.galley.local.checksum.ContentDigests;
import app.galley.local.disk.Incoming;
import app.galley.local.store.Bucket;
import app.galley.local.store.Upload;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Uploads in parts, except their completion and the list of them: create, upload a part, list its parts, abort.
final class MultipartOperations {
    private static final int MOST_PARTS = 10_000;
    private static final int PAGE = 1000;
    private final Clock clock;

    MultipartOperations(Clock clock) {
        this.clock = clock;
    }

    void create(S3Call call, Bucket bucket) throws IOException {
        new Reception(call).document();
        Map<String, String> headers = ObjectHeaders.of(call.exchange());
        String stated = call.header("x-amz-checksum-algorithm");
        ChecksumAlgorithm algorithm = stated.isEmpty() ? ChecksumAlgorithm.CRC64NVME : ChecksumAlgorithm.named(stated)
                .orElseThrow(() -> S3Error.INVALID_REQUEST.refuse("x-amz-checksum-algorithm"));
        Checksum.Type type = type(call.header("x-amz-checksum-type"), algorithm);
        Upload upload = new Upload(newId(), call.key(), clock.instant().truncatedTo(ChronoUnit.MILLIS), headers, algorithm, type, !stated.isEmpty());
        bucket.uploads().create(upload);
        ObjectHeaders.setEncryption(call.exchange(), headers);
        if (upload.chosen()) {
            call.exchange().set("x-amz-checksum-algorithm", algorithm.name()).set("x-amz-checksum-type", type.name());
        }
        call.answer(new Xml("InitiateMultipartUploadResult").leaf("Bucket", call.bucket()).leaf("Key", call.key())
                .leaf("UploadId", upload.id()));
    }

    private static Checksum.Type type(String stated, ChecksumAlgorithm algorithm) {
        Checksum.Type usual = Checksum.isPossible(algorithm, Checksum.Type.COMPOSITE)
                ? Checksum.Type.COMPOSITE : Checksum.Type.FULL_OBJECT;
        Checksum.Type type = switch (stated) {
            case "" -> usual;
            case "COMPOSITE" -> Checksum.Type.COMPOSITE;
            case "FULL_OBJECT" -> Checksum.Type.FULL_OBJECT;
            default -> throw S3Error.INVALID_REQUEST.refuse("x-amz-checksum-type");
        };
        if (!Checksum.isPossible(algorithm, type)) {
            throw S3Error.INVALID_REQUEST.refuse("x-amz-checksum-type");
        }
        return type;
    }

    private static String newId() {
        UUID id = UUID.randomUUID();
        return HexFormat.of().toHexDigits(id.getMostSignificantBits()) + HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    }

    void uploadPart(S3Call call, Bucket bucket) throws IOException {
        Upload upload = bucket.uploads().require(call.query().get("uploadId", ""), call.key());
        int number = call.query().number("partNumber", 0);
        if (number < 1 || number > MOST_PARTS) {
            throw S3Error.INVALID_ARGUMENT.refuse("partNumber");
        }
        if (!call.header("x-amz-copy-source").isEmpty()) {
            throw S3Error.NOT_IMPLEMENTED.refuse("UploadPartCopy");
        }
        Reception reception = new Reception(call);
        if (upload.chosen() && reception.differsFrom(upload.algorithm())) {
            throw S3Error.INVALID_REQUEST.refuse("x-amz-checksum");
        }
        try (Incoming content = bucket.objects().begin()) {
            ContentDigests.Digests digests = reception.into(content, upload.algorithm());
            Upload.Part part = new Upload.Part(upload.id(), number, content.name(), content.size(), digests.md5(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), digests.checksums().getOrDefault(upload.algorithm(), ""));
            bucket.uploads().putPart(call.key(), part, content);
            ChecksumAlgorithm echoed = reception.algorithm(upload.algorithm());
            call.exchange().set(echoed.header(), digests.checksums().getOrDefault(echoed, ""))
                    .set("ETag", ObjectHeaders.quoted(part.md5())).answer(200);
        }
    }

    void listParts(S3Call call, Bucket bucket) throws IOException {
        Upload upload = bucket.uploads().require(call.query().get("uploadId", ""), call.key());
        int marker = call.query().number("part-number-marker", 0);
        int most = Math.min(call.query().number("max-parts", PAGE), PAGE);
        List<Upload.Part> rest = bucket.uploads().parts(upload.id(), upload.key()).stream()
                .filter(p -> p.number() > marker).toList();
        List<Upload.Part> page = rest.subList(0, Math.min(most, rest.size()));
        Xml xml = new Xml("ListPartsResult").leaf("Bucket", call.bucket()).leaf("Key", call.key())
                .leaf("UploadId", upload.id()).leaf("PartNumberMarker", marker).leaf("MaxParts", most)
                .leaf("NextPartNumberMarker", page.isEmpty() ? marker : page.getLast().number())
                .leaf("IsTruncated", page.size() < rest.size()).leaf("StorageClass", "STANDARD");
        if (upload.chosen()) {
            xml.leaf("ChecksumAlgorithm", upload.algorithm()).leaf("ChecksumType", upload.type());
        }
        for (Upload.Part part : page) {
            xml.open("Part").leaf("PartNumber", part.number()).leaf("LastModified", part.modified())
                    .leaf("ETag", ObjectHeaders.quoted(part.md5())).leaf("Size", part.size())
                    .leaf(upload.algorithm().element(), part.checksum()).close();
        }
        call.answer(xml);
    }

    void abort(S3Call call, Bucket bucket) throws IOException {
        bucket.uploads().abort(call.query().get("uploadId", ""), call.key());
        call.exchange().answer(204);
    }
}
