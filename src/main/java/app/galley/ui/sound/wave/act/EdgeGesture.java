package app.galley.ui.sound.wave.act;

import app.galley.transcript.edit.change.WordEdge;
import app.galley.ui.sound.wave.model.WaveViewModel;

/// Moves the edge of a word: one step of undo when the hand lets go.
final class EdgeGesture implements Gesture {
    private final WaveViewModel model;

    EdgeGesture(WaveViewModel model, WordEdge edge) {
        this.model = model;
        model.hand().edges().take(edge);
    }

    @Override
    public void drag(double x, boolean free) {
        model.hand().edges().drag(Math.round(model.hand().snapped(model.axisProperty().get().time(x), free) * 1000));
    }

    @Override
    public void end() {
        model.hand().edges().drop();
    }

    @Override
    public void cancel() {
        model.hand().edges().cancel();
    }
}
