/// What the programs that measure have in common: times and a made-up transcript.
@NullMarked
package app.galley.bench.measure;

import org.jspecify.annotations.NullMarked;
