package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.service.Encryption;
import app.galley.service.Storage;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.task.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionCheckTest {
    /// The permissions that standard jobs need, each with the operation that shows whether it is there.
    private static final Map<String, String> STANDARD = new LinkedHashMap<>();

    static {
        STANDARD.put("transcribe:ListTranscriptionJobs", "ListTranscriptionJobs");
        STANDARD.put("transcribe:StartTranscriptionJob", "StartTranscriptionJob");
        STANDARD.put("transcribe:GetTranscriptionJob", "GetTranscriptionJob");
        STANDARD.put("transcribe:DeleteTranscriptionJob", "DeleteTranscriptionJob");
        STANDARD.put("s3:ListBucket", "ListObjects");
        STANDARD.put("s3:PutObject", "PutObject");
        STANDARD.put("s3:GetObject", "GetObject");
        STANDARD.put("s3:ListBucketMultipartUploads", "ListUploads");
        STANDARD.put("s3:ListMultipartUploadParts", "ListParts");
        STANDARD.put("s3:AbortMultipartUpload", "AbortMultipartUpload");
        STANDARD.put("s3:DeleteObject", "DeleteObject");
    }

    @TempDir
    Path folder = Path.of("");
    private ScriptedS3 amazon = open();

    @BeforeEach void start() {
        amazon.close();
        amazon = open();
    }

    @AfterEach void end() {
        amazon.close();
    }

    private static ScriptedS3 open() {
        try {
            return new ScriptedS3();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Permission> check(Storage storage, Set<Feature> features) throws IOException {
        try (AwsConnection aws = new AwsConnection(amazon.connection(folder, storage), Background.sameThread())) {
            return aws.check().check(features);
        }
    }

    private static Set<String> missing(List<Permission> found) {
        return found.stream().filter(permission -> permission.obstacle().isPresent()).map(Permission::name).collect(Collectors.toSet());
    }

    @Test void everyPermissionThatJobsNeedIsTriedOnce() throws IOException {
        List<Permission> found = check(Storage.USUAL, Set.of());
        assertEquals(STANDARD.keySet(), found.stream().map(Permission::name).collect(Collectors.toSet()));
        assertEquals(STANDARD.size(), found.size());
        assertEquals(Set.of(), missing(found));
        String written = amazon.of("PutObject").getFirst().path();
        assertTrue(written.startsWith("/news-desk/galley/galley-check-"), written);
        assertEquals(written, amazon.of("DeleteObject").getFirst().path(), "nothing stays behind");
        assertEquals(1, amazon.of("AbortMultipartUpload").size());
    }

    @Test void eachMissingPermissionIsNamedAndNoOther() throws IOException {
        for (Map.Entry<String, String> permission : STANDARD.entrySet()) {
            amazon.refused.clear();
            amazon.refused.put(permission.getValue(), permission.getKey().startsWith("s3:") ? "AccessDenied" : "AccessDeniedException");
            List<Permission> found = check(Storage.USUAL, Set.of());
            assertEquals(Set.of(permission.getKey()), missing(found), permission.getKey());
            Problem why = found.stream().flatMap(each -> each.obstacle().stream()).findFirst().orElseThrow();
            assertEquals(Problem.refused("service.accessDenied", "news", permission.getKey()), why);
        }
    }

    @Test void whatFeaturesNeedIsTriedOnlyForThem() throws IOException {
        Map<Feature, String> lists = Map.of(Feature.CALLS, "ListCallAnalyticsJobs", Feature.CATEGORIES, "ListCallAnalyticsCategories", Feature.MEDICAL,
                "ListMedicalTranscriptionJobs", Feature.VOCABULARIES, "ListVocabularies", Feature.MODELS, "ListLanguageModels");
        for (Map.Entry<Feature, String> feature : lists.entrySet()) {
            amazon.refused.clear();
            lists.values().forEach(operation -> amazon.refused.put(operation, "AccessDeniedException"));
            assertEquals(Set.of("transcribe:" + feature.getValue()), missing(check(Storage.USUAL, EnumSet.of(feature.getKey()))));
        }
    }

    @Test void aKeyThatMayNotBeUsedIsNamed() throws IOException {
        amazon.refused.put("PutObject", "AccessDenied:User: arn:aws:iam::1:user/ann is not authorized to perform: kms:GenerateDataKey on resource: k");
        Storage sealed = new Storage("galley/", false, new Encryption.Kms("alias/desk", Map.of()));
        Problem why = check(sealed, Set.of()).stream().flatMap(each -> each.obstacle().stream()).findFirst().orElseThrow();
        assertEquals(Problem.refused("service.accessDenied", "news", "kms:GenerateDataKey"), why);
        assertEquals("aws:kms", amazon.of("PutObject").getFirst().headers().getFirst("x-amz-server-side-encryption"));
        assertEquals("aws:kms", amazon.of("CreateUpload").getFirst().headers().getFirst("x-amz-server-side-encryption"));
    }

    @Test void aBucketElsewhereOrGoneEndsTheCheckOfIt() throws IOException {
        amazon.refused.put("ListObjects", "PermanentRedirect");
        amazon.elsewhere.put("ListObjects", "us-west-2");
        List<Permission> found = check(Storage.USUAL, Set.of());
        assertEquals(Optional.of(Problem.refused("service.wrongRegion", "news-desk", "us-west-2", "eu-west-1")), found.getLast().obstacle());
        assertFalse(found.stream().anyMatch(each -> each.name().equals("s3:PutObject")), "nothing is written elsewhere");
        amazon.elsewhere.clear();
        amazon.refused.put("ListObjects", "NoSuchBucket");
        assertEquals(Optional.of(Problem.refused("service.noBucket", "news-desk")), check(Storage.USUAL, Set.of()).getLast().obstacle());
    }

    @Test void anEndedLoginIsSaidOnce() throws IOException {
        amazon.refused.put("ListTranscriptionJobs", "ExpiredTokenException");
        List<Permission> found = check(Storage.USUAL, EnumSet.allOf(Feature.class));
        assertEquals(1, found.size());
        assertEquals(Optional.of(Problem.unreachable("service.keysEnded", "news")), found.getFirst().obstacle());
    }
}
