package app.galley.workbench.job;

import app.galley.format.amazon.Origin;
import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.service.RemoteJob;
import app.galley.service.job.Redaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
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
    /// What the service has said of jobs whose results are to be fetched, so that it is asked once.
    private final Map<String, RemoteJob.Results> told = new ConcurrentHashMap<>();

    Results(Place place, Shelves shelves, Clock clock) {
        this.place = place;
        this.shelves = shelves;
        this.clock = clock;
    }

    /// The service has said where the results of a job are.
    void told(TrackedJob job, RemoteJob.Results where) {
        told.put(job.name(), where);
    }

    /// The transcript of a job; with it the one without personal information, where both were asked for, and the captions are kept.
    byte[] of(TrackedJob job) {
        Transcripts transcripts = shelves.transcripts();
        Set<UUID> kept = transcripts.machineTranscripts(job.recording()).stream().map(MachineTranscript::id).collect(Collectors.toSet());
        UUID whole = id(job.name());
        UUID redacted = id(job.name() + "-redacted");
        Redaction wanted = job.settings().redaction();
        boolean both = wanted != null && wanted.both();
        if (kept.contains(whole) && (!both || kept.contains(redacted))) {
            return transcripts.bytes(whole);
        }
        RemoteJob.Results known = told.remove(job.name());
        RemoteJob.Results where = known != null ? known : place.service().find(job.settings().kind().name(), job.name())
                .orElseThrow(() -> Problem.refused("workbench.jobUnknown").asException()).results();
        for (String uri : where.subtitles()) {
            shelves.jobs().keepFile(job.id(), uri.substring(uri.lastIndexOf('.') + 1), place.staging().fetch(uri));
        }
        byte[] bytes = keep(job, whole, where.transcript().or(where::redacted).orElseThrow(() -> Problem.refused("workbench.noResult").asException()));
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

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
