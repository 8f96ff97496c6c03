package app.galley.service.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.service.Encryption;
import app.galley.service.Storage;
import app.galley.service.job.Handling;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
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
        JsonNode policy = read(new Policy("eu-west-1", "news-desk", new Storage("galley/", false, new Encryption.OfBucket()), List.of(), Set.of()));
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
            String text = new Policy("eu-west-1", "b-1", new Storage("galley/", false, new Encryption.OfBucket()), List.of(), EnumSet.of(feature)).text();
            for (Feature other : Feature.values()) {
                assertEquals(feature == other, other.permissions().stream().allMatch(p -> text.contains("\"" + p + "\"")), feature + " and " + other);
            }
        }
    }

    @Test
    void aRoleAKeyAndANewBucketHaveStatementsOfTheirOwn() throws IOException {
        JsonNode policy = read(new Policy("eu-west-1", "b-1", new Storage("galley/", true, new Encryption.Kms("arn:aws:kms:eu-west-1:123456789012:key/k", Map.of())),
                List.of(new Handling(true, "arn:aws:iam::123456789012:role/r", "", "", Map.of(), Map.of())), Set.of()));
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

    @Test
    void whatJobsAndPresetsAreGivenIsAllowed() throws IOException {
        Handling first = new Handling(false, "arn:aws:iam::123456789012:role/a", "s3://results-1/desk", "alias/one", Map.of(), Map.of());
        Handling second = new Handling(false, "arn:aws:iam::123456789012:role/b", "s3://results-2", "1234-abcd", Map.of(), Map.of());
        JsonNode policy = read(new Policy("eu-west-1", "b-1", new Storage("galley/", false, new Encryption.Kms("1234-abcd", Map.of())),
                List.of(first, second, Handling.USUAL), Set.of()));
        assertEquals("[\"arn:aws:iam::123456789012:role/a\",\"arn:aws:iam::123456789012:role/b\"]", statement(policy, "Role").path("Resource").toString());
        assertEquals("[\"arn:aws:s3:::results-1/desk/*\",\"arn:aws:s3:::results-2/*\"]", statement(policy, "Results").path("Resource").toString());
        assertEquals("arn:aws:kms:eu-west-1:*:key/1234-abcd", statement(policy, "Key").path("Resource").asText(), "one that is used twice is allowed once");
        assertEquals("alias/one", statement(policy, "Key2").path("Condition").path("ForAnyValue:StringEquals").path("kms:ResourceAliases").asText());
        assertTrue(statement(policy, "Key3").isMissingNode());
    }

    private static JsonNode key(String region, String key) throws IOException {
        return statement(read(new Policy(region, "b-1", new Storage("galley/", false, new Encryption.Kms(key, Map.of())), List.of(), Set.of())), "Key");
    }

    @Test
    void theChosenPrefixAndTheOtherPartitionsOfAmazonAreNamed() throws IOException {
        JsonNode policy = read(new Policy("cn-north-1", "b-1", new Storage("news/galley/", false, new Encryption.AmazonKeys()), List.of(), Set.of()));
        assertEquals("arn:aws-cn:s3:::b-1/news/galley/*", statement(policy, "Objects").path("Resource").asText());
        assertEquals("news/galley/*", statement(policy, "Keys").path("Condition").path("StringLike").path("s3:prefix").path(0).asText());
    }
}
