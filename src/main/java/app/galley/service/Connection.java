package app.galley.service;

import app.galley.problem.Problem;
import java.net.URI;

/// Where the transcription service is and as whom Galley speaks to it: everything an adapter needs to be built. Two kinds, one
/// protocol.
public sealed interface Connection {
    /// The name of this place as jobs remember it: `local` or `aws:PROFILE:REGION`.
    String place();

    /// The region that requests are signed for, such as `eu-west-1`.
    String region();

    /// The bucket that media is staged in and results are written to.
    String bucket();

    /// How media and results are kept there.
    Storage storage();

    /// The local service on the loopback address.
    ///
    /// @param s3 where its S3 part answers
    /// @param transcribe where its Transcribe part answers
    /// @param region the region it takes signatures for
    /// @param accessKey the key made when it started
    /// @param secretKey the secret of that key; never shown or logged
    /// @param bucket the bucket to use
    record Local(URI s3, URI transcribe, String region, String accessKey, String secretKey, String bucket)
            implements Connection {
        public Local {
            checkBucket(bucket);
        }

        @Override
        public String place() {
            return "local";
        }

        @Override
        public Storage storage() {
            return Storage.USUAL;
        }

        @Override
        public String toString() {
            return "Local[" + s3 + ", " + transcribe + ", " + region + ", " + bucket + "]";
        }
    }

    /// Amazon Web Services, with the credentials of a profile of `~/.aws`.
    ///
    /// @param profile the profile's name
    /// @param region the region of jobs and bucket: a job reads media of its own region only
    /// @param bucket the bucket to use
    /// @param storage how media and results are kept there
    /// @param reach by which addresses it is spoken to
    record Aws(String profile, String region, String bucket, Storage storage, Reach reach) implements Connection {
        /// Kept and reached as usual.
        public Aws(String profile, String region, String bucket) {
            this(profile, region, bucket, Storage.USUAL, Reach.USUAL);
        }

        public Aws {
            if (profile.isBlank() || !region.matches("[a-z]{2}(-[a-z]+)+-[0-9]+")) {
                throw Problem.wrongUse("service.notAPlace", profile, region).asException();
            }
            checkBucket(bucket);
        }

        @Override
        public String place() {
            return "aws:" + profile + ":" + region;
        }
    }

    /// Refuses what cannot be a bucket's name (S3's rules for names, narrowed to what OutputBucketName takes).
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when it is not one
    private static void checkBucket(String bucket) {
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw Problem.wrongUse("service.notABucket", bucket).asException();
        }
    }
}
