package app.galley.service.policy;

import app.galley.service.Encryption;
import app.galley.service.Storage;
import app.galley.service.job.Handling;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// The least that a login must be allowed for Galley to work: a policy for an IAM user or role, made of what Galley is used for.
///
/// @param region where jobs run
/// @param bucket the bucket that media is staged in
/// @param storage how media is kept there
/// @param handling how jobs are handled that may be asked for: the roles that Galley hands to the service, other buckets for results, and their keys
/// @param features what Galley is used for, beyond standard jobs
public record Policy(String region, String bucket, Storage storage, List<Handling> handling, Set<Feature> features) {
    private static final List<String> JOBS = List.of("transcribe:StartTranscriptionJob", "transcribe:GetTranscriptionJob",
            "transcribe:ListTranscriptionJobs", "transcribe:DeleteTranscriptionJob", "transcribe:TagResource");

    public Policy {
        handling = List.copyOf(handling);
        features = Set.copyOf(features);
    }

    /// The policy as JSON, with line ends.
    public String text() {
        ObjectNode policy = new ObjectMapper().createObjectNode().put("Version", "2012-10-17");
        String arn = bucketArn(bucket);
        String prefix = storage.prefix();
        statement(policy, "Objects", List.of("s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"),
                arn + "/" + prefix + "*");
        statement(policy, "Keys", List.of("s3:ListBucket"), arn).withObject("/Condition/StringLike").putArray("s3:prefix").add(prefix + "*");
        // the condition above is of no use here: requests for this permission carry no s3:prefix (Service Authorization Reference)
        statement(policy, "Uploads", List.of("s3:ListBucketMultipartUploads"), arn);
        if (storage.makesBucket()) {
            statement(policy, "Bucket", List.of("s3:CreateBucket", "s3:PutBucketPublicAccessBlock", "s3:PutBucketOwnershipControls", "s3:PutBucketPolicy",
                    "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration"), arn);
        }
        List<String> operations = new ArrayList<>(JOBS);
        Arrays.stream(Feature.values()).filter(features::contains).forEach(feature -> operations.addAll(feature.permissions()));
        statement(policy, "Transcribe", operations, "*").withObject("/Condition/StringEquals").put("aws:RequestedRegion", region);
        List<String> roles = given(Handling::role);
        if (!roles.isEmpty()) {
            statement(policy, "Role", List.of("iam:PassRole"), roles.toArray(String[]::new)).withObject("/Condition/StringEquals")
                    .put("iam:PassedToService", "transcribe.amazonaws.com");
        }
        String[] results = handling.stream().flatMap(way -> way.outputBucket().stream().map(other -> bucketArn(other) + "/" + way.outputPrefix().orElse("") + "*"))
                .distinct().sorted().toArray(String[]::new);
        if (results.length > 0) {
            statement(policy, "Results", List.of("s3:PutObject", "s3:GetObject"), results);
        }
        SortedSet<String> keys = new TreeSet<>(given(Handling::key));
        if (storage.encryption() instanceof Encryption.Kms(String key, Map<String, String> context)) {
            keys.add(key);
        }
        int number = 0;
        for (String key : keys) {
            allowKey(policy, "Key" + (number++ == 0 ? "" : number), key);
        }
        return policy.toPrettyString();
    }

    /// What jobs are given, each once.
    private List<String> given(Function<Handling, String> part) {
        return handling.stream().map(part).filter(text -> !text.isEmpty()).distinct().sorted().toList();
    }

    private String bucketArn(String name) {
        return "arn:" + partition(region) + ":s3:::" + name;
    }

    /// The part of Amazon's world that a region is in, as resource names have it.
    public static String partition(String region) {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /// A policy names keys by ARN; a key that is known by an alias is allowed by it.
    private void allowKey(ObjectNode policy, String name, String key) {
        String keys = "arn:" + partition(region) + ":kms:" + region + ":*:key/";
        boolean isAlias = key.isEmpty() || key.startsWith("alias/") || key.contains(":alias/");
        ObjectNode statement = statement(policy, name, List.of("kms:GenerateDataKey", "kms:Decrypt", "kms:Encrypt", "kms:DescribeKey"),
                isAlias ? keys + "*" : key.startsWith("arn:") ? key : keys + key);
        if (isAlias) {
            statement.withObject("/Condition/ForAnyValue:StringEquals").put("kms:ResourceAliases", key.isEmpty() ? "alias/aws/s3"
                    : key.substring(key.indexOf("alias/")));
        }
    }

    private static ObjectNode statement(ObjectNode policy, String name, List<String> actions, String... resources) {
        ObjectNode statement = policy.withArray("Statement").addObject().put("Sid", name).put("Effect", "Allow");
        actions.forEach(statement.putArray("Action")::add);
        if (resources.length == 1) {
            return statement.put("Resource", resources[0]);
        }
        Arrays.asList(resources).forEach(statement.putArray("Resource")::add);
        return statement;
    }
}
