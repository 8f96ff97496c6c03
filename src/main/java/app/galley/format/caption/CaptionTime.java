package app.galley.format.caption;

import app.galley.transcript.TimeSpan;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time line of a cue, `00:00:01,000 --> 00:00:03,500`. Reading is lenient: hours may be missing or long, a dot may stand
/// for the comma, blanks around the arrow may be missing, and what follows the second time is passed over. A fraction counts as
/// milliseconds however many digits it has, as other programs read it: `,5` is 5 ms.
final class CaptionTime {
    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[,.:](\\d{1,3})\\d*)?";
    private static final Pattern STAMP = Pattern.compile(TIME);
    private static final Pattern LINE = Pattern.compile("^\\s*" + TIME + "\\s*--?>\\s*" + TIME + "(?:\\s.*|X1:.*)?$");

    private CaptionTime() {
    }

    /// The time of a cue; empty when the line is none. An end before the start counts as the start.
    static Optional<TimeSpan> read(String line) {
        if (line.indexOf('>') < 0) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long start = milliseconds(matcher, 1);
        return Optional.of(new TimeSpan(start, Math.max(start, milliseconds(matcher, 5))));
    }

    /// A moment as `00:00:01,000`; 100 hours and more get more digits.
    ///
    /// @param point what stands before the milliseconds: a comma in SubRip, a dot in WebVTT
    static String written(long millisecond, char point) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", millisecond / 3_600_000, millisecond / 60_000 % 60,
                millisecond / 1_000 % 60, point, millisecond % 1_000);
    }

    /// The time line of a cue.
    static String written(TimeSpan time, char point) {
        return written(time.start(), point) + " --> " + written(time.end(), point);
    }

    /// A time stamp inside a cue, as WebVTT has them; empty when the text is none.
    static Optional<Long> stamp(String text) {
        Matcher matcher = STAMP.matcher(text);
        return matcher.matches() ? Optional.of(milliseconds(matcher, 1)) : Optional.empty();
    }

    private static long milliseconds(Matcher matcher, int group) {
        return number(matcher.group(group)) * 3_600_000 + number(matcher.group(group + 1)) * 60_000
                + number(matcher.group(group + 2)) * 1_000 + number(matcher.group(group + 3));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
