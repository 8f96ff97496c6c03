/// What is done to samples on their way to the ears: how loud they are, and which channel comes to which ear.
@NullMarked
package app.galley.media.playback.mix;

import org.jspecify.annotations.NullMarked;
