package app.galley.transcript;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a moment of a recording is written, for those who read it and in files. Stateless; any thread.
public final class TimeCode {
    private static final int SECOND = 1_000;
    private static final Pattern TIME = Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,9}(?:[.,]\\d{1,12})?)");

    private TimeCode() {
    }

    /// Hours, minutes and seconds: `0:12:03`. What is before the start is the start.
    public static String of(long millisecond) {
        return of(millisecond, 1);
    }

    /// Hours, minutes and seconds with at least so many digits for the hours: `00:12:03`. What is before the start is the start.
    public static String of(long millisecond, int hours) {
        long seconds = Math.max(0, millisecond) / SECOND;
        return digits(seconds / 3_600, hours) + ":" + digits(seconds / 60 % 60, 2) + ":" + digits(seconds % 60, 2);
    }

    /// The same with parts of the second: `00:12:03,250`. What is beyond the last decimal is left away.
    ///
    /// @param point what stands before the decimals
    /// @param decimals 1 to 3
    public static String of(long millisecond, int hours, char point, int decimals) {
        long within = Math.max(0, millisecond) % SECOND;
        return of(millisecond, hours) + point + digits(within, 3).substring(0, decimals);
    }

    /// Reads hours, minutes and seconds, minutes and seconds, or seconds alone, with decimals behind a dot or a comma: the nearest millisecond; empty when it is
    /// none of them.
    public static OptionalLong read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long minutes = 60 * number(time.group(1)) + number(time.group(2));
        return OptionalLong.of(60 * SECOND * minutes + Math.round(Double.parseDouble(time.group(3).replace(',', '.')) * SECOND));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /// A number, not below 0, with at least so many digits. A file of four hours has tens of thousands of them, for which a
    /// [java.util.Formatter] would take most of the time.
    public static String digits(long number, int least) {
        String digits = Long.toString(number);
        return digits.length() < least ? "0".repeat(least - digits.length()) + digits : digits;
    }
}
