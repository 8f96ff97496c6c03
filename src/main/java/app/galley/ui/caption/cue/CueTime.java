package app.galley.ui.caption.cue;

import app.galley.transcript.TimeCode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the times of cues are written and read: `0:12:03.250`. Stateless; any thread.
public final class CueTime {
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,2}):)?(\\d{1,2})(?:[.,](\\d{1,3}))?");
    private static final int MILLISECONDS = 1_000;
    private static final int SIXTY = 60;

    private CueTime() { }

    /// A moment.
    ///
    /// @param millisecond from 0 on
    public static String of(long millisecond) {
        return TimeCode.of(millisecond) + String.format(Locale.ROOT, ".%03d", millisecond % MILLISECONDS);
    }

    /// The moment that is written, in milliseconds; empty when none is. Hours and minutes may be left out, and a comma may stand for the point.
    public static OptionalLong read(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        String fraction = found.group(4) == null ? "" : found.group(4);
        long minutes = number(found.group(1)) * SIXTY + number(found.group(2));
        return OptionalLong.of((minutes * SIXTY + number(found.group(3))) * MILLISECONDS + number((fraction + "000").substring(0, 3)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
