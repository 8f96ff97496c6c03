/// The S3 subset of the local service, path style.
@NullMarked
package app.galley.local.s3;

import org.jspecify.annotations.NullMarked;
