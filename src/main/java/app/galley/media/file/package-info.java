/// What a media file holds and says beside its samples.
@NullMarked
package app.galley.media.file;

import org.jspecify.annotations.NullMarked;
