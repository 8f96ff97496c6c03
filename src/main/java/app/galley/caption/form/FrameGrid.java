package app.galley.caption.form;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.frame.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Puts times of cues on the frames of a film. Limits are times, as guides that mean every rate have them, and become frames last. A cue is not made shorter
/// where there is room, and gaps do not begin to flicker. Immutable; any thread.
///
/// @param rate of the film
/// @param shortest the least time a cue is shown, in milliseconds
/// @param longest the most
/// @param gap the least time between cues
/// @param chain gaps shorter than this are closed down to `gap`
public record FrameGrid(FrameRate rate, long shortest, long longest, long gap, long chain) {
    private static final double MILLISECONDS = 1_000;
    /// So much of a frame comes of times being whole milliseconds.
    private static final double ROUNDING = 0.06;
    /// Formats that write hundredths of a second miss a frame by so many milliseconds.
    private static final long TO_SPARE = 5;

    /// The beginning of the frame nearest to a moment, to the millisecond.
    public long nearest(long millisecond) {
        return moment(rate.nearest(millisecond));
    }

    /// Whether a moment is the beginning of a frame, as nearly as formats can write it.
    public boolean isOn(long millisecond) {
        return Math.abs(nearest(millisecond) - millisecond) <= TO_SPARE;
    }

    /// When a frame begins, to the millisecond.
    public long moment(long frame) {
        return rate.moment(frame);
    }

    /// The times on frames.
    ///
    /// @param times of cues, in the order of their starts
    /// @param isFree whether a cue may be shown longer than it is, to close a gap
    public List<TimeSpan> of(List<TimeSpan> times, IntPredicate isFree) {
        List<TimeSpan> placed = new ArrayList<>(times.size());
        long last = -1;
        for (int i = 0; i < times.size(); i++) {
            TimeSpan time = times.get(i);
            long start = rate.nearest(time.start());
            long length = Math.max(1, (long) Math.ceil(frames(time.end() - time.start()) - ROUNDING));
            long most = rate.nearest(longest);
            long wanted = time.end() - time.start() <= longest ? Math.max(1, Math.min(length, most)) : length;
            long limit = limit(times, i);
            if (limit - start < wanted && start > 0 && mayBegin(start - 1, last)) {
                start--;
            }
            long end = Math.max(start + 1, Math.min(start + wanted, limit));
            long flicker = limit == Long.MAX_VALUE ? 0 : limit - end;
            if (flicker > 0 && flicker + rate.nearest(gap) < rate.nearest(chain) && limit - start <= most && isFree.test(i)) {
                end = limit;
            }
            placed.add(new TimeSpan(moment(start), moment(end)));
            last = end;
        }
        return placed;
    }

    /// Whether a cue may begin so early behind the one before it.
    private boolean mayBegin(long start, long last) {
        long before = start - last;
        return last < 0 || before == rate.nearest(gap) || before >= rate.nearest(chain);
    }

    /// The last frame on which a cue may go: not later than it leaves room for the next now. Cues that are shown together stay so.
    private long limit(List<TimeSpan> times, int cue) {
        if (cue + 1 == times.size() || times.get(cue + 1).start() < times.get(cue).end()) {
            return Long.MAX_VALUE;
        }
        long now = times.get(cue + 1).start() - times.get(cue).end();
        long kept = now >= gap - rate.frame().toMillis() / 2 - 1 ? rate.nearest(gap) : Math.min(rate.nearest(gap), rate.nearest(now));
        return rate.nearest(times.get(cue + 1).start()) - kept;
    }

    private double frames(long milliseconds) {
        return milliseconds * (double) rate.numerator() / rate.denominator() / MILLISECONDS;
    }
}
