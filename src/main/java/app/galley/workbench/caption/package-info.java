/// Captions of the recordings of a library.
@NullMarked
package app.galley.workbench.caption;

import org.jspecify.annotations.NullMarked;
