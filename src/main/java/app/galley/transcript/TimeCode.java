package app.galley.transcript;

import java.util.Locale;

/// How a moment of a recording is written wherever a person reads it. Stateless; any thread.
public final class TimeCode {
    private TimeCode() {
    }

    /// Hours, minutes and seconds: `0:12:03`. What is before the start is the start.
    public static String of(long millisecond) {
        long seconds = Math.max(0, millisecond) / 1_000;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
