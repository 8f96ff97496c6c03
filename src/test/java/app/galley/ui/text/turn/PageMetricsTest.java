package app.galley.ui.text.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PageMetricsTest {
    private static final PageMetrics.Face AT_15 = new PageMetrics.Face(15, 18, 7.5);
    private static final PageMetrics.Face AT_30 = new PageMetrics.Face(30, 36, 15);

    @Test void speakersStandInTheMarginFrom820PixelsOn() {
        assertFalse(PageMetrics.of(AT_15, PageMetrics.Style.DESIGN, 820).wide());
        assertTrue(PageMetrics.of(AT_15, PageMetrics.Style.DESIGN, 821).wide());
        assertFalse(PageMetrics.of(AT_30, PageMetrics.Style.DESIGN, 1000).wide());
        assertTrue(PageMetrics.of(AT_30, PageMetrics.Style.DESIGN, 1641).wide());
    }

    @Test void theTextIsCentredWhereThereIsRoom() {
        PageMetrics page = PageMetrics.of(AT_15, PageMetrics.Style.DESIGN, 1400);
        assertEquals(525, page.textWidth());
        assertEquals(1400 / 2.0, page.textX() + page.textWidth() / 2, 1);
        assertTrue(page.marginX() >= 0 && page.marginX() + page.marginWidth() <= page.textX());
    }

    @Test void linesAre155HundredthsOfTheTextSizeApart() {
        assertEquals(Math.rint(15 * 1.55 - 18), PageMetrics.of(AT_15, PageMetrics.Style.DESIGN, 1000).lineSpacing());
    }

    @Test void nothingSticksOutOfANarrowPage() {
        for (int width = 100; width < 1400; width += 13) {
            for (int i = 0; i < 4; i++) {
                PageMetrics.Face face = i < 2 ? AT_15 : AT_30;
                boolean mirrored = i % 2 == 1;
                PageMetrics page = PageMetrics.of(face, new PageMetrics.Style(78, 1, mirrored), width);
                assertTrue(page.textX() + page.textWidth() <= width && page.textX() >= 0 && page.marginX() >= 0
                        && page.marginX() + page.marginWidth() <= width, face + " in " + width + ": " + page);
            }
        }
    }
}
