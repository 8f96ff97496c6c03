/// What is decided of captions by hand, and how the chosen cue is changed.
@NullMarked
package app.galley.ui.caption.edit;

import org.jspecify.annotations.NullMarked;
