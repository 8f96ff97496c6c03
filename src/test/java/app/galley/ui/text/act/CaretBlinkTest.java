package app.galley.ui.text.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.ui.text.PageStage;
import app.galley.ui.text.SampleTranscripts;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageWords;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.HeaderListener;
import app.galley.ui.text.turn.Marks;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CaretBlinkTest {
    private PageStage page;

    @BeforeEach void start() throws TimeoutException {
        page = PageStage.show(false);
        page.open(SampleTranscripts.of("Ann: one"));
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private boolean isDrawn() {
        return page.drawn(".text-caret") == 1;
    }

    @Test void itBlinksAndAMoveShowsItAtOnce() throws TimeoutException {
        page.run(() -> page.view().reducedMotionProperty().set(false));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !isDrawn());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::isDrawn);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !isDrawn());
        page.caret(0, 2);
        assertTrue(isDrawn());
    }

    @Test void withReducedMotionItStandsStill() {
        Marks marks = page.ask(() -> {
            Marks drawn = new Marks();
            CaretBlink blink = new CaretBlink(new Marker(drawn, new TurnColumn(drawn, PageWords.in(new Wording(Locale.ENGLISH)), new HeaderListener() {
                @Override
                public void speaker(int turn) { }

                @Override
                public void time(int turn) { }
            })));
            blink.focus(true);
            assertTrue(blink.isBlinking());
            blink.still(true);
            assertFalse(blink.isBlinking());
            blink.rouse();
            assertFalse(blink.isBlinking());
            return drawn;
        });
        assertTrue(marks.caretShown());
        assertEquals(1, page.drawn(".text-caret"));
    }
}
