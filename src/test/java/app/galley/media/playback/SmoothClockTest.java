package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothClockTest {
    private static final long PULSE = 16_666_667;
    private final SmoothClock clock = new SmoothClock();

    @Test
    void smoothsTheStepsOfADevice() {
        long seed = 4;
        Random random = new Random(seed);
        double worst = 0;
        double before = 0;
        for (int pulse = 0; pulse < 3600; pulse++) {
            long now = pulse * PULSE + random.nextInt(2_000_000);
            // A device that moves by 20 ms at a time is 10 ms behind on average.
            long told = now / 20_000_000 * 20_000_000;
            double shown = clock.shown(Duration.ofNanos(told), true, 0, now).toNanos() / 1e6;
            assertTrue(shown >= before, "backwards, seed " + seed);
            before = shown;
            if (pulse > 120) {
                worst = Math.max(worst, Math.abs(shown - (now / 1e6 - 10)));
            }
        }
        assertTrue(worst < 5, "off by " + worst + " ms, seed " + seed);
    }

    @Test
    void showsExactlyWhatStands() {
        clock.shown(Duration.ofMillis(100), true, 0, 0);
        clock.shown(Duration.ofMillis(110), true, 0, PULSE);
        assertEquals(Duration.ofMillis(107), clock.shown(Duration.ofMillis(107), false, 0, 2 * PULSE));
        assertEquals(Duration.ofMillis(107), clock.shown(Duration.ofMillis(107), false, 0, 200 * PULSE));
    }

    @Test
    void leapsBackAtOnceWhenThePlayerHasLeapt() {
        clock.shown(Duration.ofSeconds(9), true, 0, 0);
        clock.shown(Duration.ofSeconds(9).plusMillis(17), true, 0, PULSE);
        assertEquals(Duration.ofMillis(8990), clock.shown(Duration.ofMillis(8990), true, 1, 2 * PULSE));
        assertEquals(Duration.ofSeconds(1), clock.shown(Duration.ofSeconds(1), true, 2, 3 * PULSE));
    }

    @Test
    void followsALeapThatNobodyHasTold() {
        clock.shown(Duration.ofSeconds(9), true, 0, 0);
        assertEquals(Duration.ofSeconds(2), clock.shown(Duration.ofSeconds(2), true, 0, PULSE));
        assertEquals(Duration.ofSeconds(7), clock.shown(Duration.ofSeconds(7), true, 0, 2 * PULSE));
    }

    @Test
    void waitsWhereTheDeviceWaits() {
        long now = 0;
        for (; now < 1_000_000_000L; now += PULSE) {
            clock.shown(Duration.ofNanos(now), true, 0, now);
        }
        Duration stalled = Duration.ofNanos(now);
        Duration shown = Duration.ZERO;
        for (int i = 0; i < 600; i++, now += PULSE) {
            shown = clock.shown(stalled, true, 0, now);
        }
        assertTrue(shown.minus(stalled).compareTo(Duration.ofMillis(100)) < 0, "it ran away by " + shown.minus(stalled));
    }
}
