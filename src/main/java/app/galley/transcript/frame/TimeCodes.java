package app.galley.transcript.frame;

import app.galley.transcript.TimeCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the frames of a film are called: hours, minutes, seconds and frames, counted from the code of the first one (SMPTE ST 12-1).
/// At 29.97 and 59.94 frames a second a code may leave out numbers, so that it keeps up with the clock: the first two, or four, of every
/// minute but each tenth. Such codes have a semicolon before the frames. After 24 hours they begin anew.
///
/// @param rate how fast the frames come
/// @param first the number of the first frame, counted from the code of all zeros
public record TimeCodes(FrameRate rate, long first) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})[:;](\\d{1,2})[:;](\\d{1,2})[:;](\\d{1,3})");
    private static final int SIXTY = 60;
    private static final int HOURS = 24;
    private static final int TEN = 10;
    /// Codes that leave numbers out count this many frames in a second, or a multiple: two numbers a minute for each of it.
    private static final int DROPPING_BASE = 30;
    /// Samples and frames do not begin together: so far behind the beginning of a frame one is surely in it.
    private static final Duration INSIDE = Duration.ofMillis(1);

    /// Those that begin with a code.
    ///
    /// @param start such as `01:00:00;02`; what is no code of this rate counts as all zeros
    public static TimeCodes from(FrameRate rate, String start) {
        TimeCodes codes = new TimeCodes(rate, 0);
        return new TimeCodes(rate, codes.number(start).orElse(0));
    }

    /// Those that begin with exactly this code; empty when the rate has no such code. A semicolon in it has numbers left out where the
    /// rate can.
    public static Optional<TimeCodes> beginning(FrameRate rate, String start) {
        FrameRate meant = start.contains(";") && rate.canDrop() ? rate.dropping(true) : rate;
        TimeCodes codes = new TimeCodes(meant, 0);
        OptionalLong number = codes.number(start);
        boolean exists = number.isPresent() && digits(codes.of(number.getAsLong())).equals(digits(start.strip()));
        return exists ? Optional.of(new TimeCodes(meant, number.getAsLong())) : Optional.empty();
    }

    private static List<Integer> digits(String code) {
        return Stream.of(code.split("[:;]")).map(Integer::valueOf).toList();
    }

    /// The code of the frame that is seen at a moment, such as `01:00:00:00`.
    public String at(Duration moment) {
        return of(rate.frameAt(moment));
    }

    /// The code of a frame.
    ///
    /// @param frame counted from the first one, 0
    public String of(long frame) {
        long number = Math.floorMod(first + frame, day());
        long counted = number + left(number);
        int base = rate.nominal();
        long seconds = counted / base;
        return TimeCode.of(seconds * 1_000, 2) + (drops() ? ";" : ":") + TimeCode.digits(counted % base, base > 100 ? 3 : 2);
    }

    /// The moment of a frame, just inside of it; empty when the text is no code. What comes before the first frame is the beginning. A
    /// number that is left out stands for the next one.
    public Optional<Duration> moment(String code) {
        OptionalLong number = number(code);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long frame = number.getAsLong() - first;
        boolean nextDay = frame < -day() / 2;
        return Optional.of(frame < 0 && !nextDay ? Duration.ZERO : inside(nextDay ? frame + day() : frame));
    }

    private Duration inside(long frame) {
        Duration half = rate.frame().dividedBy(2);
        return frame == 0 ? Duration.ZERO : rate.startOf(frame).plus(half.compareTo(INSIDE) < 0 ? half : INSIDE);
    }

    /// The number of the frame of a code, counted from the code of all zeros.
    private OptionalLong number(String code) {
        Matcher parts = FORM.matcher(code.strip());
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = Integer.parseInt(parts.group(2));
        int second = Integer.parseInt(parts.group(3));
        int frame = Integer.parseInt(parts.group(4));
        if (hour >= HOURS || minute >= SIXTY || second >= SIXTY || frame >= rate.nominal()) {
            return OptionalLong.empty();
        }
        long minutes = (long) hour * SIXTY + minute;
        int existing = second == 0 && minute % TEN != 0 ? Math.max(frame, dropped()) : frame;
        return OptionalLong.of((minutes * SIXTY + second) * rate.nominal() + existing - dropped() * (minutes - minutes / TEN));
    }

    /// How many numbers were left out before a frame.
    private long left(long number) {
        long inTens = number % tenMinutes();
        long minutes = inTens < dropped() ? 0 : (inTens - dropped()) / ((long) SIXTY * rate.nominal() - dropped());
        return dropped() * ((TEN - 1) * (number / tenMinutes()) + minutes);
    }

    private long tenMinutes() {
        return (long) TEN * SIXTY * rate.nominal() - (long) (TEN - 1) * dropped();
    }

    private long day() {
        return tenMinutes() * (SIXTY / TEN) * HOURS;
    }

    /// Numbers that are left out in a minute.
    private int dropped() {
        return drops() ? 2 * rate.nominal() / DROPPING_BASE : 0;
    }

    /// Whether they leave out numbers.
    public boolean drops() {
        return rate.dropFrame() && rate.canDrop();
    }
}
