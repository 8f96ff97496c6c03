/// The second player, over JavaFX Media: for computers on which the usual one cannot play. Seen by `main` alone.
@NullMarked
package app.galley.ui.sound.fx;

import org.jspecify.annotations.NullMarked;
