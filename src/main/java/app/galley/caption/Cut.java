package app.galley.caption;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The best way to cut one turn's units into cues: the cheapest by dynamic programming in the manner of Knuth and Plass
/// (1981). A cue costs for being fast, short, badly broken or spanning a pause; a cut costs or pays by what it parts. What the
/// style forbids is very dear but possible, so that there is an answer for every turn.
final class Cut {
    private static final double PER_CUE = 7;
    private static final double FORBIDDEN = 1_000;

    private final List<Unit> units;
    private final CaptionStyle style;
    private final Layout layout;
    private final long next;
    private final double[] breaks;
    private final long[] pauses;

    /// @param units at least one
    /// @param next when the next words begin, [Long#MAX_VALUE] when none does
    Cut(List<Unit> units, CaptionStyle style, Phrasing phrasing, long next) {
        this.units = units;
        this.style = style;
        this.next = next;
        breaks = new double[units.size()];
        pauses = new long[units.size()];
        for (int i = 1; i < units.size(); i++) {
            breaks[i] = phrasing.cost(units.get(i - 1).text(), units.get(i).text());
            pauses[i] = Math.max(0, units.get(i).time().start() - units.get(i - 1).time().end());
        }
        layout = new Layout(units, style, breaks);
    }

    /// A cue and the unit it begins with.
    record Part(int from, Cue cue) { }

    /// The cues, in order.
    List<Part> parts(String speaker) {
        int[] from = cheapest();
        List<Part> parts = new ArrayList<>();
        for (int to = units.size(); to > 0; to = from[to]) {
            long start = units.get(from[to]).time().start();
            TimeSpan time = new TimeSpan(start, Math.max(start + 1, end(from[to], to)));
            parts.add(new Part(from[to], new Cue(time, layout.lines(from[to], to), speaker)));
        }
        Collections.reverse(parts);
        return parts;
    }

    /// For each place where a cue may end, where the best cue that ends there begins.
    private int[] cheapest() {
        double[] best = new double[units.size() + 1];
        int[] from = new int[units.size() + 1];
        for (int to = 1; to <= units.size(); to++) {
            best[to] = Double.POSITIVE_INFINITY;
            double inside = 0;
            for (int start = to - 1; start >= 0 && (start == to - 1 || isAllowed(start, to)); start--) {
                inside += start < to - 1 ? inside(start + 1) : 0;
                double cost = best[start] + cue(start, to) + inside + cut(to);
                if (cost < best[to]) {
                    best[to] = cost;
                    from[to] = start;
                }
            }
        }
        return from;
    }

    private boolean isAllowed(int start, int to) {
        return layout.fits(start, to) && spoken(start, to) <= style.longest();
    }

    /// What it costs that the place before unit `i` lies inside a cue.
    private double inside(int i) {
        double over = (double) (pauses[i] - style.pause()) / style.pause();
        return (over > 0 ? 4 + 10 * over : 0) + (Phrasing.endsSentence(units.get(i - 1).text()) ? 4 : 0);
    }

    private double cut(int to) {
        return to == units.size() ? 0 : breaks[to] - Math.min(10, 10.0 * pauses[to] / style.pause());
    }

    private double cue(int start, int to) {
        double seconds = Math.max(1, end(start, to) - units.get(start).time().start()) / 1_000.0;
        double speed = layout.characters(start, to) / seconds;
        double shortest = style.shortest() / 1_000.0;
        double cost = PER_CUE + layout.cost(start, to) + 0.5 * Math.pow(Math.max(0, speed - style.easy()), 1.5)
                + 3 * Math.pow(Math.max(0, 1.5 - seconds), 2);
        if (speed > style.fastest()) {
            cost += 40 + 15 * (speed - style.fastest());
        }
        if (seconds < shortest) {
            cost += 60 + 80 * (shortest - seconds);
        }
        return spoken(start, to) > style.longest() ? cost + FORBIDDEN : cost;
    }

    private long spoken(int start, int to) {
        return units.get(to - 1).time().end() - units.get(start).time().start();
    }

    /// When the cue goes: with its words, or later where there is time to read it in. Words of another speaker that begin
    /// while these are still heard do not cut it short: the two cues are then shown together.
    private long end(int start, int to) {
        long shown = units.get(start).time().start();
        long heard = Math.max(shown, units.get(to - 1).time().end());
        boolean last = to == units.size();
        long follows = last ? next : units.get(to).time().start();
        long limit = follows == Long.MAX_VALUE || last && follows < heard ? Long.MAX_VALUE : follows - style.gap();
        long wanted = Math.max(heard, shown + Math.max(style.shortest(),
                (long) Math.ceil(layout.characters(start, to) * 1_000 / style.aim())));
        long end = Math.min(Math.min(wanted, limit), Math.min(shown + style.longest(),
                Math.max(heard + style.tail(), shown + style.shortest())));
        return Math.max(end, Math.min(heard, limit));
    }
}
