package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// One file on its way into the bucket in parts, four at a time. Goes on with an upload of the same key that was broken off:
/// a part that is there counts when its CRC-32 is that of the file now. Used once, by one thread.
final class MultipartUpload {
    private static final int IN_FLIGHT = 4;
    /// A part that takes longer hangs: 8 MiB in ten minutes is slower than a telephone line.
    private static final Duration LONGEST_PART = Duration.ofMinutes(10);
    private final Bucket bucket;
    private final S3Client s3;
    private final AwsProblems problems;
    private final Background background;
    private final String key;
    private final MediaFile file;
    private final PartPlan plan;
    private final SentBytes sent;
    private final Runnable check;

    /// An upload.
    ///
    /// @param check called again and again; throws when the upload should stop
    MultipartUpload(Bucket bucket, Background background, String key, MediaFile file, SentBytes sent, Runnable check) {
        this.bucket = bucket;
        this.s3 = bucket.s3();
        this.problems = bucket.problems();
        this.background = background;
        this.key = key;
        this.file = file;
        this.plan = PartPlan.of(file.size());
        this.sent = sent;
        this.check = check;
    }

    /// Sends the file. When it cannot, the parts are removed, unless the service is out of reach: then they wait.
    void run() {
        Optional<String> brokenOff = bucket.openUpload(key);
        Map<Integer, Part> there = brokenOff.map(this::parts).orElse(Map.of());
        String id = brokenOff.orElseGet(this::create);
        try {
            List<CompletedPart> parts = send(id, there);
            file.checkUnchanged();
            check.run();
            problems.run(Actions.PUT, () -> s3.completeMultipartUpload(c -> c.bucket(bucket.name()).key(key).uploadId(id)
                    .multipartUpload(m -> m.parts(parts))));
        } catch (ProblemException e) {
            if (e.problem().kind() != Problem.Kind.UNREACHABLE) {
                bucket.abortAfter(e, key, id);
            }
            throw e;
        } catch (CancellationException e) {
            bucket.abortAfter(e, key, id);
            throw e;
        }
    }

    private String create() {
        return problems.call(Actions.PUT, () -> s3.createMultipartUpload(c -> c.bucket(bucket.name()).key(key)
                .contentType(file.contentType()).checksumAlgorithm(ChecksumAlgorithm.CRC32)).uploadId());
    }

    private Map<Integer, Part> parts(String id) {
        return problems.call(Actions.LIST_PARTS, () -> s3.listPartsPaginator(
                        l -> l.bucket(bucket.name()).key(key).uploadId(id)).parts().stream()
                .collect(Collectors.toMap(Part::partNumber, Function.identity(), (a, b) -> b)));
    }

    private List<CompletedPart> send(String id, Map<Integer, Part> there) {
        var done = new ConcurrentSkipListMap<Integer, CompletedPart>(Comparator.naturalOrder());
        var next = new AtomicInteger(1);
        var failed = new AtomicBoolean();
        List<Running<Boolean>> senders = new ArrayList<>();
        for (int i = 0; i < Math.min(IN_FLIGHT, plan.count()); i++) {
            senders.add(background.start("upload " + key, cancellation -> {
                try {
                    for (int n = next.getAndIncrement(); n <= plan.count() && !failed.get(); n = next.getAndIncrement()) {
                        done.put(n, part(id, n, there.get(n), failed));
                    }
                } catch (RuntimeException e) {
                    failed.set(true);
                    throw e;
                }
                return true;
            }));
        }
        finish(senders);
        return List.copyOf(done.values());
    }

    /// Waits for all senders, so that no part arrives after an abort, and passes on why one stopped.
    private void finish(List<Running<Boolean>> senders) {
        List<Outcome<Boolean>> ends = senders.stream().map(Running::await).toList();
        check.run();
        for (Outcome<Boolean> end : ends) {
            if (end instanceof Outcome.Failed<Boolean>(Problem problem)) {
                throw problem.asException();
            }
        }
        if (ends.stream().anyMatch(Outcome.Cancelled.class::isInstance)) {
            throw new CancellationException("the upload was interrupted");
        }
    }

    private CompletedPart part(String id, int number, @Nullable Part there, AtomicBoolean failed) {
        check.run();
        if (there != null && isSame(number, there)) {
            sent.add(plan.length(number));
            return completed(number, there.eTag(), there.checksumCRC32());
        }
        try (PartBody body = new PartBody(file, plan.offset(number), plan.length(number), sent, () -> stopWith(failed))) {
            UploadPartResponse answer = problems.call(Actions.PUT, () -> s3.uploadPart(u -> u.bucket(bucket.name()).key(key)
                    .uploadId(id).partNumber(number).checksumAlgorithm(ChecksumAlgorithm.CRC32)
                    .overrideConfiguration(o -> o.apiCallAttemptTimeout(LONGEST_PART)), body.request()));
            return completed(number, answer.eTag(), answer.checksumCRC32());
        }
    }

    private void stopWith(AtomicBoolean failed) {
        check.run();
        if (failed.get()) {
            throw new CancellationException("another part has failed");
        }
    }

    private boolean isSame(int number, Part there) {
        long length = plan.length(number);
        String checksum = there.checksumCRC32();
        if (checksum == null || !Long.valueOf(length).equals(there.size())) {
            return false;
        }
        byte[] ours = ByteBuffer.allocate(Integer.BYTES).putInt(file.checksum(plan.offset(number), length)).array();
        return Base64.getEncoder().encodeToString(ours).equals(checksum);
    }

    private static CompletedPart completed(int number, String eTag, @Nullable String checksum) {
        return CompletedPart.builder().partNumber(number).eTag(eTag).checksumCRC32(checksum).build();
    }
}
