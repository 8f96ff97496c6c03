/// The local service: S3 and Transcribe on the loopback address, for work without an AWS account.
@NullMarked
package app.galley.local;

import org.jspecify.annotations.NullMarked;
