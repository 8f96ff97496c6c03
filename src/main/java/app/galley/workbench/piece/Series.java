package app.galley.workbench.piece;

import app.galley.format.amazon.Origin;
import app.galley.format.amazon.joined.JoinedResult;
import app.galley.library.Jobs;
import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.Transcripts;
import app.galley.workbench.fit.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;

/// Keeps the results of pieces at their jobs as they come, and joins them when all are there. Joining twice does no harm. Safe from any
/// thread; blocks.
public final class Series {
    /// By which the library knows the result among the files of a job.
    private static final String RESULT = "result";
    private static final String REDACTED = "redacted";
    private final Jobs jobs;
    private final Transcripts transcripts;
    private final Function<byte[], String> sum;
    private final Clock clock;

    /// @param sum the checksum of a result
    public Series(Jobs jobs, Transcripts transcripts, Function<byte[], String> sum, Clock clock) {
        this.jobs = jobs;
        this.transcripts = transcripts;
        this.sum = sum;
        this.clock = clock;
    }

    /// The result of a piece that is kept already.
    public Optional<byte[]> kept(TrackedJob job) {
        return Optional.ofNullable(jobs.files(job.id()).get(name(RESULT, job)));
    }

    /// Keeps the result of a piece.
    ///
    /// @param redacted the one without personal information, where both were asked for
    public void keep(TrackedJob job, byte[] result, Optional<byte[]> redacted) {
        // the result last: what is there is complete then
        redacted.ifPresent(bytes -> jobs.keepFile(job.id(), name(REDACTED, job), bytes));
        jobs.keepFile(job.id(), name(RESULT, job), result);
    }

    /// Each attempt at a job has its own: one that could not be read must not stand in the way of the next.
    private static String name(String file, TrackedJob job) {
        return file + " " + job.name();
    }

    /// Joins the results of a series and keeps what comes of it beside those for all of the recording; empty while one is missing.
    public synchronized Optional<byte[]> joined(TrackedJob job, SentSound.Piece piece) {
        Optional<byte[]> whole = joined(job, piece, RESULT);
        if (whole.isPresent()) {
            joined(job, piece, REDACTED);
        }
        return whole;
    }

    private Optional<byte[]> joined(TrackedJob job, SentSound.Piece piece, String file) {
        UUID id = UUID.nameUUIDFromBytes((piece.series() + "-" + file).getBytes(StandardCharsets.UTF_8));
        if (transcripts.machineTranscripts(job.recording()).stream().anyMatch(known -> known.id().equals(id))) {
            return Optional.of(transcripts.bytes(id));
        }
        List<JoinedResult.Part> parts = parts(piece, file);
        if (parts.size() < piece.count()) {
            return Optional.empty();
        }
        byte[] bytes = new JoinedResult(Origin.of(parts.getFirst().result()).recogniser(), Facts.keepsChannels(job.settings()), parts).bytes();
        transcripts.keep(new MachineTranscript(id, job.recording(), Origin.of(bytes).recogniser(), sum.apply(bytes), clock.instant()), bytes);
        return Optional.of(bytes);
    }

    private List<JoinedResult.Part> parts(SentSound.Piece piece, String file) {
        List<JoinedResult.Part> parts = new ArrayList<>();
        List<TrackedJob> series = jobs.all().stream().filter(job -> job.isOf(piece.series())).toList();
        for (int number = 1; number <= piece.count(); number++) {
            for (TrackedJob job : series) {
                if (job.sent() instanceof SentSound.Piece one && one.number() == number) {
                    SortedMap<String, byte[]> files = jobs.files(job.id());
                    Optional.ofNullable(files.get(name(file, job))).ifPresent(bytes -> parts.add(new JoinedResult.Part(one.sound(), bytes)));
                }
            }
        }
        return parts;
    }
}
