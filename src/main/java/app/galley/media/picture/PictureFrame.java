package app.galley.media.picture;

import java.nio.ByteBuffer;
import java.time.Duration;

/// One frame of a picture. Its times are those of the sound: zero is where the sound begins.
///
/// @param start when it is to be shown
/// @param end when the next one is
/// @param pixels blue, green, red, opacity, one byte each, row after row without gaps, from the top left; from position 0 on
public record PictureFrame(Duration start, Duration end, PictureSize size, ByteBuffer pixels) {
    /// Whether it is the one to be shown at a moment.
    public boolean covers(Duration moment) {
        return start.compareTo(moment) <= 0 && moment.compareTo(end) < 0;
    }
}
