package app.galley.workbench.cost;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.workbench.job.Costs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the jobs of this library cost at Amazon, from those in the list that are done, and those under way. Jobs that failed or were cancelled
/// are left out, and so is whatever others do with the account. Safe from any thread; calls block for a moment on the library.
public final class Spending {
    private static final String AMAZON = "aws:";
    private final Supplier<List<TrackedJob>> jobs;
    private final Function<UUID, Optional<Duration>> length;
    private final Costs costs;
    private final Supplier<Budget> budget;
    private final Clock clock;

    /// @param jobs all jobs of the library
    /// @param length how long a recording is; empty when it is not known any more
    /// @param budget what a month may cost
    public Spending(Supplier<List<TrackedJob>> jobs, Function<UUID, Optional<Duration>> length, Costs costs, Supplier<Budget> budget, Clock clock) {
        this.jobs = jobs;
        this.length = length;
        this.costs = costs;
        this.budget = budget;
        this.clock = clock;
    }

    /// This month so far. What is under way counts, for it will be charged.
    ///
    /// @throws app.galley.problem.ProblemException when the user's own price table cannot be read
    public Month soFar() {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        Month month = Month.begin(now, budget.get());
        for (TrackedJob job : jobs.get().stream().filter(job -> job.place().startsWith(AMAZON) && counts(job, now))
                .sorted(Comparator.comparing(TrackedJob::created)).toList()) {
            Optional<Duration> sound = length.apply(job.recording()).map(job::length).filter(Duration::isPositive);
            month = sound.isEmpty() ? month.withUnknown()
                    : month.with(costs.estimate(job.place().substring(job.place().lastIndexOf(':') + 1), job.settings(), sound.get()));
        }
        return month;
    }

    private static boolean counts(TrackedJob job, YearMonth month) {
        return !job.step().isFinal() || job.step() == Step.DONE && in(job.changed(), month);
    }

    private static boolean in(Instant moment, YearMonth month) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC)).equals(month);
    }
}
