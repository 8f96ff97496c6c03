package app.galley.ui.sound.wave.act;

import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.wave.model.WaveViewModel;
import org.jspecify.annotations.Nullable;

/// Selects from where the hand pressed to where it is; a hand that hardly moves goes to the moment instead.
final class SelectGesture implements Gesture {
    private static final double MOVES = 3;
    private final WaveViewModel model;
    private final double pressed;
    private final double anchor;
    private final @Nullable TimeSpan before;
    private boolean moved;

    /// @param pressed where it pressed, in pixels from the left
    /// @param anchor the moment the selection begins at, in seconds
    /// @param goesOn whether it goes on with a selection, so that even a click selects
    SelectGesture(WaveViewModel model, double pressed, double anchor, boolean goesOn) {
        this.model = model;
        this.pressed = pressed;
        this.anchor = anchor;
        this.before = model.hand().selection().spanProperty().get();
        this.moved = goesOn;
        if (goesOn) {
            to(pressed, false);
        }
    }

    @Override
    public void drag(double x, boolean free) {
        moved = moved || Math.abs(x - pressed) >= MOVES;
        if (moved) {
            scrollAtEdges(x);
            to(x, free);
        }
    }

    private void scrollAtEdges(double x) {
        double width = model.axisProperty().get().width();
        if (x < 0 || x > width) {
            model.look(model.axisProperty().get().scrolled(x < 0 ? x : x - width));
        }
    }

    private void to(double x, boolean free) {
        double moment = model.hand().snapped(model.axisProperty().get().time(x), free);
        model.hand().selection().drag(Math.round(anchor * 1000), Math.round(moment * 1000));
    }

    @Override
    public void end() {
        if (moved) {
            model.hand().selection().settle();
        } else {
            model.hand().selection().clear();
            model.seek(model.axisProperty().get().time(pressed));
        }
    }

    @Override
    public void cancel() {
        if (before == null) {
            model.hand().selection().clear();
        } else {
            model.hand().selection().drag(before.start(), before.end());
        }
    }
}
