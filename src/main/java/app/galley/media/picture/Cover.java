package app.galley.media.picture;

import java.nio.ByteBuffer;

/// The still picture of a recording, such as the one of a podcast.
///
/// @param pixels blue, green, red, opacity, one byte each, row after row without gaps, from the top left; from position 0 on
public record Cover(PictureSize size, ByteBuffer pixels) { }
