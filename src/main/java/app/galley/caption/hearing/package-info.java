/// Captions that somebody else has made, held against what is heard.
@NullMarked
package app.galley.caption.hearing;

import org.jspecify.annotations.NullMarked;
