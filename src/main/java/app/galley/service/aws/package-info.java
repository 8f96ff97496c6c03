/// Amazon's side of the ports in `service`, over the AWS SDK: the one package that knows it. What it throws is a problem.
@NullMarked
package app.galley.service.aws;

import org.jspecify.annotations.NullMarked;
