package app.galley.transcript;

/// How a moment of a recording is written wherever a person reads it. Stateless; any thread.
public final class TimeCode {
    private TimeCode() {
    }

    /// Hours, minutes and seconds: `0:12:03`. What is before the start is the start.
    public static String of(long millisecond) {
        long seconds = Math.max(0, millisecond) / 1_000;
        return seconds / 3_600 + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
