package app.galley.service;

import app.galley.problem.Problem;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How what is uploaded is encrypted where it lies (Amazon S3 guide, server-side encryption).
public sealed interface Encryption {
    /// As the bucket is set up: with Amazon's keys (SSE-S3) where nothing else was chosen for it.
    record OfBucket() implements Encryption { }

    /// With Amazon's keys (SSE-S3), whatever the bucket says.
    record AmazonKeys() implements Encryption { }

    /// With a key of the Key Management Service (SSE-KMS).
    ///
    /// @param key its id, `alias/NAME` or ARN; empty for the key that S3 has in the account (`aws/s3`)
    /// @param context the encryption context, up to ten pairs; it stands in the log of the account, unencrypted
    record Kms(String key, Map<String, String> context) implements Encryption {
        private static final int MOST = 10;

        public Kms {
            context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
            if (!key.matches("[0-9a-zA-Z:/_-]{0,2048}")) {
                throw Problem.wrongUse("service.notAKey", key).asException();
            }
            if (context.size() > MOST || !context.entrySet().stream().allMatch(pair -> isPrintable(pair.getKey()) && isPrintable(pair.getValue()))) {
                throw Problem.wrongUse("service.notAContext").asException();
            }
        }

        private static boolean isPrintable(String text) {
            return text.matches("[\\x20-\\x7e]{1,2000}");
        }
    }
}
