/// Sound devices, through Java's own sound interface.
@NullMarked
package app.galley.media.sound;

import org.jspecify.annotations.NullMarked;
