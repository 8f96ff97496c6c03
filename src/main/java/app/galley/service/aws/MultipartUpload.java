package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.upload.UploadBook.Begun;
import app.galley.service.upload.UploadBook.SentFile;
import app.galley.service.upload.UploadBook.SentPart;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;

/// One file on its way into the bucket in parts, four at a time. Goes on with an upload of the same key that was broken off,
/// which it knows from the book, or else from the bucket: a part that is there counts when its CRC-32 is that of the file
/// now. Used once, by one thread.
final class MultipartUpload {
    private static final int IN_FLIGHT = 4;
    private final Bucket bucket;
    private final S3Client s3;
    private final AwsProblems problems;
    private final Background background;
    private final Transfer transfer;
    private final String key;
    private final SentFile told;
    private final PartPlan plan;

    /// An upload.
    MultipartUpload(Bucket bucket, Background background, Transfer transfer) {
        this.bucket = bucket;
        this.s3 = bucket.s3();
        this.problems = bucket.problems();
        this.background = background;
        this.transfer = transfer;
        this.key = transfer.key();
        MediaFile file = transfer.file();
        this.plan = PartPlan.of(file.size());
        this.told = new SentFile(file.size(), file.modified().toInstant(), plan.partSize());
    }

    /// Sends the file. When it is stopped or the service is out of reach, the parts wait; when it fails they are removed.
    void run() {
        Optional<Begun> known = transfer.book().find(key);
        Optional<String> brokenOff = known.map(Begun::uploadId).or(() -> bucket.openUpload(key));
        Optional<Map<Integer, Part>> there = brokenOff.flatMap(this::parts);
        if (brokenOff.isPresent() && there.isEmpty() && known.filter(k -> k.file().equals(told)).isPresent()
                && bucket.holds(key, plan.size())) {
            // the answer to its completion was lost: nobody else knows this key
            transfer.sent().add(plan.size());
            transfer.book().end(key);
            return;
        }
        String id = there.isPresent() ? brokenOff.orElseThrow() : create();
        if (known.filter(k -> k.uploadId().equals(id) && k.file().equals(told)).isEmpty()) {
            transfer.book().begin(key, id, told);
        }
        try {
            NavigableMap<Integer, SentPart> parts = send(id, new PartSender(bucket, transfer, plan, id, there.orElse(Map.of()),
                    known.filter(k -> k.file().equals(told)).map(Begun::parts).orElse(Map.of())));
            transfer.file().checkUnchanged();
            transfer.check().run();
            complete(id, parts);
        } catch (ProblemException e) {
            if (e.problem().kind() != Problem.Kind.UNREACHABLE) {
                bucket.abortAfter(e, key, id);
                transfer.book().end(key);
            }
            throw e;
        }
    }

    private String create() {
        return problems.call(Actions.PUT, () -> s3.createMultipartUpload(c -> Sealing.of(bucket, c).bucket(bucket.name()).key(key)
                .contentType(transfer.file().contentType()).checksumAlgorithm(ChecksumAlgorithm.CRC32)).uploadId());
    }

    /// The parts that have arrived; empty when there is no such upload any more.
    private Optional<Map<Integer, Part>> parts(String id) {
        return problems.call(Actions.LIST_PARTS, () -> {
            try {
                return Optional.of(s3.listPartsPaginator(l -> l.bucket(bucket.name()).key(key).uploadId(id)).parts().stream()
                        .collect(Collectors.toMap(Part::partNumber, Function.identity(), (a, b) -> b)));
            } catch (NoSuchUploadException e) {
                return Optional.empty();
            }
        });
    }

    private NavigableMap<Integer, SentPart> send(String id, PartSender sender) {
        NavigableMap<Integer, SentPart> done = new ConcurrentSkipListMap<>();
        AtomicInteger next = new AtomicInteger(1);
        AtomicBoolean failed = new AtomicBoolean();
        List<Running<Boolean>> senders = new ArrayList<>();
        for (int i = 0; i < Math.min(IN_FLIGHT, plan.count()); i++) {
            senders.add(background.start("upload " + key, cancellation -> {
                byte[] room = new byte[(int) plan.length(1)];
                try {
                    for (int n = next.getAndIncrement(); n <= plan.count() && !failed.get(); n = next.getAndIncrement()) {
                        done.put(n, sender.send(n, room, failed));
                    }
                } catch (RuntimeException e) {
                    failed.set(true);
                    throw e;
                }
                return true;
            }));
        }
        finish(senders);
        return done;
    }

    /// Waits for all senders, so that no part arrives after an abort, and passes on why one stopped.
    private void finish(List<Running<Boolean>> senders) {
        List<Outcome<Boolean>> ends = senders.stream().map(Running::await).toList();
        transfer.check().run();
        for (Outcome<Boolean> end : ends) {
            if (end instanceof Outcome.Failed<Boolean>(Problem problem)) {
                throw problem.asException();
            }
        }
        if (ends.stream().anyMatch(Outcome.Cancelled.class::isInstance)) {
            throw new CancellationException("the upload was interrupted");
        }
    }

    /// Makes the parts an object, and compares what the service says it is with what was sent.
    private void complete(String id, NavigableMap<Integer, SentPart> parts) {
        String sum = problems.call(Actions.PUT, () -> {
            try {
                return Objects.requireNonNullElse(s3.completeMultipartUpload(c -> c.bucket(bucket.name()).key(key).uploadId(id)
                        .multipartUpload(m -> m.parts(parts.entrySet().stream().map(PartSender::completed).toList())))
                        .checksumCRC32(), "");
            } catch (NoSuchUploadException e) {
                if (bucket.holds(key, plan.size())) {
                    // the answer to an earlier try was lost
                    return "";
                }
                throw e;
            }
        });
        String ours = Crc.composite(parts.values().stream().map(SentPart::crc32).toList());
        if (sum.contains("-") && !sum.equals(ours)) {
            bucket.remove(key);
            transfer.book().end(key);
            throw Problem.unreachable("service.arrivedDamaged").asException();
        }
        transfer.book().end(key);
        // a start whose answer was lost, before it could be written down, has left another upload of this key
        bucket.abortAll(key);
    }
}
