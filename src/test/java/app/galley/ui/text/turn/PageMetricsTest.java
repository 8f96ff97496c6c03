package app.galley.ui.text.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PageMetricsTest {
    private static final PageMetrics.Face AT_15 = new PageMetrics.Face(15, 18, 7.5);
    private static final PageMetrics.Face AT_30 = new PageMetrics.Face(30, 36, 15);

    @Test void speakersStandInTheMarginFrom820PixelsOn() {
        assertFalse(PageMetrics.of(AT_15, 820, 70, 1).wide());
        assertTrue(PageMetrics.of(AT_15, 821, 70, 1).wide());
        assertFalse(PageMetrics.of(AT_30, 1000, 70, 1).wide());
        assertTrue(PageMetrics.of(AT_30, 1641, 70, 1).wide());
    }

    @Test void theTextIsCentredWhereThereIsRoom() {
        PageMetrics page = PageMetrics.of(AT_15, 1400, 70, 1);
        assertEquals(525, page.textWidth());
        assertEquals(1400 / 2.0, page.textX() + page.textWidth() / 2, 1);
        assertTrue(page.marginX() >= 0 && page.marginX() + page.marginWidth() <= page.textX());
    }

    @Test void linesAre155HundredthsOfTheTextSizeApart() {
        assertEquals(Math.rint(15 * 1.55 - 18), PageMetrics.of(AT_15, 1000, 70, 1).lineSpacing());
    }

    @Test void nothingSticksOutOfANarrowPage() {
        for (int width = 100; width < 1400; width += 13) {
            for (PageMetrics.Face face : new PageMetrics.Face[] {AT_15, AT_30}) {
                PageMetrics page = PageMetrics.of(face, width, 78, 1);
                assertTrue(page.textX() + page.textWidth() <= width && page.marginX() >= 0, face + " in " + width + ": " + page);
            }
        }
    }
}
