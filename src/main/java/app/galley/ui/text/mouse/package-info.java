/// What the mouse does to the page: selecting, and dragging text.
@NullMarked
package app.galley.ui.text.mouse;

import org.jspecify.annotations.NullMarked;
