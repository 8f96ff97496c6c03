package app.galley.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How long some work will still take, from how fast it went lately. Says nothing before it has watched for a while, nor of work
/// that stands still. Used by one thread.
public final class TimeLeft {
    /// What is longer ago says nothing about the present rate.
    private static final Duration WATCHED = Duration.ofSeconds(20);
    private static final Duration LEAST = Duration.ofSeconds(3);
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant when, long done) { }

    /// So much is done now. When it is less than before, the watching begins again.
    public void at(Instant now, long done) {
        if (!samples.isEmpty() && done < samples.getLast().done()) {
            samples.clear();
        }
        samples.addLast(new Sample(now, done));
        while (samples.size() > 2 && Duration.between(samples.getFirst().when(), now).compareTo(WATCHED) > 0) {
            samples.removeFirst();
        }
    }

    /// How long the rest takes at the rate of the last seconds; empty while that is not known.
    ///
    /// @param total what has to be done in all, in the unit of [#at]
    public Optional<Duration> of(long total) {
        if (samples.size() < 2) {
            return Optional.empty();
        }
        Duration watched = Duration.between(samples.getFirst().when(), samples.getLast().when());
        long done = samples.getLast().done() - samples.getFirst().done();
        if (watched.compareTo(LEAST) < 0 || done <= 0) {
            return Optional.empty();
        }
        double perUnit = (double) watched.toMillis() / done;
        return Optional.of(Duration.ofMillis(Math.round(perUnit * Math.max(0, total - samples.getLast().done()))));
    }
}
