package app.galley.workbench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.price.FreeTier;
import app.galley.service.price.Prices;
import app.galley.workbench.Preferences;
import app.galley.workbench.job.Costs;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final JobSettings ENGLISH = JobSettings.of(new LanguageChoice.Named("en-US"), 0);
    @TempDir
    Path folder = Path.of("");
    private final List<TrackedJob> jobs = new ArrayList<>();
    private final Map<UUID, Duration> lengths = new HashMap<>();
    private Budget budget = Budget.NONE;

    @BeforeEach void prices() throws Exception {
        Files.writeString(folder.resolve(Costs.OWN_TABLE), "date 2026-11-01\nus-east-1 standard 0.0001\nus-east-1 medical 0.001\neu-west-1 standard 0.0002\n");
    }

    private Month month() {
        return new Spending(() -> jobs, id -> Optional.ofNullable(lengths.get(id)), new Costs(folder, "us-east-1", false), () -> budget,
                Clock.fixed(NOW, ZoneOffset.UTC)).soFar();
    }

    private void job(String place, JobSettings settings, Step step, String ended, Duration length) {
        UUID recording = UUID.randomUUID();
        if (!length.isZero()) {
            lengths.put(recording, length);
        }
        jobs.add(new TrackedJob(UUID.randomUUID(), recording, "n", place, settings, step, 0, 0, Instant.parse(ended).minusSeconds(60), Instant.parse(ended), null));
    }

    private static void assertDollars(String expected, Month month) {
        assertEquals(0, new BigDecimal(expected).compareTo(month.dollars()), month.dollars().toPlainString());
    }

    @Test void whatIsDoneThisMonthAndUnderWayAddsUpByThePricesOfItsRegion() {
        job("aws:news:us-east-1", ENGLISH, Step.DONE, "2026-11-02T10:00:00Z", Duration.ofHours(1));
        job("aws:news:eu-west-1", ENGLISH, Step.TRANSCRIBING, "2026-11-22T10:00:00Z", Duration.ofHours(1));
        job("aws:news:us-east-1", ENGLISH, Step.DONE, "2026-10-31T23:59:59Z", Duration.ofHours(9));
        job("aws:news:us-east-1", ENGLISH, Step.FAILED, "2026-11-02T10:00:00Z", Duration.ofHours(9));
        job("aws:news:us-east-1", ENGLISH, Step.CANCELLED, "2026-11-02T10:00:00Z", Duration.ofHours(9));
        job("local", ENGLISH, Step.DONE, "2026-11-02T10:00:00Z", Duration.ofHours(9));
        Month month = month();
        assertDollars("1.08", month);
        assertEquals(2, month.jobs());
        assertEquals(0, month.unknown());
        assertEquals(YearMonth.of(2026, 11), month.month());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 1)), month.asOf());
    }

    @Test void whatIsNotKnownIsSaidAndNotGuessed() {
        job("aws:news:us-east-1", ENGLISH, Step.DONE, "2026-11-02T10:00:00Z", Duration.ZERO);
        job("aws:news:us-east-1", ENGLISH.withToxicity(true), Step.DONE, "2026-11-02T10:00:00Z", Duration.ofHours(1));
        Month month = month();
        assertDollars("0.36", month);
        assertEquals(2, month.unknown());
    }

    @Test void theFreeMinutesAreTakenOffStandardJobsInTheirOrder() {
        budget = new Budget(BigDecimal.ZERO, Optional.of(new FreeTier(LocalDate.of(2026, 3, 17))));
        job("aws:news:us-east-1", ENGLISH, Step.DONE, "2026-11-02T10:00:00Z", Duration.ofMinutes(40));
        job("aws:news:us-east-1", ENGLISH.with(new JobKind.Medical(false, false)), Step.DONE, "2026-11-03T10:00:00Z", Duration.ofMinutes(10));
        assertDollars("0.6", month());
        assertEquals(1200, month().freeSeconds());
        job("aws:news:us-east-1", ENGLISH, Step.DONE, "2026-11-04T10:00:00Z", Duration.ofMinutes(40));
        assertDollars("0.72", month());
        budget = new Budget(BigDecimal.ZERO, Optional.of(new FreeTier(LocalDate.of(2025, 11, 30))));
        assertDollars("1.08", month());
    }

    @Test void theFreeTierLastsTwelveMonths() {
        FreeTier tier = new FreeTier(LocalDate.of(2026, 3, 17));
        assertEquals(0, tier.seconds(YearMonth.of(2026, 2)));
        assertEquals(3600, tier.seconds(YearMonth.of(2026, 3)));
        assertEquals(3600, tier.seconds(YearMonth.of(2027, 2)));
        assertEquals(0, tier.seconds(YearMonth.of(2027, 3)));
    }

    @Test void aJobThatBringsTheMonthOverItsBudgetIsKnownBefore() {
        budget = new Budget(new BigDecimal("1"), Optional.empty());
        job("aws:news:us-east-1", ENGLISH, Step.DONE, "2026-11-02T10:00:00Z", Duration.ofHours(2));
        Prices prices = Prices.read("date 2026-11-01\nus-east-1 standard 0.0001\n");
        Month month = month();
        assertFalse(month.isOver());
        assertFalse(month.with(prices.estimate("us-east-1", ENGLISH, Duration.ofSeconds(2800))).isOver(), "exactly the budget");
        assertTrue(month.with(prices.estimate("us-east-1", ENGLISH, Duration.ofSeconds(2801))).isOver());
        budget = Budget.NONE;
        assertFalse(month().with(prices.estimate("us-east-1", ENGLISH, Duration.ofHours(100))).isOver());
    }

    @Test void theBudgetIsKept() {
        Preferences preferences = new Preferences(new MemorySettings());
        assertEquals(Budget.NONE, preferences.budget());
        Budget chosen = new Budget(new BigDecimal("12.5"), Optional.of(new FreeTier(LocalDate.of(2026, 3, 17))));
        preferences.setBudget(chosen);
        assertEquals(chosen, preferences.budget());
    }
}
