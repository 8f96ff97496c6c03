package app.galley.media.playback.ahead;

/// Which frames of a recording are played: all that follow, those up to an end, or those between two frames again and again.
///
/// @param from the first frame; may be entered behind it
/// @param to the frame behind the last one
/// @param loops whether it begins again at its end
public record Course(long from, long to, boolean loops) {
    /// On to the end of the recording.
    public static final Course FREE = new Course(0, Long.MAX_VALUE, false);

    /// Whether a frame belongs to it.
    public boolean contains(long frame) {
        return frame >= from && frame < to;
    }

    /// Whether it ends before the recording does, and then stands.
    public boolean stands() {
        return !loops && to != Long.MAX_VALUE;
    }

    /// How many frames are left from a frame on.
    public long left(long frame) {
        return frame < to ? to - frame : Long.MAX_VALUE;
    }
}
