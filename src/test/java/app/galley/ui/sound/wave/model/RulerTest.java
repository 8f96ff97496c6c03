package app.galley.ui.sound.wave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RulerTest {
    @Test void numbersStandAtRoundMoments() {
        assertEquals(300, Ruler.of(TimeAxis.whole(1200, 3600), 88).step());
        assertEquals(5, Ruler.of(TimeAxis.whole(1200, 60), 88).step());
        assertEquals(1e-4, Ruler.of(TimeAxis.whole(1200, 3600).zoomed(1e12, 0), 40).step());
    }

    @Test void theyAreWrittenWithTheDecimalsTheyNeed() {
        assertEquals("1:02:03", new Ruler(5).written(3723));
        assertEquals("0:00:01.5", new Ruler(0.5).written(1.5));
        assertEquals("0:00:59.999", new Ruler(0.001).written(59.999));
        assertEquals("0:01:00.0", new Ruler(0.1).written(59.99));
    }

    @Test void eachStepIsDividedIntoSmallerRoundSteps() {
        for (double step : new double[] {0.01, 0.5, 1, 5, 10, 60, 300, 3600}) {
            assertTrue(new Ruler(step).parts() > 1, () -> "step " + step);
        }
        assertEquals(5, new Ruler(10).parts());
    }
}
