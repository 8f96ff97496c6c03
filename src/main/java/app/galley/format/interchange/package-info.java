/// Formats for programs: Galley's own JSON, which loses nothing.
@NullMarked
package app.galley.format.interchange;

import org.jspecify.annotations.NullMarked;
