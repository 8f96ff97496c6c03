package app.galley.ui.text.act;

import app.galley.ui.text.page.Marker;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Lets the caret blink while the page has the focus; a caret that has just moved is seen. With reduced motion it stands still.
/// Used by the FX thread.
public final class CaretBlink {
    private static final Duration HALF = Duration.millis(530);
    private final Marker marker;
    private final Timeline clock = new Timeline(new KeyFrame(HALF, e -> turnOver()));
    private boolean focused;
    private boolean still;

    /// Blinks the caret that `marker` draws.
    public CaretBlink(Marker marker) {
        this.marker = marker;
        clock.setCycleCount(Timeline.INDEFINITE);
    }

    /// The page has gained or lost the focus.
    public void focus(boolean gained) {
        focused = gained;
        rouse();
    }

    /// Whether the caret stands still.
    public void still(boolean reducedMotion) {
        still = reducedMotion;
        rouse();
    }

    /// The caret has moved: shows it and starts anew.
    public void rouse() {
        marker.showCaret(focused);
        if (focused && !still) {
            clock.playFromStart();
        } else {
            clock.stop();
        }
    }

    /// Whether it is turned on and off at present.
    boolean isBlinking() {
        return clock.getStatus() == Animation.Status.RUNNING;
    }

    private void turnOver() {
        marker.showCaret(!marker.marks().caretShown());
    }
}
