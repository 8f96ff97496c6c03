package app.galley.ui.sound.wave;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.sound.wave.draw.Bands;
import app.galley.ui.sound.wave.model.Sound;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import javafx.scene.control.Label;

/// Says in the part that is not known yet how far the reading is, or why there will be no more. Used by the FX thread.
final class WaveNote extends Label {
    private final WaveViewModel model;
    private final Wording words;

    WaveNote(WaveViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("wave-note");
        setManaged(false);
        setMouseTransparent(true);
        setId("wave-note");
    }

    /// Takes its place, if there is room for it.
    void lay(TimeAxis axis, Bands bands) {
        Sound sound = model.source().soundProperty().get();
        Problem problem = model.source().problemProperty().get();
        double known = sound == null ? 0 : sound.known().toNanos() / 1e9;
        boolean done = sound != null && sound.complete();
        double left = Math.max(0, axis.x(known));
        if (!done) {
            setText(problem != null ? words.say(problem) : words.say("sound.wave.reading", Math.min(1, known / axis.length())));
        }
        double room = axis.width() - left - bands.px(16);
        double width = Math.min(Math.ceil(prefWidth(-1)), room);
        setVisible(!done && room > bands.px(80));
        double height = Math.ceil(prefHeight(width));
        resizeRelocate(Math.rint(left + (axis.width() - left - width) / 2), Math.rint((bands.peaks() + bands.lanes() - height) / 2), width, height);
    }
}
