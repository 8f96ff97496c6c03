package app.galley.media.playback;

import app.galley.media.PcmFormat;
import app.galley.media.playback.ahead.Course;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is played of a recording instead of all of it.
///
/// @param from where it begins
/// @param to where it ends
/// @param loops again and again, rather than once
record Range(Duration from, Duration to, boolean loops) {
    Range {
        if (from.isNegative() || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("nothing lies between " + from + " and " + to);
        }
    }

    boolean contains(Duration moment) {
        return moment.compareTo(from) >= 0 && moment.compareTo(to) < 0;
    }

    /// The frames of a range; all of them when there is none.
    static Course course(@Nullable Range played, PcmFormat format) {
        return played == null ? Course.FREE : new Course(format.frameAt(played.from), format.frameAt(played.to), played.loops);
    }
}
