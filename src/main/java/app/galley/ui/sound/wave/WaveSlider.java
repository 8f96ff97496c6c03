package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.kit.Times;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/// The waveform as assistive technology meets it: a slider over the recording that says the moment, who speaks and what is damaged. While it
/// plays it tells of a new value once a second. Used by the FX thread.
final class WaveSlider {
    private final WaveViewModel model;
    private final PlaceWords places;
    private final Consumer<AccessibleAttribute> tell;
    private long told;

    WaveSlider(WaveViewModel model, Wording words, Consumer<AccessibleAttribute> tell) {
        this.model = model;
        this.places = new PlaceWords(model, words);
        this.tell = tell;
    }

    /// The playhead is somewhere else.
    void moved() {
        long second = (long) Math.floor(model.playhead());
        if (second != told) {
            told = second;
            tell.accept(AccessibleAttribute.VALUE);
            tell.accept(AccessibleAttribute.VALUE_STRING);
        }
    }

    @Nullable Object answer(AccessibleAttribute asked) {
        return switch (asked) {
            case VALUE -> model.playhead();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> model.axisProperty().get().length();
            case VALUE_STRING -> said();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> null;
        };
    }

    private String said() {
        return places.say(Times.clock(Duration.ofMillis(Math.round(model.playhead() * 1000))), model.playhead());
    }

    boolean perform(AccessibleAction action, @Nullable Object... parameters) {
        switch (action) {
            case INCREMENT -> model.step(1);
            case DECREMENT -> model.step(-1);
            case BLOCK_INCREMENT -> model.page(1);
            case BLOCK_DECREMENT -> model.page(-1);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number seconds) {
                    model.seek(seconds.doubleValue());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
