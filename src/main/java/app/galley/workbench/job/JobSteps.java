package app.galley.workbench.job;

import app.galley.format.TranscriptReader;
import app.galley.library.Ledger;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.FailureReason;
import app.galley.service.JobRequest;
import app.galley.service.MediaStaging;
import app.galley.service.RemoteJob;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import app.galley.service.rule.JobRules;
import app.galley.task.Cancellation;
import app.galley.transcript.Transcript;
import app.galley.workbench.piece.Series;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done at each step of a job. Every step can be done again from its beginning, after a crash or by two processes at
/// once: an upload goes on, a start finds its own job, a result is stored under an identity that follows from the job's name.
/// Safe from any thread; blocks.
final class JobSteps {
    private static final Logger LOG = LoggerFactory.getLogger(JobSteps.class);
    private final Place place;
    private final Shelves shelves;
    private final TranscriptReader reader;
    private final JobBook book;
    private final CloudCopies copies;
    private final Disposal disposal;
    private final SentFile sent;
    private final Admission admission;
    private final Series series;
    private final Results results;

    JobSteps(Place place, Shelves shelves, TranscriptReader reader, Clock clock, JobBook book, CloudCopies copies,
             Disposal disposal, SentFile sent) {
        this.place = place;
        this.shelves = shelves;
        this.reader = reader;
        this.book = book;
        this.copies = copies;
        this.disposal = disposal;
        this.sent = sent;
        this.admission = new Admission(place.limits(), sent);
        this.series = new Series(shelves.jobs(), shelves.transcripts(), Results::sha256, clock);
        this.results = new Results(place, shelves, clock, series);
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
            case COMPLETED -> {
                results.told(job, remote.results());
                yield book.move(job, Step.FETCHING);
            }
            case FAILED -> {
                book.fail(job, remote.failureReason().map(FailureReason::problem).orElse(Problem.refused("workbench.jobFailedSilently")));
                yield Optional.empty();
            }
        };
    }

    private Optional<TrackedJob> upload(TrackedJob job, Cancellation cancellation) {
        Path media = media(job, cancellation);
        String key = name(job).mediaKey(place.staging().prefix(), media);
        disposal.lies(job, key, Ledger.Kind.MEDIA, Admission.size(media));
        place.staging().upload(media, key,
                (done, total) -> book.sent(job, done, total), cancellation);
        Optional<TrackedJob> next = book.move(job, Step.STARTING);
        discard(job);
        return next;
    }

    /// The file that was made for a job is no longer needed. Never throws a problem.
    void discard(TrackedJob job) {
        if (job.sent() != null) {
            try {
                sent.discard(job.id()::equals);
            } catch (ProblemException e) {
                LOG.info("the file of a job is still there: {}", e.getMessage());
            }
        }
    }

    /// What is sent of the recording, when it still is what was added to the library; of several sounds the chosen one alone.
    private Path media(TrackedJob job, Cancellation cancellation) {
        Recording recording = shelves.recordings().find(job.recording())
                .orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
        Path file = admission.file(recording);
        SentSound what = job.sent();
        boolean asItIs = what == null && recording.stream().isEmpty();
        check(job, recording, asItIs ? recording.bytes() : 0);
        checkModels(job, recording);
        if (asItIs) {
            return file;
        }
        Path alone = sent.of(job, new Soundtrack(file, recording.stream()), cancellation);
        check(job, recording, Admission.size(alone));
        return alone;
    }

    /// @throws app.galley.problem.ProblemException when the service does not take it
    private void check(TrackedJob job, Recording recording, long bytes) {
        Stream.concat(new JobRules().faults(job.settings()).stream(),
                admission.faults(recording, job.settings(), job.sent(), bytes).stream()).findFirst().ifPresent(fault -> {
            throw fault.asException();
        });
    }

    /// Asks the service about the custom language models of a job.
    ///
    /// @throws app.galley.problem.ProblemException when one is not there, or is for other sound
    private void checkModels(TrackedJob job, Recording recording) {
        job.settings().lists().values().stream().map(WordLists::model).filter(model -> !model.isEmpty()).distinct()
                .forEach(model -> place.service().baseModel(model).flatMap(base -> admission.fault(recording, job.sent(), model, base)).ifPresent(fault -> {
                    throw fault.asException();
                }));
    }

    private Optional<TrackedJob> start(TrackedJob job) {
        JobName name = name(job);
        MediaStaging staging = place.staging();
        String key = copies.media(job, name)
                .orElseThrow(() -> Problem.refused("workbench.stagedGone", staging.bucket()).asException());
        disposal.recorded(job);
        RemoteJob remote = place.service().start(new JobRequest(job.name(), "s3://" + staging.bucket() + "/" + key, job.settings(),
                job.settings().handling().outputBucket().orElseGet(staging::bucket),
                job.settings().handling().outputPrefix().map(prefix -> prefix + name + ".json").orElseGet(() -> name.resultKey(staging.prefix()))));
        return follow(job, remote);
    }

    private Optional<TrackedJob> fetch(TrackedJob job) {
        Transcript read = inItsLanguage(reader.read(results.of(job)), job);
        switch (job.sent()) {
            case SentSound.Piece piece -> series.joined(job, piece).ifPresent(joined ->
                    shelves.transcripts().createDocument(job.recording(), inItsLanguage(reader.read(joined), job)));
            // what it says is taken over by a person alone
            case SentSound.Stretch stretch -> { }
            case SentSound.All all -> shelves.transcripts().createDocument(job.recording(), read);
            case null -> shelves.transcripts().createDocument(job.recording(), read);
        }
        return book.move(job, Step.DONE);
    }

    /// A result names its language only where the service identified it.
    private static Transcript inItsLanguage(Transcript result, TrackedJob job) {
        return result.language().isEmpty() && job.settings().language() instanceof LanguageChoice.Named(String code) ? result.in(code) : result;
    }

    private static JobName name(TrackedJob job) {
        return JobName.parse(job.name())
                .orElseThrow(() -> Problem.badInput("workbench.notOurJob", job.name()).asException());
    }
}
