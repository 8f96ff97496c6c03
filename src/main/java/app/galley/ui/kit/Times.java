package app.galley.ui.kit;

import app.galley.transcript.TimeCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Times and dates as the window writes them.
public final class Times {
    private Times() { }

    /// A moment or length in a recording: `h:mm:ss`.
    public static String clock(Duration time) {
        return TimeCode.of(time.toMillis());
    }

    /// A date and time of day, as the reader's language writes them.
    public static String date(Instant when, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(reader)
                .withZone(ZoneId.systemDefault()).format(when);
    }

    /// A moment as short as it can be told by someone who knows what day it is: the time of day today, else the day.
    public static String brief(Instant when, Instant now, Locale reader) {
        ZoneId here = ZoneId.systemDefault();
        LocalDate day = LocalDate.ofInstant(when, here);
        LocalDate today = LocalDate.ofInstant(now, here);
        return day.equals(today) ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(reader).format(when.atZone(here))
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader).format(day);
    }
}
