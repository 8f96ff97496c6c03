package app.galley.workbench.version;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.media.extract.Coding;
import app.galley.service.job.JobSettings;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.workbench.job.Order;
import app.galley.workbench.job.Transcriptions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Has a stretch of a recording transcribed once more: only its sound is sent, with what the recording was asked for last. The result becomes
/// a version of that stretch; it touches the document only when a person takes it over. Blocks for a moment; safe from any thread.
public final class Rehearing {
    private final Transcriptions transcriptions;
    private final Supplier<JobSettings> usual;

    /// @param usual what is asked for where the recording never had a job
    public Rehearing(Transcriptions transcriptions, Supplier<JobSettings> usual) {
        this.transcriptions = transcriptions;
        this.usual = usual;
    }

    /// Takes on a job for a stretch.
    ///
    /// @param text where words and silences are, so that no word is cut
    /// @param stretch what is to be transcribed
    public TrackedJob again(Recording recording, Transcript text, TimeSpan stretch) {
        return again(recording, text, stretch, List.of(settings(recording.id()))).getFirst();
    }

    /// Takes on jobs for the same stretch, all or none of them.
    ///
    /// @param wanted what each is asked for
    public List<TrackedJob> again(Recording recording, Transcript text, TimeSpan stretch, List<JobSettings> wanted) {
        SentSound sound = sound(recording, text, stretch);
        return transcriptions.take(wanted.stream().map(settings -> new Order(recording.id(), settings, false, sound)).toList());
    }

    /// What is sent for a stretch: with a bit of room around it.
    public SentSound sound(Recording recording, Transcript text, TimeSpan stretch) {
        return new SentSound.Stretch(Coding.FLAC, Stretches.withRoom(text, stretch, recording.length().toMillis()), stretch);
    }

    /// What the last job of the recording was asked for, best one that ran here; without captions, which would be those of the stretch.
    public JobSettings settings(UUID recording) {
        return transcriptions.all().stream().filter(job -> job.recording().equals(recording))
                .min(Comparator.comparing(job -> !job.place().equals(transcriptions.place())))
                .map(TrackedJob::settings).orElseGet(usual).withSubtitles(null);
    }

    /// Hears of the jobs for stretches.
    public void listen(Transcriptions.Listener listener) {
        transcriptions.listen(listener);
    }
}
