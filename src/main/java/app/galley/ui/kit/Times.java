package app.galley.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Times and dates as the window writes them.
public final class Times {
    private Times() { }

    /// A moment or length in a recording: `h:mm:ss`.
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A date and time of day, as the reader's language writes them.
    public static String date(Instant when, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(reader)
                .withZone(ZoneId.systemDefault()).format(when);
    }
}
