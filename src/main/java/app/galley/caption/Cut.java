package app.galley.caption;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best way to cut units into cues: the cheapest by dynamic programming in the manner of Knuth and Plass (1981). A cue costs for being fast, short,
/// badly broken or spanning a pause; a cut costs or pays by what it parts. A cue of several units never has more characters or a longer speech than the
/// style allows; one unit by itself may, since there must be an answer for every text. Costs are whole millionths, so that what is cut anew behind a change
/// comes out just as if all had been.
final class Cut {
    private static final double PER_CUE = 7;
    private static final double FORBIDDEN = 1_000;
    private static final double MILLIONTHS = 1e6;

    private final List<Unit> units;
    private final CaptionStyle style;
    private final Layout layout;
    private final long next;
    private final double[] breaks;
    private final long[] pauses;
    /// What it costs that the place before a unit lies inside a cue.
    private final double[] inside;
    private final long[] starts;
    private final long[] ends;
    /// What the cheapest cues up to each place cost, and where the last of them begins.
    private final long[] best;
    private final int[] from;
    private int looked;

    /// Cuts them.
    ///
    /// @param units at least one
    /// @param next when the next words begin, [Long#MAX_VALUE] when none does
    Cut(List<Unit> units, CaptionStyle style, Phrasing phrasing, long next) {
        this(units, style, phrasing, next, null);
    }

    /// Cuts them, and takes over what another cut has found where nothing is otherwise.
    ///
    /// @param before of the same style and phrasing
    Cut(List<Unit> units, CaptionStyle style, Phrasing phrasing, long next, @Nullable Cut before) {
        this.units = units;
        this.style = style;
        this.next = next;
        breaks = new double[units.size()];
        pauses = new long[units.size()];
        inside = new double[units.size()];
        starts = new long[units.size()];
        ends = new long[units.size()];
        for (int i = 0; i < starts.length; i++) {
            TimeSpan time = units.get(i).time();
            starts[i] = time.start();
            ends[i] = time.end();
        }
        best = new long[units.size() + 1];
        from = new int[units.size() + 1];
        int same = before == null ? 0 : sameBegin(units, before.units);
        if (before != null) {
            System.arraycopy(before.breaks, 0, breaks, 0, same);
            System.arraycopy(before.pauses, 0, pauses, 0, same);
            System.arraycopy(before.inside, 0, inside, 0, same);
        }
        weigh(Math.max(1, same), phrasing);
        layout = new Layout(units, style, breaks);
        if (before == null) {
            cut(1);
        } else {
            int known = Math.max(0, same - 1);
            System.arraycopy(before.best, 0, best, 0, known + 1);
            System.arraycopy(before.from, 0, from, 0, known + 1);
            cut(known + 1, before, Math.min(sameEnd(units, before.units), Math.min(units.size(), before.units.size()) - same));
        }
    }

    private void weigh(int first, Phrasing phrasing) {
        if (first >= units.size()) {
            return;
        }
        Phrasing.Side left = phrasing.side(units.get(first - 1).text());
        for (int i = first; i < units.size(); i++) {
            Phrasing.Side right = phrasing.side(units.get(i).text());
            breaks[i] = Phrasing.cost(left, right);
            pauses[i] = Math.max(0, starts[i] - ends[i - 1]);
            double over = (double) (pauses[i] - style.pause()) / style.pause();
            inside[i] = (over > 0 ? 4 + 10 * over : 0) + (left.endsSentence() ? 4 : 0);
            left = right;
        }
    }

