/// What is done with the sound of recordings beside playing it.
@NullMarked
package app.galley.workbench.sound;

import org.jspecify.annotations.NullMarked;
