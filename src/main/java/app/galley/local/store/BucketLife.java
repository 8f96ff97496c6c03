package app.galley.local.store;

import app.galley.local.wire.S3Error;

/// Whether a bucket still exists: the lock under which everything in it changes, so that nothing appears in a bucket that is being
/// removed.
final class BucketLife {
    private boolean ended;

    /// To be called with this object locked.
    ///
    /// @throws app.galley.local.wire.Refusal NoSuchBucket when it was removed
    void check() {
        if (ended) {
            throw S3Error.NO_SUCH_BUCKET.refuse();
        }
    }

    void end() {
        ended = true;
    }
}
