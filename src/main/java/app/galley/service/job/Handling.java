package app.galley.service.job;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Collections;

/// What a job is handled with at the service, apart from what is heard.
///
/// @param queues whether it waits in the service's queue when too many jobs run (`AllowDeferredExecution`)
/// @param role the role (its ARN) with which the service reads and writes; empty for the caller's own rights
/// @param output where the result is written and stays, `s3://bucket/prefix/`; empty for Galley's own bucket
/// @param key the KMS key that encrypts the result (`OutputEncryptionKMSKeyId`); empty for the bucket's usual encryption
/// @param context the encryption context of that key, up to ten pairs
/// @param tags tags of the job, up to fifty
public record Handling(boolean queues, String role, String output, String key, Map<String, String> context, Map<String, String> tags) {
    /// Nothing out of the ordinary.
    public static final Handling USUAL = new Handling(false, "", "", "", Map.of(), Map.of());
    private static final int MOST_CONTEXTS = 10;
    private static final int MOST_TAGS = 50;

    public Handling {
        context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        if (!role.isEmpty() && !role.matches("arn:[a-z-]+:iam::[0-9]{12}:role/.{1,1900}") || context.size() > MOST_CONTEXTS || tags.size() > MOST_TAGS
                || !output.isEmpty() && !output.matches("s3://[a-z0-9][.a-z0-9-]{1,61}[a-z0-9](/[a-zA-Z0-9_.!*'()/-]*)?")) {
            throw new IllegalArgumentException("not a way to handle a job");
        }
    }

    /// The bucket of [#output].
    public Optional<String> outputBucket() {
        return output.isEmpty() ? Optional.empty() : Optional.of(output.split("/")[2]);
    }

    /// What the key of the result begins with in [#outputBucket]: nothing, or folders with a slash at the end.
    public Optional<String> outputPrefix() {
        String prefix = output.replaceFirst("s3://[^/]*/?", "");
        return output.isEmpty() ? Optional.empty() : Optional.of(prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }
}
