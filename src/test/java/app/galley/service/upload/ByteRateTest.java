package app.galley.service.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ByteRateTest {
    private static final int CHUNK = 16_384;
    private long now;
    private long wish = 1_000_000;

    @Test void bytesAreTakenAtTheRate() {
        ByteRate rate = new ByteRate(() -> wish, () -> now);
        long taken = run(rate, Duration.ofSeconds(10));
        assertTrue(taken > 9_900_000 && taken < 10_300_000, () -> "in ten seconds: " + taken);
    }

    @Test void aPauseDoesNotSaveUpMoreThanAQuarterOfASecond() {
        ByteRate rate = new ByteRate(() -> wish, () -> now);
        now += Duration.ofHours(1).toNanos();
        long taken = 0;
        while (rate.take(CHUNK).isZero()) {
            taken += CHUNK;
        }
        assertTrue(taken <= 250_000 + CHUNK, "at once: " + taken);
    }

    @Test void theRateMayChangeAndEndWhileItIsUsed() {
        ByteRate rate = new ByteRate(() -> wish, () -> now);
        run(rate, Duration.ofSeconds(2));
        wish = 100_000;
        run(rate, Duration.ofSeconds(2));
        long slow = run(rate, Duration.ofSeconds(10));
        assertTrue(slow > 900_000 && slow < 1_100_000, () -> "in ten seconds: " + slow);
        wish = 0;
        run(rate, Duration.ofSeconds(2));
        for (int i = 0; i < 1000; i++) {
            assertEquals(Duration.ZERO, rate.take(CHUNK));
        }
    }

    @Test void whoeverWaitsAsksAgainSoon() {
        ByteRate rate = new ByteRate(() -> 1, () -> now);
        rate.take(CHUNK);
        assertEquals(Duration.ofMillis(100), rate.take(CHUNK));
        assertEquals(Duration.ofSeconds(CHUNK + 1), rate.timeFor(CHUNK));
    }

    /// Takes as much as there is for a while by the hand of the clock.
    private long run(ByteRate rate, Duration length) {
        long taken = 0;
        for (long end = now + length.toNanos(); now < end; ) {
            Duration wait = rate.take(CHUNK);
            if (wait.isZero()) {
                taken += CHUNK;
                now += 1000;
            } else {
                now += wait.toNanos();
            }
        }
        return taken;
    }
}
