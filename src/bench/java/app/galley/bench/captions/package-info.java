/// How fast captions are.
@NullMarked
package app.galley.bench.captions;

import org.jspecify.annotations.NullMarked;
