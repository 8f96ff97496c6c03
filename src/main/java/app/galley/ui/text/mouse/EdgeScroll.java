package app.galley.ui.text.mouse;

import app.galley.ui.text.page.TurnColumn;
import javafx.animation.AnimationTimer;

/// Scrolls on while something is dragged over the upper or lower edge of the page, faster the further it is out. Used by the
/// FX thread.
final class EdgeScroll {
    private static final double NANOS = 1e9;
    private static final double PER_SECOND = 12;
    private static final double BAND = 2;
    private static final double FASTEST = 3000;
    private final TurnColumn column;
    private final Runnable scrolled;
    private double speed;
    private long last;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double seconds = last == 0 ? 0 : Math.min(0.1, (now - last) / NANOS);
            last = now;
            column.scrollBy(speed * seconds);
            scrolled.run();
        }
    };

    EdgeScroll(TurnColumn column, Runnable scrolled) {
        this.column = column;
        this.scrolled = scrolled;
    }

    /// The thing is dragged to this height.
    void at(double y) {
        double out = y < 0 ? y : Math.max(0, y - column.getHeight());
        speed = Math.clamp(out * PER_SECOND, -FASTEST, FASTEST);
        if (speed == 0) {
            stop();
        } else {
            timer.start();
        }
    }

    /// The thing is dragged to this height of the page, from which it cannot leave: the edges themselves scroll.
    void near(double y) {
        double band = BAND * column.page().em();
        double upper = Math.min(0, y - band);
        double lower = Math.max(0, y - (column.getHeight() - band));
        at(upper < 0 ? upper : lower > 0 ? column.getHeight() + lower : 0);
    }

    void stop() {
        timer.stop();
        last = 0;
    }
}
