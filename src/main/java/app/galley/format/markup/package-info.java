/// XML files: written so that every parser takes them, read so that none does harm.
@NullMarked
package app.galley.format.markup;

import org.jspecify.annotations.NullMarked;
