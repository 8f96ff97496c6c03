/// The three kinds of batch jobs in the words of the AWS SDK.
@NullMarked
package app.galley.service.aws.job;

import org.jspecify.annotations.NullMarked;
