/// The formats Galley ships with, put together.
@NullMarked
package app.galley.format.standard;

import org.jspecify.annotations.NullMarked;
