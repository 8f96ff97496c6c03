/// How the sound is heard: how loud, which channels, through which device, without silences.
@NullMarked
package app.galley.ui.sound.hearing;

import org.jspecify.annotations.NullMarked;
