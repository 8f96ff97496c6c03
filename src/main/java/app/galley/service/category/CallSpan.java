package app.galley.service.category;

import app.galley.transcript.TimeSpan;

/// The part of a call that a rule is about (`AbsoluteTimeRange`, `RelativeTimeRange`). What it says may lie outside the limits; [CategoryCheck] tells.
///
/// @param part which part
/// @param relative whether the amounts are percent of the call; else milliseconds
/// @param from where it begins, for `BETWEEN`; how much it is, for `FIRST` and `LAST`
/// @param to where it ends, for `BETWEEN`
public record CallSpan(Part part, boolean relative, long from, long to) {
    /// All of the call.
    public static final CallSpan WHOLE = new CallSpan(Part.WHOLE, false, 0, 0);
    /// The longest recording that the service takes, in milliseconds.
    public static final long LONGEST = 14_400_000;
    private static final int ALL = 100;

    /// Which part of a call.
    public enum Part {
        /// All of it.
        WHOLE,
        /// Its beginning.
        FIRST,
        /// Its end.
        LAST,
        /// What lies between two moments.
        BETWEEN
    }

    /// The most that an amount can be.
    public long most() {
        return relative ? ALL : LONGEST;
    }

    /// Where it lies in a call.
    ///
    /// @param length of the call, in milliseconds
    TimeSpan in(long length) {
        return switch (part) {
            case WHOLE -> new TimeSpan(0, length);
            case FIRST -> span(0, amount(from, length));
            case LAST -> span(length - amount(from, length), length);
            case BETWEEN -> span(amount(from, length), amount(to, length));
        };
    }

    private long amount(long value, long length) {
        return relative ? length * value / ALL : value;
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(Math.max(0, from), Math.max(Math.max(0, from), to));
    }
}
