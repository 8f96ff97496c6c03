/// The moving picture of the open recording, beside the page, in a window of its own or on the whole screen.
@NullMarked
package app.galley.ui.sound.picture;

import org.jspecify.annotations.NullMarked;
