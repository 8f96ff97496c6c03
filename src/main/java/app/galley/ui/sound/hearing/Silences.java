package app.galley.ui.sound.hearing;

import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds what is left out between two spans of speech. Stateless; any thread.
final class Silences {
    /// So much of a silence is still heard at each side, so that no word is cut and speech does not run together.
    private static final long KEPT_MILLISECONDS = 150;

    private Silences() { }

    /// What is left out of a recording. A recording without speech is heard whole: it may be music.
    ///
    /// @param speech where someone speaks, in order
    /// @param length of the recording
    /// @param shortest shorter silences are heard
    static List<TimeSpan> between(List<TimeSpan> speech, Duration length, Duration shortest) {
        List<TimeSpan> silences = new ArrayList<>();
        if (speech.isEmpty()) {
            return silences;
        }
        long from = 0;
        for (TimeSpan span : speech) {
            add(silences, from, span.start(), shortest.toMillis());
            from = Math.max(from, span.end());
        }
        add(silences, from, length.toMillis(), shortest.toMillis());
        return silences;
    }

    private static void add(List<TimeSpan> silences, long from, long to, long shortest) {
        if (to - from >= shortest && to - from > 2 * KEPT_MILLISECONDS) {
            silences.add(new TimeSpan(from + KEPT_MILLISECONDS, to - KEPT_MILLISECONDS));
        }
    }
}
