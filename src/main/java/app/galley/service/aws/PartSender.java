package app.galley.service.aws;

import app.galley.service.upload.UploadBook.SentPart;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Sends the parts of one upload, each written down before and after; leaves out those that are there. Safe from any thread.
final class PartSender {
    /// A part that takes longer hangs: 8 MiB in ten minutes is slower than a telephone line.
    private static final Duration LONGEST_PART = Duration.ofMinutes(10);
    private static final int PARTS_THAT_SHARE = 16;
    private final Bucket bucket;
    private final Transfer transfer;
    private final PartPlan plan;
    private final String upload;
    private final Map<Integer, Part> there;
    private final Map<Integer, SentPart> known;

    /// @param there the parts that the service has
    /// @param known the parts of the file, as it still is, that the book has
    PartSender(Bucket bucket, Transfer transfer, PartPlan plan, String upload, Map<Integer, Part> there,
               Map<Integer, SentPart> known) {
        this.bucket = bucket;
        this.transfer = transfer;
        this.plan = plan;
        this.upload = upload;
        this.there = Map.copyOf(there);
        this.known = Map.copyOf(known);
    }

    /// Sends a part unless it is there.
    ///
    /// @param room as long as a part
    /// @param failed set when another part has failed: there is no use in going on
    SentPart send(int number, byte[] room, AtomicBoolean failed) {
        transfer.check().run();
        int length = (int) plan.length(number);
        Part arrived = there.get(number);
        SentPart before = known.get(number);
        if (arrived != null && before != null && isSame(arrived, length, before.crc32())) {
            return counted(arrived, length, before.crc32());
        }
        int crc = transfer.file().read(plan.offset(number), length, room);
        if (arrived != null && isSame(arrived, length, crc)) {
            return counted(arrived, length, crc);
        }
        transfer.book().sending(transfer.key(), number, crc);
        PartBody body = transfer.body(room, length, () -> stopWith(failed));
        UploadPartResponse answer = bucket.problems().call(Actions.PUT, () -> bucket.s3().uploadPart(u -> u.bucket(bucket.name())
                .key(transfer.key()).uploadId(upload).partNumber(number).checksumCRC32(Crc.text(crc))
                .overrideConfiguration(o -> o.apiCallAttemptTimeout(longest())), body.request()));
        transfer.book().arrived(transfer.key(), number, answer.eTag());
        return new SentPart(crc, Optional.of(answer.eTag()));
    }

    /// What stands for a part when the upload is completed.
    static CompletedPart completed(Map.Entry<Integer, SentPart> part) {
        return CompletedPart.builder().partNumber(part.getKey()).eTag(part.getValue().eTag().orElseThrow())
                .checksumCRC32(Crc.text(part.getValue().crc32())).build();
    }

    private SentPart counted(Part arrived, int length, int crc) {
        transfer.sent().add(length);
        return new SentPart(crc, Optional.of(arrived.eTag()));
    }

    /// A slow rate, which other uploads share, is no reason to take a part for lost.
    private Duration longest() {
        return LONGEST_PART.plus(transfer.rate().timeFor(plan.partSize() * PARTS_THAT_SHARE));
    }

    private void stopWith(AtomicBoolean failed) {
        transfer.check().run();
        if (failed.get()) {
            throw new CancellationException("another part has failed");
        }
    }

    private static boolean isSame(Part arrived, int length, int crc) {
        return Long.valueOf(length).equals(arrived.size()) && Crc.text(crc).equals(arrived.checksumCRC32());
    }
}
