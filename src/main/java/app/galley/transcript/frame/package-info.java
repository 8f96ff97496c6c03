/// The frames of a film, and the codes by which cutters call them.
@NullMarked
package app.galley.transcript.frame;

import org.jspecify.annotations.NullMarked;
