package app.galley.caption.shot;

import app.galley.caption.form.FrameGrid;
import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;

/// Moves cues that come or go beside a shot change to it. From one cue to the next the best of what is allowed is taken: as few breaches of the rule as
/// possible, then no word without its cue, then the shortest way. What would break another promise is not done: cues keep their order and their gaps, none
/// comes to overlap, and whoever asks says which times a cue may have. Used by one thread.
public final class ShotSnap {
    private final FrameGrid grid;
    private final ShotGrid shots;
    private final long gap;
    private final long chain;

    /// Whether a cue may be shown in a time that is not its own.
    @FunctionalInterface
    public interface Fits {
        /// @param cue its place
        /// @param time on frames
        boolean isRight(int cue, TimeSpan time);
    }

    /// @param grid the frames on which cues come and go
    public ShotSnap(FrameGrid grid, ShotRule rule) {
        this.grid = grid;
        this.shots = new ShotGrid(grid, rule);
        this.gap = grid.rate().nearest(grid.gap());
        this.chain = grid.rate().nearest(grid.chain());
    }

    /// The times at the cuts.
    ///
    /// @param times of cues, on frames, in the order of their starts
    /// @param isFree whether a cue may be moved at all
    /// @param heard when the words of a cue end, in milliseconds
    public List<TimeSpan> of(List<TimeSpan> times, IntPredicate isFree, IntToLongFunction heard, Fits fits) {
        Row row = new Row(times.stream().mapToLong(time -> grid.rate().nearest(time.start())).toArray(),
                times.stream().mapToLong(time -> grid.rate().nearest(time.end())).toArray(), isFree, heard, fits);
        long shown = Long.MIN_VALUE;
        for (int cue = 0; cue <= times.size(); cue++) {
            row.change(cue, shown);
            shown = cue == 0 ? shown : Math.max(shown, row.out[cue - 1]);
        }
        List<TimeSpan> placed = new ArrayList<>(times.size());
        for (int i = 0; i < times.size(); i++) {
            placed.add(row.isMoved[i] ? row.time(i, row.in[i], row.out[i]) : times.get(i));
        }
        return placed;
    }

    /// A change from one cue to the next: on which frame the one goes and the other comes.
    ///
    /// @param out of the one before, [Long#MIN_VALUE] before the first
    /// @param in of the one behind, [Long#MAX_VALUE] behind the last
    /// @param breaches how often it breaks the rule
    /// @param lost frames on which words have lost their cue
    /// @param way how far it is from what it was
    private record Change(long out, long in, int breaches, long lost, long way) {
        boolean isBetter(Change other) {
            return breaches != other.breaches ? breaches < other.breaches : lost != other.lost ? lost < other.lost : way < other.way;
        }
    }

    /// The cues on their way, in frames.
    private final class Row {
        private final long[] in;
        private final long[] out;
        private final boolean[] isMoved;
        private final IntPredicate isFree;
        private final IntToLongFunction heard;
        private final Fits fits;

        Row(long[] in, long[] out, IntPredicate isFree, IntToLongFunction heard, Fits fits) {
            this.in = in;
            this.out = out;
            this.isMoved = new boolean[in.length];
            this.isFree = isFree;
            this.heard = heard;
            this.fits = fits;
        }

        /// Looks for the best change to a cue from the one before it.
        ///
        /// @param shown when all cues before these two have gone
        void change(int cue, long shown) {
            long goes = cue == 0 ? Long.MIN_VALUE : out[cue - 1];
            long comes = cue == in.length ? Long.MAX_VALUE : in[cue];
            if (Math.max(goes, shown) > comes) {
                return;
            }
            long words = cue == 0 ? 0 : grid.rate().nearest(heard.applyAsLong(cue - 1));
            Change now = judged(goes, comes, goes, comes, words);
            Change best = now;
            for (long to : with(comes, cue < in.length && isFree.test(cue) ? shots.comes(comes) : new long[0])) {
                for (long from : outs(cue, goes, comes, to, words)) {
                    Change change = judged(from, to, goes, comes, words);
                    if (change.isBetter(best) && isAllowed(cue, change, now, shown)) {
                        best = change;
                    }
                }
            }
            if (best.out != goes) {
                out[cue - 1] = best.out;
                isMoved[cue - 1] = true;
            }
            if (best.in != comes) {
                in[cue] = best.in;
                isMoved[cue] = true;
            }
        }

        private long[] outs(int cue, long goes, long comes, long to, long words) {
            if (cue == 0 || !isFree.test(cue - 1)) {
                return new long[] {goes};
            }
            long[] places = with(goes, shots.goes(goes, words));
            return to == comes ? places : with(to - gap, places);
        }

        private long[] with(long first, long[] others) {
            return LongStream.concat(LongStream.of(first), LongStream.of(others)).toArray();
        }

        private Change judged(long from, long to, long goes, long comes, long words) {
            int breaches = from == Long.MIN_VALUE ? 0 : (shots.mayGo(from) ? 0 : 1) + (shots.crossesNeedlessly(from, words) ? 1 : 0);
            breaches += to == Long.MAX_VALUE || shots.mayCome(to) ? 0 : 1;
            long lost = from == Long.MIN_VALUE ? 0 : Math.max(0, Math.min(goes, words) - Math.max(0, from));
            return new Change(from, to, breaches, lost, Math.abs(from - goes) + Math.abs(to - comes));
        }

        private boolean isAllowed(int cue, Change change, Change now, long shown) {
            boolean isOpen = now.out == Long.MIN_VALUE || now.in == Long.MAX_VALUE;
            boolean keepsGap = isOpen || gapIsRight(change.in - change.out, now.in - now.out);
            boolean keepsOthers = change.in >= now.in || shown == Long.MIN_VALUE || change.in - shown >= gap;
            boolean keepsOrder = cue + 1 >= in.length || change.in == now.in || change.in <= in[cue + 1];
            return keepsGap && keepsOthers && keepsOrder && isRight(cue - 1, cue == 0 ? 0 : in[cue - 1], change.out, change.out != now.out)
                    && isRight(cue, change.in, cue == in.length ? 0 : out[cue], change.in != now.in);
        }

        private boolean isRight(int cue, long from, long to, boolean isOther) {
            return !isOther || from < to && fits.isRight(cue, time(cue, from, to));
        }

        /// A gap is the least there may be, or no flicker; one that was wrong before does not get worse.
        private boolean gapIsRight(long now, long before) {
            boolean isFlicker = now > gap && now < chain;
            return now == before || now == gap || now > gap && !isFlicker || isFlicker && before > gap && before < chain || before < gap && now >= before && now <= gap;
        }

        private TimeSpan time(int cue, long from, long to) {
            return new TimeSpan(grid.moment(from), grid.moment(to));
        }
    }
}
