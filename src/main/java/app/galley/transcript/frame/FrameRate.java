package app.galley.transcript.frame;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Frames a second, as a fraction: 30000/1001 is what is called 29.97.
///
/// @param dropFrame whether its time codes leave out numbers so that they keep up with the clock (SMPTE ST 12-1); the
///        frames themselves are all there
public record FrameRate(int numerator, int denominator, boolean dropFrame) {
    private static final long NANOS = 1_000_000_000L;
    private static final long MILLIS = 1_000L;
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final int DROPPING_BASE = 30;
    private static final int FASTEST = 240;
    private static final Pattern NAME = Pattern.compile("(\\d{1,6})(?:/(\\d{1,4})|(\\.\\d{1,3}))?\\s*(n?df)?");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("\\.?0+$");
    /// What the rates of television are called: their nominal rate by 1000/1001 (SMPTE ST 12-1), cut in one way or another.
    private static final Map<String, Integer> TELEVISION = Map.of("23.976", 24, "23.98", 24, "29.97", 30, "47.952", 48, "47.95", 48,
            "59.94", 60, "119.88", 120);

    /// A rate above zero.
    ///
    /// @throws IllegalArgumentException when it is none
    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a rate of " + numerator + "/" + denominator);
        }
    }

    /// The rate of a name: `25`, `23.976` (24000/1001), `29.97`, `30000/1001`; with `df` behind it, where a rate can, its time codes leave
    /// out numbers. Empty when there is no such rate.
    public static Optional<FrameRate> named(String name) {
        Matcher parts = NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Integer television = parts.group(3) == null ? null : TELEVISION.get(parts.group(1) + parts.group(3));
        boolean whole = parts.group(3) == null || Integer.parseInt(parts.group(3).substring(1)) == 0;
        if (television == null && !whole) {
            return Optional.empty();
        }
        int over = television != null ? television * (int) MILLIS : Integer.parseInt(parts.group(1));
        int under = television != null ? (int) MILLIS + 1 : parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        if (over < 1 || under < 1 || over < under || over > (long) FASTEST * under) {
            return Optional.empty();
        }
        FrameRate rate = new FrameRate(over, under, "df".equals(parts.group(4)));
        return rate.dropFrame && !rate.canDrop() ? Optional.empty() : Optional.of(rate);
    }

    /// What it is called: `25`, `23.976`, `29.97`.
    public String label() {
        long thousandths = (2 * MILLIS * numerator + denominator) / (2L * denominator);
        String digits = String.format(Locale.ROOT, "%d.%03d", thousandths / MILLIS, thousandths % MILLIS);
        return TRAILING_ZEROS.matcher(digits).replaceFirst("");
    }

    /// Whether its time codes may leave out numbers: those of 29.97, 59.94 and 119.88 frames a second.
    public boolean canDrop() {
        return nominal() % DROPPING_BASE == 0 && numerator % denominator != 0;
    }

    /// The same rate, its time codes leaving out numbers or not.
    public FrameRate dropping(boolean drop) {
        return new FrameRate(numerator, denominator, drop);
    }

    /// The frame whose beginning is nearest to a moment: where a cut at this moment is made. A frame's own beginning, rounded to
    /// milliseconds, yields that frame at every rate up to 240. Exact.
    ///
    /// @param millisecond 0 or more
    public long nearest(long millisecond) {
        long second = millisecond / MILLIS * numerator;
        long rest = second % denominator * MILLIS + millisecond % MILLIS * numerator;
        long unit = MILLIS * denominator;
        return second / denominator + (2 * rest + unit) / (2 * unit);
    }

    /// How long one frame stands.
    public Duration frame() {
        return Duration.ofNanos(Math.max(1, NANOS * denominator / numerator));
    }

    /// How many frames a time code counts in a second: 30 at 29.97.
    public int nominal() {
        return (int) Math.max(1, (2L * numerator + denominator) / (2L * denominator));
    }

    /// The number of the frame that is seen at a moment; 0 is the first, and what comes before it.
    public long frameAt(Duration moment) {
        if (moment.isNegative()) {
            return 0;
        }
        long whole = moment.getSeconds() * numerator;
        return whole / denominator + (whole % denominator * NANOS + (long) moment.getNano() * numerator) / (denominator * NANOS);
    }

    /// When a frame begins, to the nearest millisecond; [#nearest] yields it again.
    public long moment(long frame) {
        return Math.round(startOf(frame).toNanos() / NANOS_A_MILLISECOND);
    }

    /// When a frame begins, rounded up to the nanosecond, so that [#frameAt] yields the same frame.
    public Duration startOf(long frame) {
        long rest = frame % numerator * denominator;
        long nanos = (rest % numerator * NANOS + numerator - 1) / numerator;
        return Duration.ofSeconds(frame / numerator * denominator + rest / numerator, nanos);
    }
}
