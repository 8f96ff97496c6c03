package app.galley.ui.sound.wave.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WaveChoicesTest {
    @Test void whatWasChosenIsThereTheNextTime() {
        AtomicReference<String> kept = new AtomicReference<>("");
        WaveChoices first = new WaveChoices();
        first.keep("", kept::set);
        first.resize(130);
        first.decibelsProperty().set(true);
        first.shownProperty().set(false);
        WaveChoices next = new WaveChoices();
        next.keep(kept.get(), kept::set);
        assertEquals(130, next.heightProperty().get());
        assertTrue(next.decibelsProperty().get());
        assertFalse(next.shownProperty().get());
        assertTrue(next.silencesProperty().get());
    }

    @Test void theHeightStaysWithinItsBounds() {
        WaveChoices choices = new WaveChoices();
        choices.resize(10);
        assertEquals(WaveChoices.LOWEST, choices.heightProperty().get());
        choices.resize(1000);
        assertEquals(WaveChoices.HIGHEST, choices.heightProperty().get());
    }

    @Test void whatCannotBeReadIsAsUsual() {
        WaveChoices choices = new WaveChoices();
        choices.keep("height=tall\nnonsense\nsnaps=false\n", text -> { });
        assertEquals(WaveChoices.USUAL_HEIGHT, choices.heightProperty().get());
        assertFalse(choices.snapsProperty().get());
    }
}
