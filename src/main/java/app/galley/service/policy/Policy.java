package app.galley.service.policy;

import app.galley.service.Encryption;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The least that a login must be allowed for Galley to work: a policy for an IAM user or role, made of what Galley is used for.
///
/// @param region where jobs run
/// @param bucket the bucket that media is staged in
/// @param prefix what the keys of Galley begin with, with a slash at the end
/// @param role the role that Galley hands to the service, its ARN; empty for none
/// @param encryption how what is uploaded is encrypted
/// @param makesBucket whether Galley makes and secures the bucket
/// @param features what Galley is used for, beyond standard jobs
public record Policy(String region, String bucket, String prefix, String role, Encryption encryption, boolean makesBucket, Set<Feature> features) {
    private static final List<String> JOBS = List.of("transcribe:StartTranscriptionJob", "transcribe:GetTranscriptionJob",
            "transcribe:ListTranscriptionJobs", "transcribe:DeleteTranscriptionJob", "transcribe:TagResource");

    public Policy {
        features = Set.copyOf(features);
    }

    /// The policy as JSON, with line ends.
    public String text() {
        ObjectNode policy = new ObjectMapper().createObjectNode().put("Version", "2012-10-17");
        String arn = "arn:" + partition(region) + ":s3:::" + bucket;
        statement(policy, "Objects", List.of("s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"),
                arn + "/" + prefix + "*");
        statement(policy, "Keys", List.of("s3:ListBucket"), arn).withObject("/Condition/StringLike").putArray("s3:prefix").add(prefix + "*");
        // the condition above is of no use here: requests for this permission carry no s3:prefix (Service Authorization Reference)
        statement(policy, "Uploads", List.of("s3:ListBucketMultipartUploads"), arn);
        if (makesBucket) {
            statement(policy, "Bucket", List.of("s3:CreateBucket", "s3:PutBucketPublicAccessBlock", "s3:PutBucketOwnershipControls", "s3:PutBucketPolicy",
                    "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration"), arn);
        }
        List<String> operations = new ArrayList<>(JOBS);
        Arrays.stream(Feature.values()).filter(features::contains).forEach(feature -> operations.addAll(feature.permissions()));
        statement(policy, "Transcribe", operations, "*").withObject("/Condition/StringEquals").put("aws:RequestedRegion", region);
        if (!role.isEmpty()) {
            statement(policy, "Role", List.of("iam:PassRole"), role).withObject("/Condition/StringEquals")
                    .put("iam:PassedToService", "transcribe.amazonaws.com");
        }
        if (encryption instanceof Encryption.Kms(String key, Map<String, String> context)) {
            allowKey(policy, key);
        }
        return policy.toPrettyString();
    }

    /// The part of Amazon's world that a region is in, as resource names have it.
    public static String partition(String region) {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /// A policy names keys by ARN; a key that is known by an alias is allowed by it.
    private void allowKey(ObjectNode policy, String key) {
        String keys = "arn:" + partition(region) + ":kms:" + region + ":*:key/";
        boolean isAlias = key.isEmpty() || key.startsWith("alias/") || key.contains(":alias/");
        ObjectNode statement = statement(policy, "Key", List.of("kms:GenerateDataKey", "kms:Decrypt", "kms:Encrypt", "kms:DescribeKey"),
                isAlias ? keys + "*" : key.startsWith("arn:") ? key : keys + key);
        if (isAlias) {
            statement.withObject("/Condition/ForAnyValue:StringEquals").put("kms:ResourceAliases", key.isEmpty() ? "alias/aws/s3"
                    : key.substring(key.indexOf("alias/")));
        }
    }

    private static ObjectNode statement(ObjectNode policy, String name, List<String> actions, String resource) {
        ObjectNode statement = policy.withArray("Statement").addObject().put("Sid", name).put("Effect", "Allow");
        actions.forEach(statement.putArray("Action")::add);
        return statement.put("Resource", resource);
    }
}
