/// What guides of captions ask for, as data.
@NullMarked
package app.galley.caption.preset;

import org.jspecify.annotations.NullMarked;
