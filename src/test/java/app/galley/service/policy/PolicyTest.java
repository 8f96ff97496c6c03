package app.galley.service.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.service.Encryption;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static JsonNode read(Policy policy) throws IOException {
        return new ObjectMapper().readTree(policy.text());
    }

    private static JsonNode statement(JsonNode policy, String name) {
        return policy.path("Statement").valueStream().filter(s -> s.path("Sid").asText().equals(name)).findFirst().orElse(policy.path("none"));
    }

    @Test
    void standardJobsNeedLittle() throws IOException {
        JsonNode policy = read(new Policy("eu-west-1", "news-desk", "galley/", "", new Encryption.OfBucket(), false, Set.of()));
        assertEquals(4, policy.path("Statement").size());
        assertEquals("arn:aws:s3:::news-desk/galley/*", statement(policy, "Objects").path("Resource").asText());
        assertTrue(statement(policy, "Uploads").path("Condition").isMissingNode(), "requests for this permission carry no prefix");
        assertTrue(statement(policy, "Bucket").isMissingNode(), "nobody asked for a bucket");
        assertTrue(statement(policy, "Key").isMissingNode());
        assertEquals("galley/*", statement(policy, "Keys").path("Condition").path("StringLike").path("s3:prefix").path(0).asText());
        assertEquals("eu-west-1", statement(policy, "Transcribe").path("Condition").path("StringEquals").path("aws:RequestedRegion").asText());
        assertFalse(policy.toString().contains("Medical"));
    }

    @Test
    void eachFeatureBringsItsPermissionsAndNoOther() throws IOException {
        for (Feature feature : Feature.values()) {
            String text = new Policy("eu-west-1", "b-1", "galley/", "", new Encryption.OfBucket(), false, EnumSet.of(feature)).text();
            for (Feature other : Feature.values()) {
                assertEquals(feature == other, other.permissions().stream().allMatch(p -> text.contains("\"" + p + "\"")), feature + " and " + other);
            }
        }
    }

    @Test
    void aRoleAKeyAndANewBucketHaveStatementsOfTheirOwn() throws IOException {
        JsonNode policy = read(new Policy("eu-west-1", "b-1", "galley/", "arn:aws:iam::123456789012:role/r",
                new Encryption.Kms("arn:aws:kms:eu-west-1:123456789012:key/k", Map.of()), true, Set.of()));
        assertEquals("transcribe.amazonaws.com", statement(policy, "Role").path("Condition").path("StringEquals").path("iam:PassedToService").asText());
        assertEquals("arn:aws:kms:eu-west-1:123456789012:key/k", statement(policy, "Key").path("Resource").asText());
        assertTrue(statement(policy, "Bucket").path("Action").toString().contains("s3:PutBucketPublicAccessBlock"));
    }

    @Test
    void aKeyIsAllowedByItsArnItsIdOrItsAlias() throws IOException {
        assertEquals("arn:aws:kms:eu-west-1:*:key/1234-abcd", key("eu-west-1", "1234-abcd").path("Resource").asText());
        JsonNode byAlias = key("us-gov-west-1", "alias/newsroom");
        assertEquals("arn:aws-us-gov:kms:us-gov-west-1:*:key/*", byAlias.path("Resource").asText());
        assertEquals("alias/newsroom", byAlias.path("Condition").path("ForAnyValue:StringEquals").path("kms:ResourceAliases").asText());
        assertEquals("alias/aws/s3", key("eu-west-1", "").path("Condition").path("ForAnyValue:StringEquals").path("kms:ResourceAliases").asText());
        assertTrue(byAlias.path("Action").toString().contains("kms:GenerateDataKey"), "an upload needs it");
        assertTrue(byAlias.path("Action").toString().contains("kms:Decrypt"), "an upload in parts needs it");
    }

    private static JsonNode key(String region, String key) throws IOException {
        return statement(read(new Policy(region, "b-1", "galley/", "", new Encryption.Kms(key, Map.of()), false, Set.of())), "Key");
    }

    @Test
    void theChosenPrefixAndTheOtherPartitionsOfAmazonAreNamed() throws IOException {
        JsonNode policy = read(new Policy("cn-north-1", "b-1", "news/galley/", "", new Encryption.AmazonKeys(), false, Set.of()));
        assertEquals("arn:aws-cn:s3:::b-1/news/galley/*", statement(policy, "Objects").path("Resource").asText());
        assertEquals("news/galley/*", statement(policy, "Keys").path("Condition").path("StringLike").path("s3:prefix").path(0).asText());
    }
}
