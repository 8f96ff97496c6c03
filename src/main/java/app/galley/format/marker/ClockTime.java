package app.galley.format.marker;

import app.galley.transcript.TimeCode;

/// Times as audio editors write them: `0:04.250`, from an hour on `1:02:03.250`.
final class ClockTime {
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;

    private ClockTime() {
    }

    static String of(long millisecond) {
        long minutes = millisecond % HOUR / MINUTE;
        String rest = TimeCode.digits(millisecond % MINUTE / SECOND, 2) + "." + TimeCode.digits(millisecond % SECOND, 3);
        return millisecond < HOUR ? minutes + ":" + rest
                : millisecond / HOUR + ":" + TimeCode.digits(minutes, 2) + ":" + rest;
    }
}
