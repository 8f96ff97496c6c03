package app.galley.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test void nothingIsSaidBeforeItWasWatchedForAWhile() {
        TimeLeft left = new TimeLeft();
        assertEquals(Optional.empty(), left.of(100));
        left.at(NOON, 0);
        left.at(NOON.plusSeconds(1), 10);
        assertEquals(Optional.empty(), left.of(100));
    }

    @Test void theRateOfTheLastSecondsCounts() {
        TimeLeft left = new TimeLeft();
        left.at(NOON, 0);
        left.at(NOON.plusSeconds(5), 50);
        assertEquals(Optional.of(Duration.ofSeconds(5)), left.of(100));
        for (int second = 6; second <= 40; second++) {
            left.at(NOON.plusSeconds(second), 50 + second - 5);
        }
        assertEquals(Optional.of(Duration.ofSeconds(15)), left.of(100));
    }

    @Test void whatIsSentAgainBeginsAnew() {
        TimeLeft left = new TimeLeft();
        left.at(NOON, 0);
        left.at(NOON.plusSeconds(10), 50);
        left.at(NOON.plusSeconds(11), 20);
        assertEquals(Optional.empty(), left.of(100));
    }

    @Test void whatStandsStillHasNoEndInSight() {
        TimeLeft left = new TimeLeft();
        left.at(NOON, 50);
        left.at(NOON.plusSeconds(10), 50);
        assertEquals(Optional.empty(), left.of(100));
    }
}
