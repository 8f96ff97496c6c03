/// What Galley must be allowed to do at Amazon.
@NullMarked
package app.galley.service.policy;

import org.jspecify.annotations.NullMarked;
