/// Annotations of Praat.
@NullMarked
package app.galley.format.research.praat;

import org.jspecify.annotations.NullMarked;
