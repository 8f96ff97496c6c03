package app.galley.service.aws.job;

import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.MedicalTranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.MedicalTranscriptionJobSummary;
import software.amazon.awssdk.services.transcribe.model.MedicalTranscriptionSetting;
import software.amazon.awssdk.services.transcribe.model.StartMedicalTranscriptionJobRequest;

/// Medical jobs.
public final class MedicalJobs implements JobsOfKind {
    private final TranscribeClient client;

    /// Over a client, which whoever made it closes.
    public MedicalJobs(TranscribeClient client) {
        this.client = client;
    }

    @Override
    public String action(String verb) {
        return "transcribe:" + verb + (verb.equals("List") ? "MedicalTranscriptionJobs" : "MedicalTranscriptionJob");
    }

    @Override
    public RemoteJob start(JobRequest request) {
        return told(client.startMedicalTranscriptionJob(asked(request)).medicalTranscriptionJob());
    }

    @Override
    public RemoteJob get(String name) {
        return told(client.getMedicalTranscriptionJob(g -> g.medicalTranscriptionJobName(name)).medicalTranscriptionJob());
    }

    @Override
    public List<RemoteJob> list(JobState state, String namePart) {
        return client.listMedicalTranscriptionJobsPaginator(l -> l.status(state.name()).jobNameContains(namePart.isEmpty() ? null : namePart).maxResults(LARGEST_PAGE)).stream()
                .flatMap(page -> page.medicalTranscriptionJobSummaries().stream()).map(MedicalJobs::told).toList();
    }

    @Override
    public void delete(String name) {
        client.deleteMedicalTranscriptionJob(d -> d.medicalTranscriptionJobName(name));
    }

    private static StartMedicalTranscriptionJobRequest asked(JobRequest request) {
        JobSettings wishes = request.settings();
        if (!(wishes.kind() instanceof JobKind.Medical(boolean dictation, boolean marks))) {
            throw new IllegalArgumentException("not a medical job");
        }
        return StartMedicalTranscriptionJobRequest.builder().medicalTranscriptionJobName(request.name())
                .languageCode(String.join("", wishes.language().options())).media(m -> m.mediaFileUri(request.mediaUri()))
                .outputBucketName(request.outputBucket()).outputKey(request.outputKey())
                .outputEncryptionKMSKeyId(Asked.name(wishes.handling().key())).kmsEncryptionContext(Asked.context(wishes))
                .specialty("PRIMARYCARE").type(dictation ? "DICTATION" : "CONVERSATION").contentIdentificationType(marks ? "PHI" : null)
                .settings(settings(wishes)).tags(Asked.tags(wishes)).build();
    }

    private static MedicalTranscriptionSetting settings(JobSettings wishes) {
        var settings = MedicalTranscriptionSetting.builder().vocabularyName(Asked.name(Asked.lists(wishes).vocabulary()));
        if (wishes.speakers() > 0) {
            settings.showSpeakerLabels(true).maxSpeakerLabels(wishes.speakers());
        }
        if (wishes.channels()) {
            settings.channelIdentification(true);
        }
        if (wishes.alternatives() > 0) {
            settings.showAlternatives(true).maxAlternatives(wishes.alternatives());
        }
        return settings.build();
    }

    private static RemoteJob told(MedicalTranscriptionJob job) {
        RemoteJob.Results results = job.transcript() == null ? RemoteJob.Results.NONE
                : new RemoteJob.Results(Optional.ofNullable(job.transcript().transcriptFileUri()), Optional.empty(), List.of());
        return new RemoteJob(job.medicalTranscriptionJobName(), Told.state(job.transcriptionJobStatusAsString()), Told.uri(job.media()), results,
                Optional.ofNullable(job.failureReason()), Told.created(job.creationTime()));
    }

    private static RemoteJob told(MedicalTranscriptionJobSummary job) {
        return new RemoteJob(job.medicalTranscriptionJobName(), Told.state(job.transcriptionJobStatusAsString()), Optional.empty(),
                RemoteJob.Results.NONE, Optional.ofNullable(job.failureReason()), Told.created(job.creationTime()));
    }
}
