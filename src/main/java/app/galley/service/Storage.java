package app.galley.service;

import app.galley.problem.Problem;

/// How media and results are kept in a bucket.
///
/// @param prefix what the keys of all that Galley writes begin with: folders with a slash at the end
/// @param makesBucket whether Galley makes the bucket, closed to everybody else, when it is missing
/// @param encryption how what is uploaded is encrypted
public record Storage(String prefix, boolean makesBucket, Encryption encryption) {
    /// Under Galley's own prefix, in a bucket that is there.
    public static final Storage USUAL = new Storage(MediaStaging.PREFIX, false, new Encryption.OfBucket());

    public Storage {
        // the characters of an OutputKey (StartTranscriptionJob), with room left for the names of jobs
        if (!prefix.matches("(?:[a-zA-Z0-9_.!*'()-]+/)+") || prefix.length() > 500) {
            throw Problem.wrongUse("service.notAPrefix", prefix).asException();
        }
    }
}
