/// The rules of caption guides, held against cues.
@NullMarked
package app.galley.caption.check;

import org.jspecify.annotations.NullMarked;
