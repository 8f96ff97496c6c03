package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.RemoteJob;
import app.galley.service.TranscriptionService;
import app.galley.service.aws.job.CallJobs;
import app.galley.service.aws.job.JobsOfKind;
import app.galley.service.aws.job.MedicalJobs;
import app.galley.service.aws.job.StandardJobs;
import app.galley.service.job.JobKind;
import app.galley.service.rule.BaseModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.NotFoundException;
import software.amazon.awssdk.services.transcribe.model.TranscribeException;

/// Amazon Transcribe's batch jobs of all kinds.
final class AwsTranscriptionService implements TranscriptionService {
    private static final Set<String> MAY_NOT = Set.of("AccessDeniedException", "AccessDenied");
    private final TranscribeClient client;
    private final JobsOfKind standard;
    private final JobsOfKind calls;
    private final JobsOfKind medical;
    private final AwsProblems problems;

    AwsTranscriptionService(TranscribeClient client, AwsProblems problems) {
        this.client = client;
        this.standard = new StandardJobs(client);
        this.calls = new CallJobs(client);
        this.medical = new MedicalJobs(client);
        this.problems = problems;
    }

    @Override
    public RemoteJob start(JobRequest request) {
        JobKind.Name kind = request.settings().kind().name();
        JobsOfKind jobs = of(kind);
        return problems.call(jobs.action("Start"), () -> {
            try {
                return jobs.start(request);
            } catch (ConflictException e) {
                // the answer to an earlier start was lost, or somebody else uses the name
                return find(kind, request.name()).filter(j -> j.mediaUri().equals(Optional.of(request.mediaUri())))
                        .orElseThrow(() -> Problem.refused("service.nameTaken", request.name()).asException(e));
            }
        });
    }

    @Override
    public Optional<RemoteJob> find(JobKind.Name kind, String name) {
        JobsOfKind jobs = of(kind);
        return problems.call(jobs.action("Get"), () -> {
            try {
                return Optional.of(jobs.get(name));
            } catch (NotFoundException e) {
                return Optional.empty();
            } catch (BadRequestException e) {
                if (isUnknown(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public List<RemoteJob> list(JobKind.Name kind, JobState state, String namePart) {
        JobsOfKind jobs = of(kind);
        return problems.call(jobs.action("List"), () -> jobs.list(state, namePart));
    }

    @Override
    public void delete(JobKind.Name kind, String name) {
        JobsOfKind jobs = of(kind);
        problems.run(jobs.action("Delete"), () -> {
            try {
                jobs.delete(name);
            } catch (NotFoundException e) {
                // gone already: that was the wish
            } catch (BadRequestException e) {
                if (!isUnknown(e)) {
                    throw e;
                }
            }
        });
    }

    @Override
    public Optional<BaseModel> baseModel(String model) {
        return problems.call("transcribe:DescribeLanguageModel", () -> {
            try {
                return Optional.ofNullable(client.describeLanguageModel(d -> d.modelName(model)).languageModel().baseModelNameAsString())
                        .flatMap(BaseModel::named);
            } catch (NotFoundException e) {
                throw noModel(model, e);
            } catch (BadRequestException e) {
                throw isUnknown(e) ? noModel(model, e) : e;
            } catch (TranscribeException e) {
                AwsErrorDetails details = e.awsErrorDetails();
                if (details != null && MAY_NOT.contains(String.valueOf(details.errorCode()))) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static ProblemException noModel(String model, TranscribeException e) {
        return Problem.refused("service.noModel", model).asException(e);
    }

    private JobsOfKind of(JobKind.Name kind) {
        return switch (kind) {
            case STANDARD -> standard;
            case CALL -> calls;
            case MEDICAL -> medical;
        };
    }

    /// What is unknown is a bad request, not "not found" (recorded against Amazon Transcribe).
    private static boolean isUnknown(BadRequestException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String message = details == null ? e.getMessage() : details.errorMessage();
        return message != null && message.contains("couldn't be found");
    }
}
