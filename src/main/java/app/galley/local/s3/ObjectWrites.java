package app.galley.local.s3;

import app.galley.local.checksum.Checksum;
import app.galley.local.checksum.ChecksumAlgorithm;
import app.galley.local.checksum.ContentDigests;
import app.galley.local.disk.Incoming;
import app.galley.local.store.Bucket;
import app.galley.local.store.Buckets;
import app.galley.local.store.ObjectContent;
import app.galley.local.store.StoredObject;
import app.galley.local.wire.PercentCode;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/// PutObject, CopyObject and DeleteObject.
final class ObjectWrites {
    private final Buckets buckets;
    private final Clock clock;

    ObjectWrites(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    void put(S3Call call, Bucket bucket) throws IOException {
        Map<String, String> headers = ObjectHeaders.of(call.exchange());
        Reception reception = new Reception(call);
        ChecksumAlgorithm algorithm = reception.algorithm(ChecksumAlgorithm.CRC64NVME);
        try (Incoming content = bucket.objects().begin()) {
            ContentDigests.Digests digests = reception.into(content, algorithm);
            StoredObject object = StoredObject.inOnePiece(call.key(), headers, content, digests, algorithm, clock.instant());
            bucket.objects().put(object, content, Conditions.write(call));
            Checksum checksum = object.checksum();
            if (checksum != null) {
                ObjectHeaders.setChecksum(call.exchange(), checksum);
            }
            ObjectHeaders.setEncryption(call.exchange(), headers);
            call.exchange().set("ETag", ObjectHeaders.quoted(object.etag())).answer(200);
        }
    }

    void copy(S3Call call, Bucket bucket) throws IOException {
        new Reception(call).document();
        String source = PercentCode.decodePath(call.header("x-amz-copy-source").replaceFirst("^/", "").replaceFirst("\\?.*$", ""));
        int slash = source.indexOf('/');
        if (slash < 1) {
            throw S3Error.INVALID_ARGUMENT.refuse("x-amz-copy-source");
        }
        if (source.substring(0, slash).equals(Buckets.OF_SERVICE)) {
            throw S3Error.ACCESS_DENIED.refuse();
        }
        boolean replace = call.header("x-amz-metadata-directive").equalsIgnoreCase("REPLACE");
        if (!replace && source.equals(call.bucket() + "/" + call.key())) {
            throw S3Error.INVALID_REQUEST.refuse("x-amz-metadata-directive");
        }
        Map<String, String> own = ObjectHeaders.of(call.exchange());
        Bucket from = buckets.require(source.substring(0, slash));
        try (ObjectContent original = from.objects().open(source.substring(slash + 1)).orElseThrow(S3Error.NO_SUCH_KEY::refuse)) {
            Conditions.checkRead(call, original.object(), "x-amz-copy-source-");
            StoredObject copy = copy(call, bucket, original, replace ? own : original.object().headers());
            call.answer(new Xml("CopyObjectResult").leaf("LastModified", copy.modified())
                    .leaf("ETag", ObjectHeaders.quoted(copy.etag())));
        }
    }

    private StoredObject copy(S3Call call, Bucket bucket, ObjectContent original, Map<String, String> headers) throws IOException {
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.named(call.header("x-amz-checksum-algorithm"))
                .orElse(ChecksumAlgorithm.CRC64NVME);
        ContentDigests running = new ContentDigests(Set.of(algorithm));
        try (Incoming content = bucket.objects().begin()) {
            original.copyTo(new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    running.update(bytes, from, length);
                    content.write(bytes, from, length);
                }
            }, 0, original.object().size());
            content.finish();
            StoredObject copy = StoredObject.inOnePiece(call.key(), headers, content, running.finish(), algorithm,
                    clock.instant());
            bucket.objects().put(copy, content, Conditions.write(call));
            return copy;
        }
    }

    void delete(S3Call call, Bucket bucket) throws IOException {
        bucket.objects().delete(call.key(), call.header("if-match").isEmpty() ? present -> { } : Conditions.write(call));
        call.exchange().answer(204);
    }
}