    private static int sameBegin(List<Unit> one, List<Unit> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameEnd(List<Unit> one, List<Unit> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /// A cue and the units it is made of.
    record Part(int from, int to, Cue cue) { }

    /// The cues, in order.
    List<Part> parts(String speaker) {
        List<Part> parts = new ArrayList<>();
        for (int to = units.size(); to > 0; to = from[to]) {
            parts.add(new Part(from[to], to, cue(from[to], to, speaker)));
        }
        Collections.reverse(parts);
        return parts;
    }

    private Cue cue(int start, int to, String speaker) {
        long shown = starts[start];
        return new Cue(new TimeSpan(shown, Math.max(shown + 1, end(start, to))), layout.lines(start, to), speaker);
    }

    /// What all cues cost together.
    long cost() {
        return best[units.size()];
    }

    /// What one cue costs, with what lies inside it and the cut behind it.
    long cost(int start, int to) {
        double within = 0;
        for (int i = to - 1; i > start; i--) {
            within += inside[i];
        }
        return Math.round((pace(start, to) + layout.cost(start, to) + within + cutCost(to)) * MILLIONTHS);
    }

    /// At how many places it was looked for the best cue.
    int looked() {
        return looked;
    }

    /// Finds the best cues up to each place from one on.
    private void cut(int first) {
        for (int to = first; to <= units.size(); to++) {
            cutAt(to);
        }
    }

    /// The same, until it is known to go on as it did before: when all places that a cue can still reach back to cost just so much more than before, so do
    /// all behind them.
    ///
    /// @param behind how many units at the end are as they were before
    private void cut(int first, Cut before, int behind) {
        int shift = units.size() - before.units.size();
        // a place is as before when the units at both sides of it are
        int settled = units.size() - behind + 1;
        int alike = Integer.MAX_VALUE;
        int reach = 0;
        for (int to = first; to <= units.size(); to++) {
            cutAt(to);
            while (reach < to - 1 && !layout.fits(reach, to)) {
                reach++;
            }
            boolean isAsBefore = to >= settled && to < units.size() && best[to] - best[to - 1] == before.best[to - shift] - before.best[to - 1 - shift];
            alike = isAsBefore ? Math.min(alike, to - 1) : Integer.MAX_VALUE;
            // one unit that no cue reaches back to any more is alike as well: neither before nor now does a cue begin further back
            if (alike < reach && next == before.next) {
                takeOver(before, to, shift);
                return;
            }
        }
    }

    private void takeOver(Cut before, int done, int shift) {
        long more = best[done] - before.best[done - shift];
        for (int to = done + 1; to <= units.size(); to++) {
            best[to] = before.best[to - shift] + more;
            from[to] = before.from[to - shift] + shift;
        }
    }

    /// Finds the best last cue up to a place.
    private void cutAt(int to) {
        looked++;
        best[to] = Long.MAX_VALUE;
        double within = 0;
        double cutCost = cutCost(to);
        for (int start = to - 1; start >= 0 && (start == to - 1 || isAllowed(start, to)); start--) {
            within += start < to - 1 ? inside[start + 1] : 0;
            double shown = pace(start, to);
            // lines are looked at only where they can still make it the best
            if (best[start] + Math.round((shown + layout.least(start, to) + within + cutCost) * MILLIONTHS) < best[to]) {
                long cost = best[start] + Math.round((shown + layout.cost(start, to) + within + cutCost) * MILLIONTHS);
                if (cost < best[to]) {
                    best[to] = cost;
                    from[to] = start;
                }
            }
        }
    }

    private boolean isAllowed(int start, int to) {
        return layout.fits(start, to) && spoken(start, to) <= style.longest();
    }

    private double cutCost(int to) {
        return to == units.size() ? 0 : breaks[to] - Math.min(10, 10.0 * pauses[to] / style.pause());
    }

    /// What a cue costs for how long it is shown.
    private double pace(int start, int to) {
        double seconds = Math.max(1, end(start, to) - starts[start]) / 1_000.0;
        double speed = layout.characters(start, to) / seconds;
        double shortest = style.shortest() / 1_000.0;
        double hurry = Math.max(0, speed - style.easy());
        double haste = Math.max(0, 1.5 - seconds);
        double cost = PER_CUE + 0.5 * hurry * Math.sqrt(hurry) + 3 * haste * haste;
        if (speed > style.fastest()) {
            cost += 40 + 15 * (speed - style.fastest());
        }
        double words = (to - start) * 60 / seconds;
        if (words > style.words()) {
            cost += 40 + 2 * (words - style.words());
        }
        if (seconds < shortest) {
            cost += 60 + 80 * (shortest - seconds);
        }
        return spoken(start, to) > style.longest() ? cost + FORBIDDEN : cost;
    }

    private long spoken(int start, int to) {
        return ends[to - 1] - starts[start];
    }

    /// When the cue goes: with its words, or later where there is time to read it in. Words of another speaker that begin
    /// while these are still heard do not cut it short: the two cues are then shown together.
    private long end(int start, int to) {
        long shown = starts[start];
        long heard = Math.max(shown, ends[to - 1]);
        boolean last = to == units.size();
        long follows = last ? next : starts[to];
        long limit = follows == Long.MAX_VALUE || last && follows < heard ? Long.MAX_VALUE : follows - style.gap();
        long reading = (long) Math.ceil(Math.max(layout.characters(start, to) * 1_000 / style.aim(), (to - start) * 60_000 / style.words()));
        long wanted = Math.max(heard, shown + Math.max(style.shortest(), reading));
        long end = Math.min(Math.min(wanted, limit), Math.min(shown + style.longest(),
                Math.max(heard + style.tail(), shown + style.shortest())));
        return Math.max(end, Math.min(heard, limit));
    }
}
