package app.galley.transcript.placing;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where speech was found in a recording.
///
/// @param spans in the order of time, apart from each other; empty when nothing is known
record Speech(List<TimeSpan> spans) {
    /// Nothing is known: speech may be anywhere.
    static final Speech EVERYWHERE = new Speech(List.of());

    /// Where a result without words has its turns.
    static Speech of(Transcript found) {
        List<TimeSpan> spans = new ArrayList<>();
        found.turns().stream().map(Turn::time).filter(time -> time.end() > time.start()).sorted(Comparator.comparingLong(TimeSpan::start)).forEach(time -> {
            if (!spans.isEmpty() && spans.getLast().end() >= time.start()) {
                spans.add(spans.removeLast().hull(time));
            } else {
                spans.add(time);
            }
        });
        return new Speech(spans);
    }

    /// A time inside of a stretch, put where the same share of the stretch's speech has been heard. Where no speech is in the
    /// stretch, it stays.
    TimeSpan pressed(TimeSpan time, TimeSpan stretch) {
        List<TimeSpan> inside = inside(stretch);
        long total = inside.stream().mapToLong(span -> span.end() - span.start()).sum();
        long whole = stretch.end() - stretch.start();
        if (total == 0 || whole == 0) {
            return time;
        }
        long start = moment(inside, (time.start() - stretch.start()) * total / whole, false);
        long end = moment(inside, (time.end() - stretch.start()) * total / whole, true);
        return new TimeSpan(start, Math.max(start, end));
    }

    private List<TimeSpan> inside(TimeSpan stretch) {
        List<TimeSpan> inside = new ArrayList<>();
        for (int i = first(stretch.start()); i < spans.size() && spans.get(i).start() < stretch.end(); i++) {
            inside.add(new TimeSpan(Math.max(stretch.start(), spans.get(i).start()), Math.min(stretch.end(), spans.get(i).end())));
        }
        return inside;
    }

    /// The first span that ends after a moment.
    private int first(long moment) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The moment at which so much speech was heard.
    ///
    /// @param ends whether a moment between two stretches of speech is the end of the first rather than the start of the second
    private static long moment(List<TimeSpan> inside, long heard, boolean ends) {
        long left = heard;
        for (TimeSpan span : inside) {
            long length = span.end() - span.start();
            if (left < length || ends && left == length) {
                return span.start() + left;
            }
            left -= length;
        }
        return inside.getLast().end();
    }
}
