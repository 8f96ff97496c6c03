/// Captions: cues and how a transcript is cut into them.
@NullMarked
package app.galley.caption;

import org.jspecify.annotations.NullMarked;
