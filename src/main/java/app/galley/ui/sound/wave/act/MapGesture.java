package app.galley.ui.sound.wave.act;

import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;

/// Moves the part in sight over the recording in small; where it was pressed beside the part, that is brought there first.
final class MapGesture implements Gesture {
    private final WaveViewModel model;
    private final TimeAxis before;
    /// From the start of the part in sight to the hand, in seconds.
    private final double hold;

    MapGesture(WaveViewModel model, double pressed) {
        this.model = model;
        this.before = model.axisProperty().get();
        double moment = moment(pressed);
        hold = before.shows(moment) ? moment - before.start() : before.span() / 2;
        drag(pressed, true);
    }

    private double moment(double x) {
        return x / before.width() * before.length();
    }

    @Override
    public void drag(double x, boolean free) {
        model.look(model.axisProperty().get().startingAt(moment(x) - hold));
    }

    @Override
    public void end() {
        // It stays where it was moved to.
    }

    @Override
    public void cancel() {
        model.look(before);
    }
}
