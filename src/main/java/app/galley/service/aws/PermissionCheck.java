package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.policy.ConnectionCheck;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.transcribe.TranscribeClient;

/// Tries permissions at S3 with a small object of its own, and at Transcribe with requests that the service refuses for a reason of their
/// own: whoever is allowed hears that there is no such job or that the request is incomplete, never "access denied".
final class PermissionCheck implements ConnectionCheck {
    /// What the service says of a request that it was allowed to look at.
    private static final Set<String> LOOKED_AT = Set.of("BadRequestException", "NotFoundException", "ConflictException", "LimitExceededException");
    private final Bucket bucket;
    private final TranscribeClient transcribe;
    private final AwsProblems problems;
    private final String name = "galley-check-" + UUID.randomUUID();
    private final List<Permission> found = new ArrayList<>();

    /// @param problems of Transcribe
    PermissionCheck(Bucket bucket, TranscribeClient transcribe, AwsProblems problems) {
        this.bucket = bucket;
        this.transcribe = transcribe;
        this.problems = problems;
    }

    @Override
    public synchronized List<Permission> check(Set<Feature> features) {
        found.clear();
        if (attempt("transcribe:ListTranscriptionJobs", () -> transcribe.listTranscriptionJobs(l -> l.maxResults(1)))) {
            tryJobs();
            features.stream().sorted().forEach(this::tryFeature);
        }
        if (found.getFirst().obstacle().filter(p -> p.kind() == Problem.Kind.UNREACHABLE).isEmpty()) {
            tryBucket();
        }
        return List.copyOf(found);
    }

    @Override
    public void makeBucket() {
        new PrivateBucket(bucket).make();
    }

    private void tryJobs() {
        attempt("transcribe:StartTranscriptionJob", () -> transcribe.startTranscriptionJob(
                s -> s.transcriptionJobName(name).media(m -> m.mediaFileUri("s3://" + bucket.name() + "/" + bucket.storage().prefix() + name))));
        attempt("transcribe:GetTranscriptionJob", () -> transcribe.getTranscriptionJob(g -> g.transcriptionJobName(name)));
        attempt("transcribe:DeleteTranscriptionJob", () -> transcribe.deleteTranscriptionJob(d -> d.transcriptionJobName(name)));
    }

    private void tryFeature(Feature feature) {
        Map<String, Runnable> calls = switch (feature) {
            case CALLS -> Map.of("transcribe:ListCallAnalyticsJobs", () -> transcribe.listCallAnalyticsJobs(l -> l.maxResults(1)),
                    "transcribe:GetCallAnalyticsJob", () -> transcribe.getCallAnalyticsJob(g -> g.callAnalyticsJobName(name)));
            case CATEGORIES -> Map.of("transcribe:ListCallAnalyticsCategories", () -> transcribe.listCallAnalyticsCategories(l -> l.maxResults(1)));
            case MEDICAL -> Map.of("transcribe:ListMedicalTranscriptionJobs", () -> transcribe.listMedicalTranscriptionJobs(l -> l.maxResults(1)),
                    "transcribe:GetMedicalTranscriptionJob", () -> transcribe.getMedicalTranscriptionJob(g -> g.medicalTranscriptionJobName(name)));
            case VOCABULARIES -> Map.of("transcribe:ListVocabularies", () -> transcribe.listVocabularies(l -> l.maxResults(1)),
                    "transcribe:ListVocabularyFilters", () -> transcribe.listVocabularyFilters(l -> l.maxResults(1)));
            case MODELS -> Map.of("transcribe:ListLanguageModels", () -> transcribe.listLanguageModels(l -> l.maxResults(1)));
            case LIVE -> Map.of();
        };
        calls.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(call -> attempt(call.getKey(), call.getValue()));
    }

    private void tryBucket() {
        S3Client s3 = bucket.s3();
        String key = bucket.storage().prefix() + name;
        if (!attemptAtS3(Actions.LIST, () -> s3.listObjectsV2(l -> l.bucket(bucket.name()).prefix(bucket.storage().prefix()).maxKeys(1)))) {
            return;
        }
        attemptAtS3(Actions.PUT, () -> s3.putObject(p -> Sealing.of(bucket, p).bucket(bucket.name()).key(key), RequestBody.fromString("galley")));
        attemptAtS3(Actions.GET, () -> s3.getObjectAsBytes(g -> g.bucket(bucket.name()).key(key)));
        attemptAtS3(Actions.LIST_UPLOADS, () -> s3.listMultipartUploads(l -> l.bucket(bucket.name()).prefix(bucket.storage().prefix()).maxUploads(1)));
        attemptAtS3(Actions.LIST_PARTS, () -> {
            String upload = s3.createMultipartUpload(c -> Sealing.of(bucket, c).bucket(bucket.name()).key(key)).uploadId();
            try {
                s3.listParts(l -> l.bucket(bucket.name()).key(key).uploadId(upload));
            } finally {
                attemptAtS3(Actions.ABORT, () -> s3.abortMultipartUpload(a -> a.bucket(bucket.name()).key(key).uploadId(upload)));
            }
        });
        attemptAtS3(Actions.DELETE, () -> s3.deleteObject(d -> d.bucket(bucket.name()).key(key)));
    }

    private boolean attemptAtS3(String permission, Runnable call) {
        return note(permission, bucket.problems(), call);
    }

    private boolean attempt(String permission, Runnable call) {
        return note(permission, problems, () -> {
            try {
                call.run();
            } catch (AwsServiceException e) {
                if (e.awsErrorDetails() == null || !LOOKED_AT.contains(e.awsErrorDetails().errorCode())) {
                    throw e;
                }
            }
        });
    }

    private boolean note(String permission, AwsProblems of, Runnable call) {
        try {
            of.run(permission, call);
            found.add(new Permission(permission, Optional.empty()));
            return true;
        } catch (ProblemException e) {
            found.add(new Permission(permission, Optional.of(e.problem())));
            return false;
        }
    }
}
