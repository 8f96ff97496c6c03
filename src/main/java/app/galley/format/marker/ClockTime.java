package app.galley.format.marker;

import java.util.Locale;

/// Times as audio editors write them: `0:04.250`, from an hour on `1:02:03.250`.
final class ClockTime {
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;

    private ClockTime() {
    }

    static String of(long millisecond) {
        long minutes = millisecond % HOUR / MINUTE;
        String rest = String.format(Locale.ROOT, "%02d.%03d", millisecond % MINUTE / SECOND, millisecond % SECOND);
        return millisecond < HOUR ? minutes + ":" + rest
                : String.format(Locale.ROOT, "%d:%02d:%s", millisecond / HOUR, minutes, rest);
    }
}
