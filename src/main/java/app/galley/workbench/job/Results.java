package app.galley.workbench.job;

import app.galley.format.amazon.Origin;
import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.service.RemoteJob;
import app.galley.service.job.Redaction;
import app.galley.workbench.piece.Series;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Fetches what jobs have brought and keeps it as it came, each under an identity that follows from the job's name, so that fetching twice
/// does no harm. Safe from any thread; blocks.
final class Results {
    private final Place place;
    private final Shelves shelves;
    private final Clock clock;
    private final Series series;
    /// What the service has said of jobs whose results are to be fetched, so that it is asked once.
    private final Map<String, RemoteJob.Results> told = new ConcurrentHashMap<>();

    /// @param series keeps the results of pieces
    Results(Place place, Shelves shelves, Clock clock, Series series) {
        this.place = place;
        this.shelves = shelves;
        this.clock = clock;
        this.series = series;
    }

    /// The service has said where the results of a job are.
    void told(TrackedJob job, RemoteJob.Results where) {
        told.put(job.name(), where);
    }

    /// The transcript of a job; with it the one without personal information, where both were asked for, and the captions are kept.
    byte[] of(TrackedJob job) {
        return job.sent() instanceof SentSound.Piece ? ofPiece(job) : ofAll(job);
    }

    /// The result of a piece, which waits for the others.
    private byte[] ofPiece(TrackedJob job) {
        return series.kept(job).orElseGet(() -> {
            RemoteJob.Results where = where(job);
            byte[] bytes = place.staging().fetch(transcript(where));
            series.keep(job, bytes, wantsBoth(job) ? where.redacted().map(place.staging()::fetch) : Optional.empty());
            return bytes;
        });
    }

    private static boolean wantsBoth(TrackedJob job) {
        Redaction wanted = job.settings().redaction();
        return wanted != null && wanted.both();
    }

    private RemoteJob.Results where(TrackedJob job) {
        RemoteJob.Results known = told.remove(job.name());
        return known != null ? known : place.service().find(job.settings().kind().name(), job.name())
                .orElseThrow(() -> Problem.refused("workbench.jobUnknown").asException()).results();
    }

    private static String transcript(RemoteJob.Results where) {
        return where.transcript().or(where::redacted).orElseThrow(() -> Problem.refused("workbench.noResult").asException());
    }

    private byte[] ofAll(TrackedJob job) {
        Transcripts transcripts = shelves.transcripts();
        Set<UUID> kept = transcripts.machineTranscripts(job.recording()).stream().map(MachineTranscript::id).collect(Collectors.toSet());
        UUID whole = id(job);
        UUID redacted = id(job.name() + "-redacted");
        boolean both = wantsBoth(job);
        if (kept.contains(whole) && (!both || kept.contains(redacted))) {
            return transcripts.bytes(whole);
        }
        RemoteJob.Results where = where(job);
        for (String uri : where.subtitles()) {
            shelves.jobs().keepFile(job.id(), uri.substring(uri.lastIndexOf('.') + 1), place.staging().fetch(uri));
        }
        byte[] bytes = keep(job, whole, transcript(where));
        // after the one the document is made of: that is the first of its results
        if (both && where.redacted().isPresent()) {
            keep(job, redacted, where.redacted().get());
        }
        return bytes;
    }

    private byte[] keep(TrackedJob job, UUID id, String uri) {
        byte[] bytes = place.staging().fetch(uri);
        shelves.transcripts().keep(new MachineTranscript(id, job.recording(), Origin.of(bytes).recogniser(), sha256(bytes),
                clock.instant(), job.sent() instanceof SentSound.Stretch stretch ? stretch : null), bytes);
        return bytes;
    }

    /// Under which identity the result of a job is kept that was not divided.
    static UUID id(TrackedJob job) {
        return id(job.name());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The checksum of a result.
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
