/// Annotations of ELAN.
@NullMarked
package app.galley.format.research.elan;

import org.jspecify.annotations.NullMarked;
