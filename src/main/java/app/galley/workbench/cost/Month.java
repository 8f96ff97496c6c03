package app.galley.workbench.cost;

import app.galley.service.price.Charge;
import app.galley.service.price.Estimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What the jobs of a calendar month (UTC) cost by the price table; the bill may differ.
///
/// @param month the month
/// @param dollars what the jobs cost, free seconds taken off
/// @param jobs how many there are
/// @param unknown how many of them cost more than is known: the length of a recording or a price is missing
/// @param asOf the date of the prices; empty while there are no jobs
/// @param freeSeconds seconds of standard transcription that are still free
/// @param budget what it may cost
public record Month(YearMonth month, BigDecimal dollars, int jobs, int unknown, Optional<LocalDate> asOf, long freeSeconds, Budget budget) {
    /// A month without jobs.
    static Month begin(YearMonth month, Budget budget) {
        return new Month(month, BigDecimal.ZERO, 0, 0, Optional.empty(), budget.free().map(tier -> tier.seconds(month)).orElse(0L), budget);
    }

    /// The month with one more job.
    public Month with(Estimate job) {
        BigDecimal sum = dollars;
        long free = freeSeconds;
        for (Estimate.Line line : job.lines()) {
            long off = line.charge() == Charge.STANDARD ? Math.min(free, line.seconds()) : 0;
            free -= off;
            sum = sum.add(line.rate().multiply(BigDecimal.valueOf(line.seconds() - off)));
        }
        return new Month(month, sum, jobs + 1, unknown + (job.unknown().isEmpty() ? 0 : 1), Optional.of(job.asOf()), free, budget);
    }

    /// The month with a job of which nothing is known.
    Month withUnknown() {
        return new Month(month, dollars, jobs + 1, unknown + 1, asOf, freeSeconds, budget);
    }

    /// Whether it costs more than it may.
    public boolean isOver() {
        return budget.isSet() && dollars.compareTo(budget.dollars()) > 0;
    }
}
