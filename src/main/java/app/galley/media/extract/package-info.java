/// Taking the sound, or pieces of it, out of a recording into files of its own.
@NullMarked
package app.galley.media.extract;

import org.jspecify.annotations.NullMarked;
