/// Measures Galley against what a user should feel: `packaging/bench NAME`, one line per figure.
@NullMarked
package app.galley.bench;

import org.jspecify.annotations.NullMarked;
