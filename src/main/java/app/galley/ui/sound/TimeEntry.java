package app.galley.ui.sound;

import app.galley.transcript.TimeCode;
import app.galley.transcript.frame.TimeCodes;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A moment as one types it: `h:mm:ss.mmm`, `mm:ss` or seconds; digits behind the point, or the comma, may be left out. Where a
/// recording has frames, its time codes too. Stateless; any thread.
public final class TimeEntry {
    private static final Pattern FORM = Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,6})(?:[.,](\\d{1,3}))?");
    private static final long MINUTE = 60;
    private static final long THOUSAND = 1000;

    private TimeEntry() { }

    /// Writes one with milliseconds.
    public static String of(Duration moment) {
        return TimeCode.of(moment.toMillis(), 1, '.', 3);
    }

    /// Reads one of either kind; empty when it is none.
    ///
    /// @param codes the time codes of the recording; empty when it has no frames
    static Optional<Duration> read(String typed, Optional<TimeCodes> codes) {
        return codes.flatMap(known -> known.moment(typed)).or(() -> read(typed));
    }

    /// Reads one; empty when it is none.
    public static Optional<Duration> read(String typed) {
        Matcher parts = FORM.matcher(typed.strip());
        if (!parts.matches() || parts.group(2) != null && number(parts.group(3)) >= MINUTE
                || parts.group(1) != null && number(parts.group(2)) >= MINUTE) {
            return Optional.empty();
        }
        long seconds = (number(parts.group(1)) * MINUTE + number(parts.group(2))) * MINUTE + number(parts.group(3));
        String behind = parts.group(4) == null ? "" : parts.group(4);
        return Optional.of(Duration.ofMillis(seconds * THOUSAND + number((behind + "000").substring(0, 3))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
