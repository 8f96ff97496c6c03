package app.galley.service.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a job will cost by a price table; the service's bill may differ.
///
/// @param lines what is charged, the job itself first
/// @param unknown charges for which the table has no price; they come on top
/// @param asOf the date of the prices
/// @param otherRegion the region whose prices were taken because the table has none for the job's own
public record Estimate(List<Line> lines, List<Charge> unknown, LocalDate asOf, Optional<String> otherRegion) {
    public Estimate {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    /// One charge.
    ///
    /// @param charge what for
    /// @param seconds the seconds of sound that are charged
    /// @param rate US dollars a second
    public record Line(Charge charge, long seconds, BigDecimal rate) {
        /// The amount in US dollars.
        public BigDecimal amount() {
            return rate.multiply(BigDecimal.valueOf(seconds));
        }
    }

    /// Both together.
    public Estimate and(Estimate other) {
        return new Estimate(Stream.concat(lines.stream(), other.lines.stream()).toList(),
                Stream.concat(unknown.stream(), other.unknown.stream()).distinct().toList(), asOf, otherRegion);
    }

    /// All of it in US dollars.
    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
