/// Results of the pieces of one recording, kept as one.
@NullMarked
package app.galley.format.amazon.joined;

import org.jspecify.annotations.NullMarked;
