package app.galley.service.aws.job;

import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.WordLists;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.CallAnalyticsJob;
import software.amazon.awssdk.services.transcribe.model.CallAnalyticsJobSettings;
import software.amazon.awssdk.services.transcribe.model.CallAnalyticsJobSummary;
import software.amazon.awssdk.services.transcribe.model.ChannelDefinition;
import software.amazon.awssdk.services.transcribe.model.StartCallAnalyticsJobRequest;

/// Call Analytics jobs. Their language is always identified; one that is named is the only one to choose from.
public final class CallJobs implements JobsOfKind {
    private final TranscribeClient client;

    /// Over a client, which whoever made it closes.
    public CallJobs(TranscribeClient client) {
        this.client = client;
    }

    @Override
    public String action(String verb) {
        return "transcribe:" + verb + (verb.equals("List") ? "CallAnalyticsJobs" : "CallAnalyticsJob");
    }

    @Override
    public RemoteJob start(JobRequest request) {
        return told(client.startCallAnalyticsJob(asked(request)).callAnalyticsJob());
    }

    @Override
    public RemoteJob get(String name) {
        return told(client.getCallAnalyticsJob(g -> g.callAnalyticsJobName(name)).callAnalyticsJob());
    }

    @Override
    public List<RemoteJob> list(JobState state, String namePart) {
        return client.listCallAnalyticsJobsPaginator(l -> l.status(state.name()).jobNameContains(namePart.isEmpty() ? null : namePart).maxResults(LARGEST_PAGE)).stream()
                .flatMap(page -> page.callAnalyticsJobSummaries().stream()).map(CallJobs::told).toList();
    }

    @Override
    public void delete(String name) {
        client.deleteCallAnalyticsJob(d -> d.callAnalyticsJobName(name));
    }

    private static StartCallAnalyticsJobRequest asked(JobRequest request) {
        JobSettings wishes = request.settings();
        if (!(wishes.kind() instanceof JobKind.Call(int agent, boolean summary))) {
            throw new IllegalArgumentException("not a call");
        }
        return StartCallAnalyticsJobRequest.builder().callAnalyticsJobName(request.name()).media(m -> m.mediaFileUri(request.mediaUri()))
                .outputLocation("s3://" + request.outputBucket() + "/" + request.outputKey())
                .outputEncryptionKMSKeyId(Asked.name(wishes.handling().key())).dataAccessRoleArn(Asked.name(wishes.handling().role()))
                .channelDefinitions(channel(agent, "AGENT"), channel(1 - agent, "CUSTOMER"))
                .settings(settings(wishes, summary)).tags(Asked.tags(wishes)).build();
    }

    private static ChannelDefinition channel(int number, String role) {
        return ChannelDefinition.builder().channelId(number).participantRole(role).build();
    }

    private static CallAnalyticsJobSettings settings(JobSettings wishes, boolean summary) {
        WordLists lists = Asked.lists(wishes);
        var settings = CallAnalyticsJobSettings.builder().vocabularyName(Asked.name(lists.vocabulary())).vocabularyFilterName(Asked.name(lists.filter()))
                .vocabularyFilterMethod(Asked.filterMethod(wishes)).languageModelName(Asked.name(lists.model()))
                .contentRedaction(Asked.redaction(wishes.redaction())).languageIdSettingsWithStrings(Asked.byLanguage(wishes));
        if (!wishes.language().options().isEmpty()) {
            settings.languageOptionsWithStrings(wishes.language().options());
        }
        if (summary) {
            settings.summarization(s -> s.generateAbstractiveSummary(true));
        }
        return settings.build();
    }

    private static RemoteJob told(CallAnalyticsJob job) {
        RemoteJob.Results results = job.transcript() == null ? RemoteJob.Results.NONE
                : new RemoteJob.Results(Optional.ofNullable(job.transcript().transcriptFileUri()),
                Optional.ofNullable(job.transcript().redactedTranscriptFileUri()), List.of());
        return new RemoteJob(job.callAnalyticsJobName(), Told.state(job.callAnalyticsJobStatusAsString()), Told.uri(job.media()), results,
                Optional.ofNullable(job.failureReason()), Told.created(job.creationTime()));
    }

    private static RemoteJob told(CallAnalyticsJobSummary job) {
        return new RemoteJob(job.callAnalyticsJobName(), Told.state(job.callAnalyticsJobStatusAsString()), Optional.empty(),
                RemoteJob.Results.NONE, Optional.ofNullable(job.failureReason()), Told.created(job.creationTime()));
    }
}
