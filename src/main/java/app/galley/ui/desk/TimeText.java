package app.galley.ui.desk;

import java.time.Duration;
import java.util.Locale;

/// A moment of a recording as one reads it: h:mm:ss.
public final class TimeText {
    private TimeText() { }

    /// A moment given in milliseconds, whole seconds that have passed.
    public static String of(long milliseconds) {
        long seconds = Math.max(0, milliseconds) / 1000;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A moment, whole seconds that have passed.
    public static String of(Duration moment) {
        return of(moment.toMillis());
    }
}
