package app.galley.workbench.job;

import app.galley.format.TranscriptReader;
import app.galley.format.amazon.Origin;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.library.Transcripts;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.service.JobRequest;
import app.galley.service.LanguageChoice;
import app.galley.service.MediaStaging;
import app.galley.service.RemoteJob;
import app.galley.task.Cancellation;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// What is done at each step of a job. Every step can be done again from its beginning, after a crash or by two processes at
/// once: an upload goes on, a start finds its own job, a result is stored under an identity that follows from the job's name.
/// Safe from any thread; blocks.
final class JobSteps {
    private final Place place;
    private final Shelves shelves;
    private final TranscriptReader reader;
    private final Clock clock;
    private final JobBook book;
    private final CloudCopies copies;
    private final SentFile sent;

    JobSteps(Place place, Shelves shelves, TranscriptReader reader, Clock clock, JobBook book, CloudCopies copies, SentFile sent) {
        this.place = place;
        this.shelves = shelves;
        this.reader = reader;
        this.clock = clock;
        this.book = book;
        this.copies = copies;
        this.sent = sent;
    }

    /// Does the step a job is at and yields the job at its next one; empty when there is nothing more to do for now.
    ///
    /// @throws app.galley.problem.ProblemException why the step cannot be done
    Optional<TrackedJob> take(TrackedJob job, Cancellation cancellation) {
        return switch (job.step()) {
            case WAITING -> book.move(job, Step.UPLOADING);
            case UPLOADING -> upload(job, cancellation);
            case STARTING -> start(job);
            case FETCHING -> fetch(job);
            case PAUSED, QUEUED, TRANSCRIBING, DONE, FAILED, CANCELLED -> Optional.empty();
        };
    }

    /// Brings a job to where the service has it; empty when it has ended.
    Optional<TrackedJob> follow(TrackedJob job, RemoteJob remote) {
        return switch (remote.state()) {
            case QUEUED -> book.move(job, Step.QUEUED);
            case IN_PROGRESS -> book.move(job, Step.TRANSCRIBING);
            case COMPLETED -> book.move(job, Step.FETCHING);
            case FAILED -> {
                book.fail(job, remote.failureReason()
                        .map(reason -> Problem.refused("workbench.jobFailed", reason.strip().replaceAll("\\.$", "")))
                        .orElse(Problem.refused("workbench.jobFailedSilently")));
                yield Optional.empty();
            }
        };
    }

    private Optional<TrackedJob> upload(TrackedJob job, Cancellation cancellation) {
        Path media = media(job, cancellation);
        place.staging().upload(media, name(job).mediaKey(media),
                (done, total) -> book.sent(job, done, total), cancellation);
        return book.move(job, Step.STARTING);
    }

    /// The recording's media, when it still is what was added to the library; of several sounds the chosen one alone.
    private Path media(TrackedJob job, Cancellation cancellation) {
        Recording recording = shelves.recordings().find(job.recording())
                .orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
        Path file = recording.file();
        if (file == null) {
            throw Problem.badInput("workbench.noMedia", recording.title()).asException();
        }
        if (!Files.isRegularFile(file)) {
            throw Problem.badInput("workbench.mediaGone", file.toString()).asException();
        }
        boolean whole = recording.stream().isEmpty();
        check(recording, whole ? recording.bytes() : 0);
        if (size(file) != recording.bytes()) {
            throw Problem.badInput("workbench.mediaChanged", file.toString()).asException();
        }
        if (whole) {
            return file;
        }
        Path alone = sent.of(new Soundtrack(file, recording.stream()), cancellation);
        check(recording, size(alone));
        return alone;
    }

    /// @throws app.galley.problem.ProblemException when the service does not take so much
    private void check(Recording recording, long bytes) {
        if (bytes > place.limits().bytes() || recording.length().compareTo(place.limits().length()) > 0) {
            throw Problem.refused("workbench.mediaTooLong", recording.title(), place.limits().length().toHours(),
                    place.limits().bytes() >> 30).asException();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.badInput("workbench.mediaGone", file.toString()).asException(e);
        }
    }

    private Optional<TrackedJob> start(TrackedJob job) {
        JobName name = name(job);
        MediaStaging staging = place.staging();
        String key = copies.media(name)
                .orElseThrow(() -> Problem.refused("workbench.stagedGone", staging.bucket()).asException());
        RemoteJob remote = place.service().start(new JobRequest(job.name(), "s3://" + staging.bucket() + "/" + key,
                job.language(), job.speakers(), staging.bucket(), name.resultKey()));
        return follow(job, remote);
    }

    private Optional<TrackedJob> fetch(TrackedJob job) {
        Transcripts transcripts = shelves.transcripts();
        UUID result = UUID.nameUUIDFromBytes(job.name().getBytes(StandardCharsets.UTF_8));
        byte[] bytes;
        if (transcripts.machineTranscripts(job.recording()).stream().anyMatch(m -> m.id().equals(result))) {
            bytes = transcripts.bytes(result);
        } else {
            bytes = place.staging().read(name(job).resultKey());
            transcripts.keep(new MachineTranscript(result, job.recording(), Origin.of(bytes).recogniser(), sha256(bytes),
                    clock.instant()), bytes);
        }
        transcripts.createDocument(job.recording(), inItsLanguage(reader.read(bytes), job));
        return book.move(job, Step.DONE);
    }

    /// A result names its language only where the service identified it.
    private static Transcript inItsLanguage(Transcript result, TrackedJob job) {
        return result.language().isEmpty() && job.language() instanceof LanguageChoice.Named(String code) ? result.in(code) : result;
    }

    private static JobName name(TrackedJob job) {
        return JobName.parse(job.name())
                .orElseThrow(() -> Problem.badInput("workbench.notOurJob", job.name()).asException());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
