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
import app.galley.workbench.job.Order;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.Workbench;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/// One file through the whole job in a terminal: import, upload, transcription, result.
final class Transcribing {
    private Transcribing() { }

    /// Transcribes a file, drawing the progress.
    ///
    /// @throws app.galley.problem.ProblemException when any step fails
    static Transcribed run(Workbench workbench, Path file, JobSettings settings, boolean keepsCopies, ProgressBar bar, Wording words) {
        String name = String.valueOf(file.getFileName());
        Imports.Added added = workbench.imports().add(file, begun -> { },
                (done, total) -> bar.show(words.say("galley.step.reading", name),
                total > 0 ? (double) done / total : -1), new Cancellation());
        bar.end();
        Recording recording = added.recording();
        UUID mine = recording.id();
        Transcriptions.Listener listener = job -> {
            if (job.recording().equals(mine)) {
                bar.show(words.say("galley.step." + job.step().name().toLowerCase(Locale.ROOT), name), share(job));
            }
        };
        workbench.transcriptions().listen(listener);
        TrackedJob ended = workbench.transcriptions().await(
                workbench.transcriptions().take(new Order(recording.id(), settings, keepsCopies)).id());
        bar.end();
        Problem problem = ended.problem();
        if (problem != null) {
            throw problem.asException();
        }
        Transcript transcript = workbench.documents().current(recording.id())
                .orElseThrow(() -> Problem.unreachable("galley.cancelled", name).asException());
        return new Transcribed(recording, added.flaw(), workbench.documents().source(recording).origin(), transcript,
                workbench.transcriptions().files(ended.id()));
    }

    static double share(TrackedJob job) {
        return switch (job.step()) {
            case UPLOADING, PAUSED -> job.bytesTotal() > 0 ? (double) job.bytesSent() / job.bytesTotal() : 0;
            case DONE -> 1;
            case WAITING, STARTING, QUEUED, TRANSCRIBING, FETCHING, FAILED, CANCELLED -> -1;
        };
    }
}
