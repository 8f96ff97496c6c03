package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.sound.wave.draw.Bands;
import app.galley.ui.sound.wave.model.Ruler;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/// Says beside the pointer which moment it is over, in which chapter, who speaks, and what is damaged. Used by the FX thread.
final class WaveHover extends Label {
    private static final int MOST_DECIMALS = 4;
    private final WaveViewModel model;
    private final Supplier<Bands> bands;
    private final PlaceWords words;

    /// @param bands where what lies along the time has its place now
    WaveHover(WaveViewModel model, Supplier<Bands> bands, Wording words) {
        this.model = model;
        this.bands = bands;
        this.words = new PlaceWords(model, words);
        getStyleClass().add("wave-hover");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Follows the pointer over a node.
    void follow(Node field) {
        field.addEventHandler(MouseEvent.MOUSE_MOVED, this::show);
        field.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::show);
        field.addEventHandler(MouseEvent.MOUSE_EXITED, e -> setVisible(false));
    }

    private void show(MouseEvent at) {
        TimeAxis axis = model.axisProperty().get();
        Bands places = bands.get();
        boolean onMap = at.getY() < places.ruler();
        double seconds = Math.clamp(onMap ? at.getX() / axis.width() * axis.length() : axis.time(at.getX()), 0, axis.length());
        double pixel = onMap ? axis.length() / axis.width() : axis.scale();
        String clock = Ruler.written(seconds, Math.clamp(Math.round(-Math.log10(pixel)), 0, MOST_DECIMALS));
        setText(words.say(clock, seconds));
        setVisible(true);
        double width = Math.ceil(prefWidth(-1));
        double beside = at.getX() + places.px(12);
        double x = beside + width <= axis.width() ? beside : at.getX() - places.px(8) - width;
        resizeRelocate(Math.rint(Math.max(0, x)), places.ruler(), width, Math.ceil(prefHeight(-1)));
    }
}
