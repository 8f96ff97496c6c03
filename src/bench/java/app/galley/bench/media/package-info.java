/// The programs that measure sound and picture, each started several times by its benchmark.
@NullMarked
package app.galley.bench.media;

import org.jspecify.annotations.NullMarked;
