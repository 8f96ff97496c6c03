package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.LanguageChoice;
import app.galley.service.RemoteJob;
import app.galley.service.TranscriptionService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.NotFoundException;
import software.amazon.awssdk.services.transcribe.model.Settings;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobSummary;

/// Amazon Transcribe's batch jobs. Reads and writes every enumeration as text, so that values newer than the SDK do no harm.
final class AwsTranscriptionService implements TranscriptionService {
    private static final int LARGEST_PAGE = 100;
    private final TranscribeClient client;
    private final AwsProblems problems;

    AwsTranscriptionService(TranscribeClient client, AwsProblems problems) {
        this.client = client;
        this.problems = problems;
    }

    @Override
    public RemoteJob start(JobRequest request) {
        return problems.call("transcribe:StartTranscriptionJob", () -> {
            try {
                return job(client.startTranscriptionJob(asked(request)).transcriptionJob());
            } catch (ConflictException e) {
                // the answer to an earlier start was lost, or somebody else uses the name
                return find(request.name()).filter(j -> j.mediaUri().equals(Optional.of(request.mediaUri())))
                        .orElseThrow(() -> Problem.refused("service.nameTaken", request.name()).asException(e));
            }
        });
    }

    @Override
    public Optional<RemoteJob> find(String name) {
        return problems.call("transcribe:GetTranscriptionJob", () -> {
            try {
                return Optional.of(job(client.getTranscriptionJob(g -> g.transcriptionJobName(name)).transcriptionJob()));
            } catch (NotFoundException e) {
                return Optional.empty();
            } catch (BadRequestException e) {
                if (isUnknownJob(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public List<RemoteJob> list(JobState state, String namePart) {
        return problems.call("transcribe:ListTranscriptionJobs", () -> client.listTranscriptionJobsPaginator(
                        l -> l.status(state.name()).jobNameContains(namePart).maxResults(LARGEST_PAGE)).stream()
                .flatMap(page -> page.transcriptionJobSummaries().stream())
                .map(AwsTranscriptionService::summary).toList());
    }

    @Override
    public void delete(String name) {
        problems.run("transcribe:DeleteTranscriptionJob", () -> {
            try {
                client.deleteTranscriptionJob(d -> d.transcriptionJobName(name));
            } catch (NotFoundException e) {
                // gone already: that was the wish
            } catch (BadRequestException e) {
                if (!isUnknownJob(e)) {
                    throw e;
                }
            }
        });
    }

    private static StartTranscriptionJobRequest asked(JobRequest request) {
        var start = StartTranscriptionJobRequest.builder().transcriptionJobName(request.name())
                .media(m -> m.mediaFileUri(request.mediaUri()))
                .outputBucketName(request.outputBucket()).outputKey(request.outputKey());
        if (request.speakers() > 0) {
            start.settings(Settings.builder().showSpeakerLabels(true).maxSpeakerLabels(request.speakers()).build());
        }
        switch (request.language()) {
            case LanguageChoice.Named(String code) -> start.languageCode(code);
            case LanguageChoice.Identified(List<String> options) -> {
                start.identifyLanguage(true);
                if (!options.isEmpty()) {
                    start.languageOptionsWithStrings(options);
                }
            }
        }
        return start.build();
    }

    private static RemoteJob job(TranscriptionJob job) {
        return new RemoteJob(job.transcriptionJobName(), state(job.transcriptionJobStatusAsString()),
                Optional.ofNullable(job.media()).flatMap(m -> Optional.ofNullable(m.mediaFileUri())),
                Optional.ofNullable(job.transcript()).flatMap(t -> Optional.ofNullable(t.transcriptFileUri())),
                Optional.ofNullable(job.failureReason()), created(job.creationTime()));
    }

    private static RemoteJob summary(TranscriptionJobSummary job) {
        return new RemoteJob(job.transcriptionJobName(), state(job.transcriptionJobStatusAsString()), Optional.empty(),
                Optional.empty(), Optional.ofNullable(job.failureReason()), created(job.creationTime()));
    }

    private static JobState state(@Nullable String status) {
        for (JobState state : JobState.values()) {
            if (state.name().equals(status)) {
                return state;
            }
        }
        // a status newer than Galley: neither an end nor a result, so it is asked for again
        return JobState.IN_PROGRESS;
    }

    private static Instant created(@Nullable Instant time) {
        return time == null ? Instant.EPOCH : time;
    }

    /// An unknown job is a bad request, not "not found" (recorded against Amazon Transcribe).
    private static boolean isUnknownJob(BadRequestException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String message = details == null ? e.getMessage() : details.errorMessage();
        return message != null && message.contains("couldn't be found");
    }
}
