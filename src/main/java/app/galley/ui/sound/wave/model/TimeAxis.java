package app.galley.ui.sound.wave.model;

/// Which part of a recording is in sight, and where each moment of it is drawn. It never shows what is before the beginning or
/// behind the end, and never less than [#CLOSEST] a pixel. Immutable. Times are in seconds, places in pixels from the left.
///
/// @param start the moment at the left edge
/// @param scale seconds a pixel
/// @param width pixels in sight
/// @param length length of the recording
public record TimeAxis(double start, double scale, double width, double length) {
    /// The closest one comes: at 48 kHz a sample takes ten pixels.
    public static final double CLOSEST = 2e-6;
    /// The shortest a recording counts as, in seconds.
    private static final double SHORTEST = 0.001;
    /// What is left of rounding when the whole recording is in sight.
    private static final double ROUNDING = 1e-9;

    public TimeAxis {
        width = Math.max(1, width);
        length = Math.max(SHORTEST, length);
        scale = Math.clamp(scale, Math.min(CLOSEST, length / width), length / width);
        start = Math.clamp(start, 0, Math.max(0, length - scale * width));
    }

    /// All of a recording.
    public static TimeAxis whole(double width, double length) {
        return new TimeAxis(0, Double.MAX_VALUE, width, length);
    }

    /// The moment at the right edge.
    public double end() {
        return start + span();
    }

    /// How much is in sight.
    public double span() {
        return scale * width;
    }

    /// Where a moment is drawn; outside of 0 to [#width] when it is not in sight.
    public double x(double seconds) {
        return (seconds - start) / scale;
    }

    /// The moment that is drawn at a place.
    public double time(double x) {
        return start + x * scale;
    }

    /// Whether all of the recording is in sight.
    public boolean isWhole() {
        return span() >= length * (1 - ROUNDING);
    }

    /// Whether a moment is in sight.
    public boolean shows(double seconds) {
        return seconds >= start && seconds <= end();
    }

    /// Closer (more than 1) or farther away, with the moment at `x` staying there.
    public TimeAxis zoomed(double factor, double x) {
        TimeAxis scaled = new TimeAxis(start, scale / factor, width, length);
        return scaled.startingAt(time(x) - x * scaled.scale);
    }

    /// As close, from another moment on.
    public TimeAxis startingAt(double seconds) {
        return new TimeAxis(seconds, scale, width, length);
    }

    /// Some pixels further on; back when negative.
    public TimeAxis scrolled(double pixels) {
        return startingAt(start + pixels * scale);
    }

    /// Just the part between two moments, with a little room beside it.
    public TimeAxis showing(double from, double to) {
        double room = Math.max((to - from) * 0.05, CLOSEST);
        return new TimeAxis(from - room, (to - from + 2 * room) / width, width, length);
    }

    /// The same part in another width; all of it when all was in sight, as close as before otherwise.
    public TimeAxis inWidth(double newWidth) {
        return isWhole() ? whole(newWidth, length) : new TimeAxis(start, scale, newWidth, length);
    }

    /// The same part of a recording that turned out to have another length; all of it when all was in sight.
    public TimeAxis ofLength(double newLength) {
        return isWhole() ? whole(width, newLength) : new TimeAxis(start, scale, width, newLength);
    }
}
