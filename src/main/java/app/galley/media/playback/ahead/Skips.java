package app.galley.media.playback.ahead;

import app.galley.media.PcmFormat;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What is left out of a recording while it is played on. Immutable.
public final class Skips {
    /// Nothing is left out.
    public static final Skips NONE = new Skips(new TreeMap<>());
    /// From the first frame to the one behind the last; they do not touch.
    private final NavigableMap<Long, Long> spans;

    private Skips(NavigableMap<Long, Long> spans) {
        this.spans = spans;
    }

    /// Leaves out spans, in any order.
    public static Skips of(List<TimeSpan> silences, PcmFormat format) {
        NavigableMap<Long, Long> spans = new TreeMap<>();
        for (TimeSpan span : silences.stream().sorted(Comparator.comparingLong(TimeSpan::start)).toList()) {
            long from = format.frameAt(Duration.ofMillis(span.start()));
            long to = format.frameAt(Duration.ofMillis(span.end()));
            Map.Entry<Long, Long> last = spans.lastEntry();
            if (last != null && last.getValue() >= from) {
                spans.put(last.getKey(), Math.max(last.getValue(), to));
            } else if (to > from) {
                spans.put(from, to);
            }
        }
        return new Skips(spans);
    }

    /// Where it goes on when a frame is not to be heard; -1 when it is.
    long over(long frame) {
        Map.Entry<Long, Long> around = spans.floorEntry(frame);
        return around != null && around.getValue() > frame ? around.getValue() : -1;
    }

    /// How many frames are heard from a frame on before something is left out.
    long left(long frame) {
        if (over(frame) >= 0) {
            return 0;
        }
        Long next = spans.ceilingKey(frame);
        return next == null ? Long.MAX_VALUE : next - frame;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Skips skips && skips.spans.equals(spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }
}
