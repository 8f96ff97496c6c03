package app.galley.service.price;

import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The prices of the service in US dollars, by region, as of a date. Galley ships a table (`prices.txt`); whoever knows better edits a copy.
/// A job is charged by the second, rounded up; two channels are charged once. Immutable.
///
/// The text has a line `date YYYY-MM-DD`, and for each price a line `REGION CHARGE DOLLARS-A-SECOND [LEAST-SECONDS]`, where the charge is one of
/// [Charge] in small letters; what follows a `#` is for people.
public final class Prices {
    /// The region whose prices stand in for those of regions that the table does not have.
    private static final String REFERENCE = "us-east-1";
    private final LocalDate date;
    private final Map<String, Map<Charge, Price>> regions;

    /// One price.
    private record Price(BigDecimal rate, long leastSeconds) { }

    private Prices(LocalDate date, Map<String, Map<Charge, Price>> regions) {
        this.date = date;
        this.regions = regions;
    }

    /// The text of the table that Galley ships.
    public static String shipped() {
        try (InputStream text = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a table.
    ///
    /// @throws app.galley.problem.ProblemException bad input, naming the line that is wrong
    public static Prices read(String text) {
        Map<String, Map<Charge, Price>> regions = new HashMap<>();
        LocalDate date = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
            try {
                if (words.length == 2 && words[0].equals("date")) {
                    date = LocalDate.parse(words[1]);
                } else if (words.length == 3 || words.length == 4) {
                    Price price = new Price(new BigDecimal(words[2]), words.length == 4 ? Long.parseLong(words[3]) : 0);
                    regions.computeIfAbsent(words[0], name -> new EnumMap<>(Charge.class)).put(Charge.valueOf(words[1].toUpperCase(Locale.ROOT)), price);
                } else if (!words[0].isEmpty()) {
                    throw Problem.badInput("price.line", number).asException();
                }
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw Problem.badInput("price.line", number).asException(e);
            }
        }
        if (date == null || !regions.containsKey(REFERENCE)) {
            throw Problem.badInput("price.incomplete", REFERENCE).asException();
        }
        return new Prices(date, regions);
    }

    /// What a job of such a length costs in a region.
    public Estimate estimate(String region, JobSettings settings, Duration length) {
        Map<Charge, Price> own = regions.get(region);
        Map<Charge, Price> prices = own != null ? own : Objects.requireNonNull(regions.get(REFERENCE));
        long seconds = length.plusSeconds(1).minusNanos(1).toSeconds();
        List<Estimate.Line> lines = new ArrayList<>();
        List<Charge> unknown = new ArrayList<>();
        for (Charge charge : Charge.of(settings)) {
            Price price = prices.get(charge);
            if (price == null) {
                unknown.add(charge);
            } else {
                lines.add(new Estimate.Line(charge, Math.max(seconds, price.leastSeconds()), price.rate()));
            }
        }
        return new Estimate(lines, unknown, date, own != null ? Optional.empty() : Optional.of(REFERENCE));
    }
}
