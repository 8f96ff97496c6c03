/// Caption files: SubRip and WebVTT.
@NullMarked
package app.galley.format.caption;

import org.jspecify.annotations.NullMarked;
