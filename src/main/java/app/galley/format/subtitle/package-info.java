/// Captions for players and broadcasters beside SubRip and WebVTT.
@NullMarked
package app.galley.format.subtitle;

import org.jspecify.annotations.NullMarked;
