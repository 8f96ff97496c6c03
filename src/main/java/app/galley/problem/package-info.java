/// What went wrong, as a value, and the words for it.
@NullMarked
package app.galley.problem;

import org.jspecify.annotations.NullMarked;
