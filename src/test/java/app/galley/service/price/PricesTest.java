package app.galley.service.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.WordLists;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final JobSettings PLAIN = JobSettings.of(new LanguageChoice.Named("en-US"), 3);
    private final Prices shipped = Prices.read(Prices.shipped());

    private static void assertDollars(String dollars, Estimate estimate) {
        assertEquals(0, new BigDecimal(dollars).compareTo(estimate.total()), estimate::toString);
    }

    /// The figures of the price list of September 2026, and the half-hour that tutorials have wrong.
    @Test
    void theShippedTableHasThePricesOfItsDate() {
        assertDollars("0.18", shipped.estimate("us-east-1", PLAIN, Duration.ofMinutes(30)));
        assertDollars("1.125", shipped.estimate("us-east-1", PLAIN.with(new JobKind.Medical(false, false)), Duration.ofMinutes(15)));
        assertDollars("1.8", shipped.estimate("us-east-1", PLAIN.withSpeakers(0).with(new JobKind.Call(0, false)), Duration.ofHours(1)));
        assertDollars("0.504", shipped.estimate("us-east-1", PLAIN.withRedaction(new Redaction(Set.of(), false)), Duration.ofHours(1)));
        assertEquals(LocalDate.of(2026, 9, 11), shipped.estimate("us-east-1", PLAIN, Duration.ZERO).asOf());
    }

    @Test
    void secondsAreRoundedUpAndALeastIsKept() {
        Prices prices = Prices.read("date 2026-01-02\nus-east-1 standard 0.5 15 # a least\n\n# nothing\nus-east-1 call 1");
        assertDollars("7.5", prices.estimate("us-east-1", PLAIN, Duration.ofMillis(300)));
        assertDollars("8.0", prices.estimate("us-east-1", PLAIN, Duration.ofMillis(15_001)));
        assertDollars("2", prices.estimate("us-east-1", PLAIN.with(new JobKind.Call(0, false)), Duration.ofMillis(1_001)));
    }

    @Test
    void whatTheTableDoesNotHaveIsTold() {
        Estimate elsewhere = shipped.estimate("eu-west-1", PLAIN.withToxicity(true), Duration.ofMinutes(1));
        assertEquals(Optional.of("us-east-1"), elsewhere.otherRegion());
        assertEquals(List.of(Charge.TOXICITY), elsewhere.unknown());
        assertEquals(List.of(Charge.STANDARD), elsewhere.lines().stream().map(Estimate.Line::charge).toList());
        JobSettings withModel = PLAIN.with(Map.of("en-US", new WordLists("", "", "news")), FilterMethod.MASK);
        assertEquals(List.of(Charge.STANDARD, Charge.MODEL), shipped.estimate("us-east-1", withModel, Duration.ZERO).lines().stream()
                .map(Estimate.Line::charge).toList());
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        for (String line : List.of("us-east-1 standard", "us-east-1 nothing 0.1", "us-east-1 standard much", "date soon")) {
            assertEquals(Problem.badInput("price.line", 2), assertThrows(ProblemException.class, () -> Prices.read("# own\n" + line)).problem(), line);
        }
        assertEquals("price.incomplete", assertThrows(ProblemException.class, () -> Prices.read("date 2026-01-01\neu-west-1 standard 1")).problem().key());
    }
}
