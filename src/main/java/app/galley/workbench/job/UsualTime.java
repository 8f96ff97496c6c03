package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// How long jobs usually take here, from those that are done: the middle of their times, each by the length of its recording.
/// Nothing is said before there are a few. Immutable.
///
/// @param shares times of done jobs as shares of the lengths of their recordings, in ascending order
public record UsualTime(List<Double> shares) {
    /// Nothing is known yet.
    public static final UsualTime UNKNOWN = new UsualTime(List.of());
    private static final int FEWEST = 3;
    private static final int LATEST = 30;

    public UsualTime {
        shares = shares.stream().sorted().toList();
    }

    /// Learns from the latest jobs of a place that are done, of those that had all of a recording.
    ///
    /// @param jobs the newest first
    /// @param length the length of a recording's sound; empty when it is not known
    public static UsualTime of(List<TrackedJob> jobs, String place, Function<UUID, Optional<Duration>> length) {
        return new UsualTime(jobs.stream().filter(job -> job.step() == Step.DONE && job.sent() == null && job.place().equals(place)).limit(LATEST)
                .flatMap(job -> length.apply(job.recording()).filter(Duration::isPositive).stream()
                        .map(sound -> (double) Duration.between(job.created(), job.changed()).toMillis() / sound.toMillis()))
                .toList());
    }

    /// How long a job for a recording of this length usually takes, from when it is taken on until it is done.
    public Optional<Duration> of(Duration sound) {
        return shares.size() < FEWEST || !sound.isPositive() ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(sound.toMillis() * shares.get(shares.size() / 2))));
    }
}
