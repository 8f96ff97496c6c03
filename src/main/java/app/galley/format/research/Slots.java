package app.galley.format.research;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The moments a file gives names to, in the order of time. Those without a time lie evenly between the ones around them. Made for one file.
public final class Slots {
    private static final long LATEST = 1_000_000_000_000L;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Long> times = new ArrayList<>();
    private int filled;

    /// Adds the next one.
    ///
    /// @param millisecond below 0 when the file does not tell
    public void add(String name, long millisecond) {
        places.put(name, times.size());
        times.add(Math.min(millisecond, LATEST));
    }

    /// The time from one to another; empty when one of them is not there. An end before the start counts as the start.
    public Optional<TimeSpan> between(String first, String last) {
        Integer from = places.get(first);
        Integer to = places.get(last);
        if (from == null || to == null) {
            return Optional.empty();
        }
        fill();
        return Optional.of(new TimeSpan(times.get(from), Math.max(times.get(from), times.get(to))));
    }

    /// Gives times to those that have none.
    private void fill() {
        for (; filled < times.size(); filled++) {
            if (times.get(filled) < 0) {
                int next = filled;
                while (next < times.size() && times.get(next) < 0) {
                    next++;
                }
                long before = filled == 0 ? 0 : times.get(filled - 1);
                long after = next < times.size() ? Math.max(before, times.get(next)) : before;
                for (int i = filled; i < next; i++) {
                    times.set(i, before + (after - before) * (i - filled + 1) / (next - filled + 1));
                }
            }
        }
    }
}
