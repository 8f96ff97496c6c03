package app.galley.cli;

import app.galley.cli.TranscribeCommand.Transcribed;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.job.JobSettings;
import app.galley.task.Cancellation;
import app.galley.transcript.Transcript;
import app.galley.workbench.Imports;
import app.galley.workbench.fit.Fit;
import app.galley.workbench.fit.Fitted;
import app.galley.workbench.fit.Remedy;
import app.galley.workbench.job.Order;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// One file through the whole job in a terminal: import, upload, transcription, result.
final class Transcribing {
    private final Workbench workbench;
    private final Terminal terminal;
    private final ProgressBar bar;

    /// @param bar shows how far it is
    Transcribing(Workbench workbench, Terminal terminal, ProgressBar bar) {
        this.workbench = workbench;
        this.terminal = terminal;
        this.bar = bar;
    }

    /// Transcribes a file.
    ///
    /// @param fits whether what can be done is done about media that the service does not take
    /// @throws app.galley.problem.ProblemException when any step fails
    Transcribed run(Path file, JobSettings settings, boolean keepsCopies, boolean fits) {
        String name = String.valueOf(file.getFileName());
        Wording words = terminal.words();
        Imports.Added added = workbench.imports().add(file, begun -> { },
                (done, total) -> bar.show(words.say("galley.step.reading", name),
                total > 0 ? (double) done / total : -1), new Cancellation());
        bar.end();
        Recording recording = added.recording();
        Fitted sent = sent(recording, settings, fits);
        Transcriptions.Listener listener = job -> {
            if (job.recording().equals(recording.id())) {
                bar.show(words.say("galley.step." + job.step().name().toLowerCase(Locale.ROOT), terminal.title(job, name)), share(job));
            }
        };
        workbench.transcriptions().listen(listener);
        List<TrackedJob> ended = workbench.transcriptions().take(Order.of(recording.id(), settings, keepsCopies, sent)).stream()
                .map(job -> workbench.transcriptions().await(job.id())).toList();
        bar.end();
        ended.stream().map(TrackedJob::problem).filter(Objects::nonNull).findFirst().ifPresent(problem -> {
            throw problem.asException();
        });
        Transcript transcript = workbench.documents().current(recording.id())
                .orElseThrow(() -> Problem.unreachable("galley.cancelled", name).asException());
        return new Transcribed(recording, added.flaw(), workbench.documents().source(recording).origin(), transcript,
                workbench.transcriptions().files(ended.getFirst().id()), ended.stream().map(workbench.transcriptions()::unused).flatMap(Optional::stream).findFirst());
    }

    /// What is sent.
    private Fitted sent(Recording recording, JobSettings settings, boolean fits) {
        Fit fit = workbench.fitting().look(recording, settings);
        if (fit.isGood()) {
            return Fitted.AS_IT_IS;
        }
        Remedy remedy = fits ? fit.remedy().orElse(null) : null;
        if (remedy == null) {
            if (fit.remedy().isPresent()) {
                terminal.say("galley.transcribe.fitWould");
            }
            throw fit.faults().getFirst().asException();
        }
        Fitted sent = workbench.fitting().sent(recording, remedy);
        terminal.say(sent.count() > 1 ? "galley.transcribe.divided" : "galley.transcribe.soundAlone", recording.title(), sent.count());
        return sent;
    }

    static double share(TrackedJob job) {
        return switch (job.step()) {
            case UPLOADING, PAUSED -> job.bytesTotal() > 0 ? (double) job.bytesSent() / job.bytesTotal() : 0;
            case DONE -> 1;
            case WAITING, STARTING, QUEUED, TRANSCRIBING, FETCHING, FAILED, CANCELLED -> -1;
        };
    }
}
