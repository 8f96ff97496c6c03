package app.galley.ui.sound.wave.act;

import app.galley.ui.sound.wave.cue.CueMove;
import app.galley.ui.sound.wave.model.WaveViewModel;

/// Chooses a cue; a hand that moves shows it at another time when it lets go.
final class CueGesture implements Gesture {
    private static final double MOVES = 3;
    private final WaveViewModel model;
    private final CueMove held;
    private final double pressed;
    private boolean moved;

    /// @param pressed where it pressed, in pixels from the left
    CueGesture(WaveViewModel model, CueMove held, double pressed) {
        this.model = model;
        this.held = held;
        this.pressed = pressed;
        model.hand().cues().strip().choose(held.cue());
    }

    @Override
    public void drag(double x, boolean free) {
        if (!moved && Math.abs(x - pressed) >= MOVES) {
            moved = true;
            model.hand().cues().take(held);
        }
        if (moved) {
            double before = (held.part() == CueMove.Part.END ? held.cue().time().end() : held.cue().time().start()) / 1000.0;
            double moment = before + (x - pressed) * model.axisProperty().get().scale();
            model.hand().cues().drag(Math.round(model.hand().snapped(moment, free) * 1000));
        }
    }

    @Override
    public void end() {
        if (moved) {
            model.hand().cues().drop();
        } else {
            model.seek(model.axisProperty().get().time(pressed));
        }
    }

    @Override
    public void cancel() {
        model.hand().cues().cancel();
    }
}
