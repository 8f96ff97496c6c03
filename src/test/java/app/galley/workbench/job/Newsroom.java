package app.galley.workbench.job;

import app.galley.format.TranscriptReader;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.transcript.Transcript;
import app.galley.workbench.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A library, a service and a clock in which processes come and go.
public final class Newsroom {
    final Power power = new Power();
    final MemoryShelves library = new MemoryShelves(power);
    final MemoryService amazon = new MemoryService(power);
    final MovingClock clock = new MovingClock();
    final List<TrackedJob> heard = new ArrayList<>();
    final List<Optional<Problem>> troubles = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    /// How long things stay at the service.
    Retention retention = Retention.USUAL;
    /// What results say of their language; empty when nothing.
    String language = "de-CH";
    private final List<Runnable> due = new ArrayList<>();
    private final Path folder;
    private int processes;

    /// A job in British English.
    ///
    /// @param speakers how many at most, 0 when they are not told apart
    public static JobSettings english(int speakers) {
        return JobSettings.of(new LanguageChoice.Named("en-GB"), speakers);
    }

    public Newsroom(Path folder) {
        this.folder = folder;
    }

    /// Starts a process of its own name, with an amnesia of its own, whose work runs on the caller's thread.
    public Transcriptions start() {
        return start("process-" + ++processes, Background.sameThread(), Place.Pace.AMAZON, Limits.AMAZON);
    }

    /// What is sent where one of several sounds is meant.
    SentFile sent = (job, sound, cancellation) -> sound.file();

    Transcriptions start(String owner, Background background, Place.Pace pace, Limits limits) {
        due.clear();
        Transcriptions process = new Transcriptions(
                new Place("aws:news:eu-west-1", amazon.service(), amazon.staging(), limits, pace, () -> retention),
                library.shelves(), new Lines(), new Sent(), new Runner(owner, clock, background, (delay, work) -> {
                    pauses.add(delay);
                    due.add(work);
                }));
        process.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) {
                heard.add(job);
            }

            @Override
            public void troubled(Problem problem) {
                troubles.add(Optional.of(problem));
            }

            @Override
            public void untroubled() {
                troubles.add(Optional.empty());
            }
        });
        return process;
    }

    private final class Sent implements SentFile {
        @Override
        public Path of(TrackedJob job, Soundtrack chosen, Cancellation cancellation) {
            return sent.of(job, chosen, cancellation);
        }

        @Override
        public Optional<MediaInfo> info(Soundtrack chosen) {
            return sent.info(chosen);
        }
    }

    /// The recordings of the library, as a process that tracks jobs sees them.
    public Catalogue catalogue(Transcriptions process) {
        return new Catalogue(library.shelves().recordings(), clock, process::forgetAll);
    }

    /// Puts a job into the library as an earlier process has left it.
    ///
    /// @param sent so many bytes of the upload are done
    /// @param age how long ago it was taken on
    public TrackedJob keep(Recording recording, TrackedJob.Step step, long sent, long total, Duration age, @Nullable Problem problem) {
        UUID id = UUID.randomUUID();
        TrackedJob job = new TrackedJob(id, recording.id(), new JobName(id, 1, false).toString(), "aws:news:eu-west-1", english(2), step, sent, total,
                clock.instant().minus(age), clock.instant(), problem);
        library.jobs.put(id, job);
        return job;
    }

    /// Adds a recording of a title.
    public Recording recording(String title, Duration length) {
        Recording blank = recording(4);
        Recording recording = new Recording(blank.id(), title, blank.file(), blank.bytes(), length, false, blank.added(), null);
        library.recordings.put(recording.id(), recording);
        return recording;
    }

    /// The service does what it has to do, and says so when it is asked.
    public void complete() {
        amazon.complete();
    }

    /// The service has done a job for somebody else.
    public void elsewhere(String name) {
        amazon.elsewhere(name, clock.instant());
    }

    /// The service fails a job.
    public void fail(TrackedJob job, String reason) {
        amazon.fail(job, reason);
    }

    /// The clock of this room.
    public Clock clock() {
        return clock;
    }

    /// Time passes.
    public void advance(Duration time) {
        clock.advance(time);
    }

    /// From now on the service does not answer; null: it does again.
    public void trouble(@Nullable Problem why) {
        amazon.trouble = why;
    }

    /// Reads results as the tests need it.
    TranscriptReader reader() {
        return new Lines();
    }

    /// What was due comes to pass.
    void pulse() {
        List<Runnable> now = List.copyOf(due);
        due.clear();
        now.forEach(Runnable::run);
    }

    /// Adds a recording whose media is so many bytes.
    public Recording recording(int bytes) {
        UUID id = UUID.randomUUID();
        Path file = folder.resolve(id + ".m4a");
        try {
            Files.write(file, new byte[bytes]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Recording recording = new Recording(id, "Interview", file, bytes, Duration.ofMinutes(2), false, clock.instant(), null);
        library.recordings.put(id, recording);
        return recording;
    }

    TrackedJob stored(TrackedJob job) {
        return Optional.ofNullable(library.jobs.get(job.id())).orElseThrow();
    }

    Problem problem(TrackedJob job) {
        return Optional.ofNullable(stored(job).problem()).orElseThrow();
    }

    Transcript document(Recording recording) {
        return Optional.ofNullable(library.documents.get(recording.id())).orElseThrow();
    }

    static Path media(Recording recording) {
        return Optional.ofNullable(recording.file()).orElseThrow();
    }

    List<TrackedJob.Step> stepsHeard() {
        List<TrackedJob.Step> steps = new ArrayList<>();
        for (TrackedJob job : heard) {
            if (steps.isEmpty() || steps.getLast() != job.step()) {
                steps.add(job.step());
            }
        }
        return steps;
    }

    /// Reads any result as an empty transcript, and nothing that does not begin with a brace.
    private final class Lines implements TranscriptReader {
        @Override
        public String name() {
            return "lines";
        }

        @Override
        public boolean recognises(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8).startsWith("{");
        }

        @Override
        public Transcript read(byte[] bytes) {
            if (!recognises(bytes)) {
                throw Problem.badInput("problem.io", "not a transcript").asException();
            }
            return new Transcript(Transcript.empty().turns(), List.of(), language);
        }
    }
}
