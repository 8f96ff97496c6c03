package app.galley.format.mend;

import app.galley.transcript.TimeSpan;

/// Looks at the times of cues in the order of a file. Not thread-safe.
public final class CueTimes {
    private final Mends mends;
    private long lastStart;
    private long lastEnd;

    /// Notes what is odd in `mends`.
    public CueTimes(Mends mends) {
        this.mends = mends;
    }

    /// The time of the next cue. An end before the start counts as the start; order and overlaps are noted and left as they are.
    ///
    /// @param place where it stands, counted from 1
    /// @param start in milliseconds, 0 or more
    /// @param end in milliseconds
    public TimeSpan next(int place, long start, long end) {
        TimeSpan time = alone(place, start, end);
        if (start < lastStart) {
            mends.add(Mend.Kind.ORDER, place);
        } else if (start < lastEnd) {
            mends.add(Mend.Kind.OVERLAP, place);
        }
        lastStart = start;
        lastEnd = time.end();
        return time;
    }

    /// The time of a cue in a format whose cues may come in any order and at the same time.
    public TimeSpan alone(int place, long start, long end) {
        if (end < start) {
            mends.add(Mend.Kind.END_BEFORE_START, place);
        } else if (end == start) {
            mends.add(Mend.Kind.NO_LENGTH, place);
        }
        return new TimeSpan(start, Math.max(start, end));
    }
}
