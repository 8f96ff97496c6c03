package app.galley.ui.sound;

import app.galley.problem.Wording;
import java.time.Duration;
import javafx.scene.control.Slider;

/// The whole recording as a line, and where in it one is. While the thumb is held the line only shows; letting go leads there.
final class SeekSlider extends Slider {
    private static final double MILLIS = 1000;
    private final TransportViewModel model;
    private boolean showing;

    SeekSlider(TransportViewModel model, Wording words) {
        this.model = model;
        setId("seek");
        setAccessibleText(words.say("editor.position"));
        setMinWidth(0);
        model.skipProperty().subscribe(skip -> setBlockIncrement(skip.toSeconds()));
        model.lengthProperty().subscribe(now -> setMax(Math.max(1, now.toMillis() / MILLIS)));
        valueProperty().subscribe((before, value) -> {
            if (!showing && !isValueChanging()) {
                model.seek(chosen());
            }
        });
        valueChangingProperty().subscribe((before, changing) -> {
            if (!changing && !showing && model.readyProperty().get()
                    && Math.abs(getValue() * MILLIS - model.positionProperty().get().toMillis()) > 1) {
                model.seek(chosen());
            }
        });
    }

    /// The moment at the thumb.
    Duration chosen() {
        return Duration.ofMillis(Math.round(getValue() * MILLIS));
    }

    /// Shows another moment, unless the thumb is held.
    void show(Duration now) {
        if (!isValueChanging()) {
            showing = true;
            setValue(now.toMillis() / MILLIS);
            showing = false;
        }
    }
}
