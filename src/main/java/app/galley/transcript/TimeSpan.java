package app.galley.transcript;

import java.time.Duration;

/// A stretch of the recording's time, in milliseconds from its first sample; `start` may equal `end`.
///
/// @param start first millisecond, 0 or more
/// @param end the millisecond behind the last, never before `start`
public record TimeSpan(long start, long end) {
    public TimeSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a time span: " + start + " to " + end);
        }
    }

    /// How long it is.
    public Duration length() {
        return Duration.ofMillis(end - start);
    }

    /// Whether the millisecond lies inside; the end does not.
    public boolean contains(long millisecond) {
        return millisecond >= start && millisecond < end;
    }

    /// The same span so much later.
    public TimeSpan later(long milliseconds) {
        return new TimeSpan(start + milliseconds, end + milliseconds);
    }

    /// The moment in its middle.
    public long middle() {
        return start + (end - start) / 2;
    }

    /// The shortest span that holds both.
    public TimeSpan hull(TimeSpan other) {
        return new TimeSpan(Math.min(start, other.start), Math.max(end, other.end));
    }
}
