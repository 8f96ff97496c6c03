/// How guides have what stands beside the spoken words: who speaks, sounds, music; and the frames on which cues come and go.
@NullMarked
package app.galley.caption.form;

import org.jspecify.annotations.NullMarked;
