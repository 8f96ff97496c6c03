package app.galley.format.caption;

import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.transcript.TimeCode;
import app.galley.transcript.TimeSpan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time line of a cue, `00:00:01,000 --> 00:00:03,500`. Reading is lenient: hours may be missing or long, a dot may stand
/// for the comma, blanks around the arrow may be missing, and what follows the second time is passed over. A fraction counts as
/// milliseconds however many digits it has, as other programs read it: `,5` is 5 ms.
final class CaptionTime {
    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:([,.:])(\\d{1,3})\\d*)?";
    private static final Pattern STAMP = Pattern.compile(TIME);
    private static final Pattern LINE = Pattern.compile("^\\s*" + TIME + "(\\s*)(--?>)(\\s*)" + TIME + "(?:\\s.*|X1:.*)?$");
    private static final int FIRST = 1;
    private static final int BLANK = 6;
    private static final int SECOND = 9;

    private CaptionTime() {
    }

    /// Whether a line is the time line of a cue.
    static boolean isLine(String line) {
        return line.indexOf('>') >= 0 && LINE.matcher(line).matches();
    }

    /// The time of a cue; empty when the line is none. An end before the start counts as the start.
    ///
    /// @param point what the format has before the milliseconds
    /// @param number the line's number, for what is noted
    static Optional<TimeSpan> read(String line, char point, int number, CueTimes times, Mends mends) {
        if (line.indexOf('>') < 0) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (!matcher.group(BLANK + 1).equals("-->") || matcher.group(BLANK).isEmpty() || matcher.group(BLANK + 2).isEmpty()) {
            mends.add(Mend.Kind.ARROW, number);
        }
        look(matcher, FIRST, point, number, mends);
        look(matcher, SECOND, point, number, mends);
        return Optional.of(times.next(number, milliseconds(matcher, FIRST), milliseconds(matcher, SECOND)));
    }

    /// Notes what is odd about the first time of a line, or the second.
    private static void look(Matcher matcher, int group, char point, int number, Mends mends) {
        String hours = matcher.group(group);
        String sign = matcher.group(group + 3);
        String fraction = matcher.group(group + 4);
        if (sign != null && sign.charAt(0) != point) {
            mends.add(Mend.Kind.SEPARATOR, number, sign, String.valueOf(point));
        }
        if (fraction == null || fraction.length() != 3) {
            mends.add(Mend.Kind.FRACTION, number, number(fraction));
        }
        if (hours != null && hours.length() > 2) {
            mends.add(Mend.Kind.LONG_HOURS, number, number(hours));
        }
        boolean narrow = matcher.group(group + 1).length() < 2 || matcher.group(group + 2).length() < 2;
        if (narrow || hours != null && hours.length() < 2 || hours == null && point == ',') {
            mends.add(Mend.Kind.DIGITS, number);
        }
    }

    /// A moment as `00:00:01,000`; 100 hours and more get more digits.
    ///
    /// @param point what stands before the milliseconds: a comma in SubRip, a dot in WebVTT
    static String written(long millisecond, char point) {
        return TimeCode.of(millisecond, 2, point, 3);
    }

    /// The time line of a cue.
    static String written(TimeSpan time, char point) {
        return written(time.start(), point) + " --> " + written(time.end(), point);
    }

    /// A time stamp inside a cue, as WebVTT has them; empty when the text is none.
    static Optional<Long> stamp(String text) {
        Matcher matcher = STAMP.matcher(text);
        return matcher.matches() ? Optional.of(milliseconds(matcher, FIRST)) : Optional.empty();
    }

    private static long milliseconds(Matcher matcher, int group) {
        return number(matcher.group(group)) * 3_600_000 + number(matcher.group(group + 1)) * 60_000
                + number(matcher.group(group + 2)) * 1_000 + number(matcher.group(group + 4));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
