package app.galley.caption.shot;

import app.galley.transcript.frame.FrameRate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What captions have to know of the moving picture of a recording. Immutable.
///
/// @param rate its frames a second; null without a moving picture, or when nobody knows
/// @param cuts when the first frame behind each shot change is to be shown, in milliseconds, in order; none as long as nobody has looked for them
public record Footage(@Nullable FrameRate rate, List<Long> cuts) {
    /// No moving picture.
    public static final Footage NONE = new Footage(null, List.of());
    private static final double SLOWEST = 20;
    private static final double FASTEST = 240;

    public Footage {
        cuts = List.copyOf(cuts);
    }

    /// The rate on whose frames captions can come and go: that of a film. A picture that stands for a second, as podcasts have it, is none, nor is what a file
    /// counts its time with when its frames are not equally long.
    public Optional<FrameRate> filmRate() {
        FrameRate frames = rate;
        double perSecond = frames == null ? 0 : (double) frames.numerator() / frames.denominator();
        return frames == null || perSecond < SLOWEST || perSecond > FASTEST ? Optional.empty() : Optional.of(frames);
    }
}
