/// The kit of the window: the door to the FX thread, words, dialogs, commands, theme.
@NullMarked
package app.galley.ui.kit;

import org.jspecify.annotations.NullMarked;
