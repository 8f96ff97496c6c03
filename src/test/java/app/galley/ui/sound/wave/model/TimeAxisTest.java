package app.galley.ui.sound.wave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static final double EXACT = 1e-9;
    private final TimeAxis hour = TimeAxis.whole(1000, 3600);

    @Test void theWholeRecordingIsFromEdgeToEdge() {
        assertTrue(hour.isWhole());
        assertEquals(0, hour.x(0), EXACT);
        assertEquals(1000, hour.x(3600), EXACT);
        assertEquals(1800, hour.time(500), EXACT);
    }

    @Test void theMomentUnderThePointerStaysWhenZooming() {
        TimeAxis now = hour;
        for (int i = 0; i < 20; i++) {
            double moment = now.time(700);
            now = now.zoomed(1.7, 700);
            assertEquals(moment, now.time(700), 1e-6);
        }
        assertFalse(now.isWhole());
    }

    @Test void nothingOutsideOfTheRecordingIsShown() {
        TimeAxis minute = hour.showing(0, 60).scrolled(-10_000);
        assertEquals(0, minute.start(), EXACT);
        assertEquals(3600, minute.scrolled(1e9).end(), 1e-6);
        assertTrue(minute.zoomed(1e-9, 3).isWhole());
        assertEquals(0, hour.zoomed(4, 0).zoomed(0.5, 900).start(), EXACT);
    }

    @Test void oneComesDownToSingleSamplesAndNoCloser() {
        TimeAxis close = hour.zoomed(1e12, 300);
        assertEquals(TimeAxis.CLOSEST, close.scale(), EXACT);
        assertEquals(1080, close.time(300), 1e-6);
    }

    @Test void anotherWidthKeepsTheWholeWholeAndAPartAsClose() {
        assertTrue(hour.inWidth(400).isWhole());
        TimeAxis part = hour.showing(100, 200);
        assertEquals(part.scale(), part.inWidth(400).scale(), EXACT);
        assertEquals(part.start(), part.inWidth(400).start(), EXACT);
    }

    @Test void aRecordingThatTurnsOutLongerStaysWholeOrAsItWas() {
        assertTrue(hour.ofLength(4000).isWhole());
        TimeAxis part = hour.showing(100, 200);
        assertEquals(part.start(), part.ofLength(4000).start(), EXACT);
        assertEquals(90, part.ofLength(150).ofLength(4000).start(), 60);
    }

    @Test void aRecordingOfNoLengthHasAnAxisToo() {
        TimeAxis none = TimeAxis.whole(0, 0);
        assertTrue(none.isWhole());
        assertTrue(Double.isFinite(none.x(0)));
    }
}
