package app.galley.service.aws.job;

import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.Settings;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.Subtitles;
import software.amazon.awssdk.services.transcribe.model.ToxicityDetectionSettings;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobSummary;

/// Standard jobs.
public final class StandardJobs implements JobsOfKind {
    private final TranscribeClient client;

    /// Over a client, which whoever made it closes.
    public StandardJobs(TranscribeClient client) {
        this.client = client;
    }

    @Override
    public String action(String verb) {
        return "transcribe:" + verb + (verb.equals("List") ? "TranscriptionJobs" : "TranscriptionJob");
    }

    @Override
    public RemoteJob start(JobRequest request) {
        return told(client.startTranscriptionJob(asked(request)).transcriptionJob());
    }

    @Override
    public RemoteJob get(String name) {
        return told(client.getTranscriptionJob(g -> g.transcriptionJobName(name)).transcriptionJob());
    }

    @Override
    public List<RemoteJob> list(JobState state, String namePart) {
        return client.listTranscriptionJobsPaginator(l -> l.status(state.name()).jobNameContains(namePart.isEmpty() ? null : namePart).maxResults(LARGEST_PAGE)).stream()
                .flatMap(page -> page.transcriptionJobSummaries().stream()).map(StandardJobs::told).toList();
    }

    @Override
    public void delete(String name) {
        client.deleteTranscriptionJob(d -> d.transcriptionJobName(name));
    }

    private static StartTranscriptionJobRequest asked(JobRequest request) {
        JobSettings wishes = request.settings();
        var start = StartTranscriptionJobRequest.builder().transcriptionJobName(request.name())
                .media(m -> m.mediaFileUri(request.mediaUri()))
                .outputBucketName(request.outputBucket()).outputKey(request.outputKey())
                .outputEncryptionKMSKeyId(Asked.name(wishes.handling().key())).kmsEncryptionContext(Asked.context(wishes))
                .settings(settings(wishes)).contentRedaction(Asked.redaction(wishes.redaction())).tags(Asked.tags(wishes))
                .subtitles(subtitles(wishes.subtitles())).languageIdSettingsWithStrings(Asked.byLanguage(wishes));
        if (wishes.toxicity()) {
            start.toxicityDetection(ToxicityDetectionSettings.builder().toxicityCategoriesWithStrings("ALL").build());
        }
        String model = Asked.lists(wishes).model();
        if (!model.isEmpty()) {
            start.modelSettings(m -> m.languageModelName(model));
        }
        if (!wishes.handling().role().isEmpty()) {
            start.jobExecutionSettings(j -> j.allowDeferredExecution(wishes.handling().queues()).dataAccessRoleArn(wishes.handling().role()));
        }
        speak(start, wishes.language());
        return start.build();
    }

    private static void speak(StartTranscriptionJobRequest.Builder start, LanguageChoice language) {
        switch (language) {
            case LanguageChoice.Named(String code) -> start.languageCode(code);
            case LanguageChoice.Identified(List<String> options) -> start.identifyLanguage(true);
            case LanguageChoice.Several(List<String> options) -> start.identifyMultipleLanguages(true);
        }
        if (!(language instanceof LanguageChoice.Named) && !language.options().isEmpty()) {
            start.languageOptionsWithStrings(language.options());
        }
    }

    /// Null where nothing is asked for.
    private static @Nullable Settings settings(JobSettings wishes) {
        WordLists lists = Asked.lists(wishes);
        var settings = Settings.builder().vocabularyName(Asked.name(lists.vocabulary())).vocabularyFilterName(Asked.name(lists.filter()))
                .vocabularyFilterMethod(Asked.filterMethod(wishes));
        if (wishes.speakers() > 0) {
            settings.showSpeakerLabels(true).maxSpeakerLabels(wishes.speakers());
        }
        if (wishes.channels()) {
            settings.channelIdentification(true);
        }
        if (wishes.alternatives() > 0) {
            settings.showAlternatives(true).maxAlternatives(wishes.alternatives());
        }
        Settings asked = settings.build();
        return asked.equals(Settings.builder().build()) ? null : asked;
    }

    private static @Nullable Subtitles subtitles(app.galley.service.job.@Nullable Subtitles wanted) {
        if (wanted == null) {
            return null;
        }
        List<String> formats = new ArrayList<>();
        if (wanted.vtt()) {
            formats.add("vtt");
        }
        if (wanted.srt()) {
            formats.add("srt");
        }
        return Subtitles.builder().formatsWithStrings(formats).outputStartIndex(wanted.startIndex()).build();
    }

    private static RemoteJob told(TranscriptionJob job) {
        RemoteJob.Results results = job.transcript() == null ? RemoteJob.Results.NONE
                : new RemoteJob.Results(Optional.ofNullable(job.transcript().transcriptFileUri()),
                Optional.ofNullable(job.transcript().redactedTranscriptFileUri()),
                job.subtitles() == null ? List.of() : job.subtitles().subtitleFileUris());
        return new RemoteJob(job.transcriptionJobName(), Told.state(job.transcriptionJobStatusAsString()), Told.uri(job.media()), results,
                Optional.ofNullable(job.failureReason()), Told.created(job.creationTime()));
    }

    private static RemoteJob told(TranscriptionJobSummary job) {
        return new RemoteJob(job.transcriptionJobName(), Told.state(job.transcriptionJobStatusAsString()), Optional.empty(),
                RemoteJob.Results.NONE, Optional.ofNullable(job.failureReason()), Told.created(job.creationTime()));
    }
}
