package app.galley.service.aws;

/// How a file is cut into the parts of a multipart upload. Depends on the file's size only, so that an upload that goes on
/// after a restart is cut in the same way.
///
/// @param size bytes of the file, at least 1
/// @param partSize bytes of each part but the last
record PartPlan(long size, long partSize) {
    /// The most parts S3 takes (S3 user guide, multipart upload limits).
    static final int MOST_PARTS = 10_000;
    /// The usual part: large enough to be quick, small enough that sending one again does not hurt.
    static final long USUAL_PART = 8L << 20;
    private static final long MEBIBYTE = 1L << 20;

    /// The plan for a file: parts of 8 MiB, larger ones in whole MiB where there would be too many.
    static PartPlan of(long size) {
        long atLeast = Math.ceilDiv(size, MOST_PARTS);
        return new PartPlan(size, Math.max(USUAL_PART, Math.ceilDiv(atLeast, MEBIBYTE) * MEBIBYTE));
    }

    /// The number of parts; the first is number 1.
    int count() {
        return (int) Math.ceilDiv(size, partSize);
    }

    /// Where a part begins.
    long offset(int number) {
        return (number - 1) * partSize;
    }

    /// How long a part is.
    long length(int number) {
        return Math.min(partSize, size - offset(number));
    }
}
