package app.galley.local.transcribe.run;

import app.galley.local.recognise.Recogniser;
import app.galley.local.recognise.Recognition;
import app.galley.local.store.Bucket;
import app.galley.local.store.MediaFile;
import app.galley.local.transcribe.call.Loudness;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;
import app.galley.media.MediaReader;
import app.galley.problem.Problem;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Does one job: looks at the media, listens to it, writes the result. Safe from any thread.
public final class JobWork {
    private final Places places;
    private final List<Recogniser> recognisers;
    private final MediaReader reader;
    private final MediaCheck check;
    private final Resources resources;
    private final ResultWriter writer;

    /// @param recognisers asked in order
    public JobWork(Places places, List<Recogniser> recognisers, MediaReader reader, Resources resources, ResultFolder folder) {
        this.places = places;
        this.recognisers = List.copyOf(recognisers);
        this.reader = reader;
        this.check = new MediaCheck(reader);
        this.resources = resources;
        this.writer = new ResultWriter(folder, resources);
    }

    /// Does a job. Blocks.
    ///
    /// @param detected is told the format and the sample rate as soon as they are known
    /// @throws app.galley.problem.ProblemException with the reason why the job fails
    Job.Outcome outcome(Job job, Consumer<MediaCheck.Found> detected, Cancellation closing) {
        try (MediaFile media = places.buckets().find(job.media().bucket()).map(Bucket::objects)
                .flatMap(o -> o.openFile(job.media().key()))
                .orElseThrow(() -> Problem.refused("local.job.mediaGone").asException())) {
            MediaCheck.Found found = check.look(media.path(), job);
            detected.accept(found);
            Recognition recognition = recognise(job, media, closing);
            closing.check();
            if (job.kind() == JobKind.CALL) {
                CallSheet sheet = new CallSheet(job, recognition, Loudness.of(media.path(), found.channels(), reader, closing),
                        resources.categories().ofJobs());
                return writer.write(job, recognition, sheet.heard(), sheet, sheet.skipped());
            }
            StandardSheet sheet = new StandardSheet(job, recognition, found.channels());
            return writer.write(job, recognition, sheet.heard(), sheet, "");
        }
    }

    private Recognition recognise(Job job, MediaFile media, Cancellation closing) {
        Recogniser.Request request = request(job);
        for (Recogniser recogniser : recognisers) {
            closing.check();
            Optional<Recognition> recognition = recogniser.recognise(media.path(), request, Progress.NONE, closing);
            if (recognition.isPresent()) {
                return recognition.get();
            }
        }
        throw Problem.refused("local.job.unsupported").asException();
    }

    private static Recogniser.Request request(Job job) {
        Members request = job.members();
        Members settings = request.object("Settings");
        if (job.kind() == JobKind.CALL) {
            List<String> options = settings.texts("LanguageOptions");
            return new Recogniser.Request(options.size() == 1 ? options.getFirst() : "", options, 0, true);
        }
        return new Recogniser.Request(request.text("LanguageCode"), request.texts("LanguageOptions"), settings.number("MaxSpeakerLabels"),
                settings.flag("ChannelIdentification"));
    }
}
