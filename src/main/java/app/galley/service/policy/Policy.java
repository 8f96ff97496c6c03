package app.galley.service.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The least that a login must be allowed for Galley to work: a policy for an IAM user or role, made of what Galley is used for.
///
/// @param region where jobs run
/// @param bucket the bucket that media is staged in
/// @param prefix what the keys of Galley begin with, with a slash at the end
/// @param role the role that Galley hands to the service, its ARN; empty for none
/// @param key the KMS key that encrypts media or results, its ARN; empty for none
/// @param makesBucket whether Galley makes and secures the bucket
/// @param features what Galley is used for, beyond standard jobs
public record Policy(String region, String bucket, String prefix, String role, String key, boolean makesBucket, Set<Feature> features) {
    private static final List<String> JOBS = List.of("transcribe:StartTranscriptionJob", "transcribe:GetTranscriptionJob",
            "transcribe:ListTranscriptionJobs", "transcribe:DeleteTranscriptionJob", "transcribe:TagResource");

    public Policy {
        features = Set.copyOf(features);
    }

    /// The policy as JSON, with line ends.
    public String text() {
        ObjectNode policy = new ObjectMapper().createObjectNode().put("Version", "2012-10-17");
        String arn = "arn:aws:s3:::" + bucket;
        statement(policy, "Objects", List.of("s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"),
                arn + "/" + prefix + "*");
        statement(policy, "Keys", List.of("s3:ListBucket", "s3:ListBucketMultipartUploads"), arn)
                .withObject("/Condition/StringLike").putArray("s3:prefix").add(prefix + "*");
        statement(policy, "Place", List.of("s3:GetBucketLocation"), arn);
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
        if (!key.isEmpty()) {
            statement(policy, "Key", List.of("kms:GenerateDataKey", "kms:Decrypt", "kms:Encrypt", "kms:DescribeKey"), key);
        }
        return policy.toPrettyString();
    }

    private static ObjectNode statement(ObjectNode policy, String name, List<String> actions, String resource) {
        ObjectNode statement = policy.withArray("Statement").addObject().put("Sid", name).put("Effect", "Allow");
        actions.forEach(statement.putArray("Action")::add);
        return statement.put("Resource", resource);
    }
}
