/// Recordings as sound: what a file holds, its samples, where someone speaks, and playing it.
@NullMarked
package app.galley.media;

import org.jspecify.annotations.NullMarked;
