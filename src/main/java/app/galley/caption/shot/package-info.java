/// Captions and the shot changes of the picture they stand on.
@NullMarked
package app.galley.caption.shot;

import org.jspecify.annotations.NullMarked;
