package app.galley.ui.sound.wave.act;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.change.WordEdge;
import app.galley.ui.sound.wave.cue.CueMove;
import app.galley.ui.sound.wave.draw.Bands;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What the pointer does to the waveform: a click goes to the moment, a drag selects, or moves an edge of a word, a caption or the part in sight;
/// the wheel scrolls, and with Ctrl or Command zooms at the pointer, as a pinch does. Used by the FX thread.
public final class WaveMouse {
    /// How near, in pixels at 100 %, the pointer must be to an edge to take hold of it.
    private static final double REACH = 4;
    private static final double DOUBLED_BY = 120;
    private static final double WHEEL = 2;
    private final WaveViewModel model;
    private final Node field;
    private final Supplier<Bands> bands;
    private @Nullable Gesture gesture;

    /// @param bands where what lies along the time has its place now
    public WaveMouse(WaveViewModel model, Node field, Supplier<Bands> bands) {
        this.model = model;
        this.field = field;
        this.bands = bands;
        field.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        field.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        field.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        field.addEventHandler(MouseEvent.MOUSE_MOVED, e -> field.setCursor(cursor(e)));
        field.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        field.addEventHandler(ZoomEvent.ZOOM, e -> {
            model.look(axis().zoomed(e.getZoomFactor(), e.getX()));
            e.consume();
        });
    }

    private TimeAxis axis() {
        return model.axisProperty().get();
    }

    private Cursor cursor(MouseEvent at) {
        return edge(at).isPresent() || selectionEnd(at) != null ? Cursor.H_RESIZE
                : cue(at).map(held -> held.part() == CueMove.Part.WHOLE ? Cursor.HAND : Cursor.H_RESIZE).orElse(Cursor.DEFAULT);
    }

    private boolean isOnCues(MouseEvent at) {
        return bands.get().hasCues() && at.getY() >= bands.get().cues();
    }

    private Optional<CueMove> cue(MouseEvent at) {
        return isOnCues(at) ? model.hand().cues().near(axis().time(at.getX()), reach()) : Optional.empty();
    }

    private double reach() {
        return REACH * bands.get().unit() * axis().scale();
    }

    private Optional<WordEdge> edge(MouseEvent at) {
        return bands.get().hasWords() && at.getY() >= bands.get().words() && !isOnCues(at) ? model.hand().edges().near(axis().time(at.getX()), reach())
                : Optional.empty();
    }

    /// The end of the selection that stays when the other one is dragged, in seconds; null where there is none to take hold of.
    private @Nullable Double selectionEnd(MouseEvent at) {
        TimeSpan selected = model.hand().selection().spanProperty().get();
        if (selected == null || at.getY() < bands.get().ruler() || at.getY() >= bands.get().lanes()) {
            return null;
        }
        double moment = axis().time(at.getX());
        return Math.abs(moment - selected.start() / 1000.0) < reach() ? Double.valueOf(selected.end() / 1000.0)
                : Math.abs(moment - selected.end() / 1000.0) < reach() ? Double.valueOf(selected.start() / 1000.0) : null;
    }

    private void pressed(MouseEvent at) {
        if (at.getButton() != MouseButton.PRIMARY) {
            return;
        }
        field.requestFocus();
        gesture = at.getClickCount() == 2 && at.getY() >= bands.get().ruler() && !isOnCues(at) ? null : begun(at);
        if (gesture == null) {
            model.hand().selectAt(axis().time(at.getX()), at.getY() >= bands.get().words());
        }
        at.consume();
    }

    private Gesture begun(MouseEvent at) {
        if (at.getY() < bands.get().ruler()) {
            return new MapGesture(model, at.getX());
        }
        Optional<WordEdge> edge = edge(at);
        if (edge.isPresent()) {
            return new EdgeGesture(model, edge.get());
        }
        Optional<CueMove> cue = cue(at);
        if (cue.isPresent()) {
            return new CueGesture(model, cue.get(), at.getX());
        }
        Double end = selectionEnd(at);
        if (end != null) {
            return new SelectGesture(model, at.getX(), end, true);
        }
        double moment = axis().time(at.getX());
        return at.isShiftDown() ? new SelectGesture(model, at.getX(), model.hand().anchor(moment), true)
                : new SelectGesture(model, at.getX(), model.hand().snapped(moment, at.isAltDown()), false);
    }

    private void dragged(MouseEvent at) {
        Gesture going = gesture;
        if (going != null) {
            going.drag(at.getX(), at.isAltDown());
            at.consume();
        }
    }

    private void released(MouseEvent at) {
        Gesture going = gesture;
        gesture = null;
        if (going != null && at.getButton() == MouseButton.PRIMARY) {
            going.end();
        }
    }

    /// Breaks off what the hand is doing.
    ///
    /// @return whether it was doing anything
    public boolean cancel() {
        Gesture going = gesture;
        gesture = null;
        if (going != null) {
            going.cancel();
        }
        return going != null;
    }

    private void scrolled(ScrollEvent turned) {
        if (turned.isShortcutDown() || turned.isControlDown()) {
            model.look(axis().zoomed(Math.pow(2, (turned.getDeltaY() + turned.getDeltaX()) / DOUBLED_BY), turned.getX()));
        } else {
            model.look(axis().scrolled(-(turned.getDeltaX() + turned.getDeltaY()) * WHEEL));
        }
        turned.consume();
    }
}
