/// What hands do to the page: keys, mouse, clipboard, input methods, and following the sound.
@NullMarked
package app.galley.ui.text.act;

import org.jspecify.annotations.NullMarked;
