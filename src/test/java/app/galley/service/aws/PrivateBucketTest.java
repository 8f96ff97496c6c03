package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Encryption;
import app.galley.service.Storage;
import app.galley.task.Background;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateBucketTest {
    private static final Storage MAKING = new Storage("news/galley/", true, new Encryption.OfBucket());
    @TempDir
    Path folder = Path.of("");

    private interface Use {
        void of(AwsConnection aws);
    }

    private void with(ScriptedS3 amazon, Storage storage, Use use) throws IOException {
        try (AwsConnection aws = new AwsConnection(amazon.connection(folder, storage), Background.sameThread())) {
            use.of(aws);
        }
    }

    @Test void itIsMadeClosedToEverybodyElse() throws IOException {
        try (ScriptedS3 amazon = new ScriptedS3()) {
            amazon.refused.put("ListObjects", "NoSuchBucket");
            with(amazon, MAKING, aws -> aws.check().makeBucket());
            assertEquals(List.of("ListObjects", "CreateBucket", "PutPublicAccessBlock", "PutBucketOwnershipControls", "PutBucketEncryption",
                    "PutBucketPolicy", "PutBucketLifecycle"), amazon.asked.stream().map(ScriptedS3.Asked::operation).toList());
            assertTrue(amazon.of("CreateBucket").getFirst().body().contains("<LocationConstraint>eu-west-1</LocationConstraint>"));
            String closed = amazon.of("PutPublicAccessBlock").getFirst().body();
            for (String member : List.of("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")) {
                assertTrue(closed.contains("<" + member + ">true</" + member + ">"), closed);
            }
            assertTrue(amazon.of("PutBucketOwnershipControls").getFirst().body().contains("BucketOwnerEnforced"));
            assertTrue(amazon.of("PutBucketEncryption").getFirst().body().contains("<SSEAlgorithm>AES256</SSEAlgorithm>"));
            JsonNode policy = new ObjectMapper().readTree(amazon.of("PutBucketPolicy").getFirst().body()).path("Statement").path(0);
            assertEquals("Deny", policy.path("Effect").asText());
            assertEquals("false", policy.path("Condition").path("Bool").path("aws:SecureTransport").asText());
            assertEquals("arn:aws:s3:::news-desk/*", policy.path("Resource").path(1).asText());
            String life = amazon.of("PutBucketLifecycle").getFirst().body();
            assertTrue(life.contains("<Prefix>news/galley/media/</Prefix>") && life.contains("<Prefix>news/galley/result/</Prefix>")
                    && life.contains("AbortIncompleteMultipartUpload"), life);
        }
    }

    @Test void itsOwnKeyEncryptsWhatSaysNothing() throws IOException {
        try (ScriptedS3 amazon = new ScriptedS3()) {
            with(amazon, new Storage("galley/", true, new Encryption.Kms("alias/desk", Map.of())), aws -> aws.check().makeBucket());
            String rule = amazon.of("PutBucketEncryption").getFirst().body();
            assertTrue(rule.contains("<SSEAlgorithm>aws:kms</SSEAlgorithm>") && rule.contains("<KMSMasterKeyID>alias/desk</KMSMasterKeyID>")
                    && rule.contains("<BucketKeyEnabled>true</BucketKeyEnabled>"), rule);
            assertEquals(List.of(), amazon.of("CreateBucket"), "one that is there gets the same rules");
        }
    }

    @Test void aNameThatIsTakenIsSaidAndNothingOfItIsTouched() throws IOException {
        try (ScriptedS3 amazon = new ScriptedS3()) {
            amazon.refused.put("ListObjects", "NoSuchBucket");
            amazon.refused.put("CreateBucket", "BucketAlreadyExists");
            with(amazon, MAKING, aws -> assertEquals(Problem.refused("service.bucketTaken", "news-desk"),
                    assertThrows(ProblemException.class, () -> aws.check().makeBucket()).problem()));
            assertEquals(2, amazon.asked.size());
        }
        try (ScriptedS3 amazon = new ScriptedS3()) {
            amazon.refused.put("ListObjects", "AccessDenied");
            with(amazon, MAKING, aws -> assertEquals(Problem.refused("service.accessDenied", "news", "s3:ListBucket"),
                    assertThrows(ProblemException.class, () -> aws.check().makeBucket()).problem()));
            assertEquals(1, amazon.asked.size(), "a bucket of somebody else");
        }
    }

    @Test void aBucketOfAnotherRegionIsSaidWithItsRegion() throws IOException {
        try (ScriptedS3 amazon = new ScriptedS3()) {
            amazon.refused.put("ListObjects", "PermanentRedirect");
            amazon.elsewhere.put("ListObjects", "us-west-2");
            with(amazon, MAKING, aws -> assertEquals(Problem.refused("service.wrongRegion", "news-desk", "us-west-2", "eu-west-1"),
                    assertThrows(ProblemException.class, () -> aws.check().makeBucket()).problem()));
            assertEquals(1, amazon.asked.size());
        }
    }

    @Test void eachPermissionThatIsMissingForItIsNamed() throws IOException {
        Map<String, String> needed = Map.of("CreateBucket", "s3:CreateBucket", "PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock",
                "PutBucketOwnershipControls", "s3:PutBucketOwnershipControls", "PutBucketEncryption", "s3:PutEncryptionConfiguration", "PutBucketPolicy",
                "s3:PutBucketPolicy", "PutBucketLifecycle", "s3:PutLifecycleConfiguration");
        for (Map.Entry<String, String> permission : needed.entrySet()) {
            try (ScriptedS3 amazon = new ScriptedS3()) {
                amazon.refused.put("ListObjects", "NoSuchBucket");
                amazon.refused.put(permission.getKey(), "AccessDenied");
                with(amazon, MAKING, aws -> assertEquals(Problem.refused("service.accessDenied", "news", permission.getValue()),
                        assertThrows(ProblemException.class, () -> aws.check().makeBucket()).problem()));
            }
        }
    }

    @Test void jobsMakeABucketOnlyWhereThatIsWished() throws IOException {
        try (ScriptedS3 amazon = new ScriptedS3()) {
            amazon.refused.put("ListObjects", "NoSuchBucket");
            with(amazon, Storage.USUAL, aws -> assertEquals(Problem.refused("service.noSuchBucket", "news-desk", "eu-west-1"),
                    assertThrows(ProblemException.class, () -> aws.staging().bucket()).problem()));
            assertEquals(List.of(), amazon.of("CreateBucket"));
            with(amazon, MAKING, aws -> aws.staging().bucket());
            assertEquals(1, amazon.of("PutPublicAccessBlock").size(), "and then it is private from the start");
        }
    }
}
