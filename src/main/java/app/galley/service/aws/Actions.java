package app.galley.service.aws;

/// What is done at S3, under the names that IAM gives the permissions.
final class Actions {
    static final String LIST = "s3:ListBucket";
    static final String CREATE = "s3:CreateBucket";
    static final String GET = "s3:GetObject";
    static final String PUT = "s3:PutObject";
    static final String DELETE = "s3:DeleteObject";
    static final String LIST_UPLOADS = "s3:ListBucketMultipartUploads";
    static final String LIST_PARTS = "s3:ListMultipartUploadParts";
    static final String ABORT = "s3:AbortMultipartUpload";

    private Actions() { }
}
